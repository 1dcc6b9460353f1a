"""From the store to a comparison of two days: the one way in for the pages, the pack, the digest.

A closed meeting stands for its day with exactly what it had, so that what came in later on the
same day is news for the next one.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from sqlalchemy import Engine

from data_access.oversight.meetings import Meeting
from metrics.catalogue import MEASURES
from metrics.comparison import Comparison, compare
from metrics.day_ends import End, end_of, known_at
from metrics.measure import Measure


def compare_days(
    engine: Engine,
    since: date | Meeting,
    until: date | Meeting,
    *,
    areas: Sequence[str] | None = None,
    measures: Sequence[Measure] = MEASURES,
) -> Comparison:
    """What is known at the end of `until` and was not at the end of `since`; None: all areas."""
    last = until.held_on if isinstance(until, Meeting) else until
    before, after = (end_of(engine, one, until=last) for one in (since, until))
    changed = _changed_sources(before, after) | _retargeted(before, after, measures)
    read = [one for one in measures if one.source in changed]
    found = compare(read, *(known_at(engine, end, read, areas) for end in (before, after)))
    return replace(found, areas=tuple(areas or ()))


def _changed_sources(before: End, after: End) -> set[str]:
    was, now = set(before.releases.values()), set(after.releases.values())
    return {release.source for release in was ^ now}


def _retargeted(before: End, after: End, measures: Sequence[Measure]) -> set[str]:
    """The sources of measures whose targets changed, or ran out, between the days."""
    was, now = set(before.targets), set(after.targets)
    lapsed = {one for one in was & now if one.on(before.day) != one.on(after.day)}
    named = {name for one in (was ^ now) | lapsed for name in one.measures}
    return {one.source for one in measures if one.id in named}
