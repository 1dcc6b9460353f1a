"""Since when a finding holds: the first of the points, up to the latest, that all say the same."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import TypeVar

from metrics.changes import Change, change_between
from metrics.periods import year_earlier
from metrics.readings import Reading

T = TypeVar("T")
NOT_DATED = "not dated: nothing is judged"


def held_since(points: Iterable[T], says_the_same: Callable[[T], bool]) -> T | None:
    """The earliest point, counted back from the newest, before which something else was said."""
    first = None
    for point in points:
        if not says_the_same(point):
            break
        first = point
    return first


def yearly_changes(history: tuple[Reading, ...], latest: date) -> Iterable[Change]:
    """The change on a year at each period up to the latest, newest first, each in one release.

    It ends where no release gives both a period and the same one a year before.
    """
    ends = {reading.period_end for reading in history if reading.value is not None}
    for end in sorted((end for end in ends if end <= latest), reverse=True):
        change = change_between(history, year_earlier(end), end)
        if change is None:
            return
        yield change


def month_words(day: date) -> str:
    """As in "December 2025"."""
    return f"{day:%B %Y}"
