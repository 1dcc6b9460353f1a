"""A plan that gives a direction only: the latest figure beside the one when the plan began.

Compared in one release and at the same time of the year, by the test for a difference: the
interval for surveys and rates, our rule of 1% for the rest.
"""

from collections.abc import Sequence
from datetime import date
from enum import StrEnum

from metrics.changes import Change, change_between
from metrics.intervals import difference_interval
from metrics.measure import Measure
from metrics.periods import year_earlier
from metrics.readings import Reading
from metrics.targets import Target
from metrics.year_before import INTERVAL, is_small

RULE = "the figure when the plan began, in one release; under 1% is no clear change"


class SinceStart(StrEnum):
    """How a measure stands beside the day on which the plan began."""

    BETTER = "It is better than when the plan began"
    WORSE = "It is worse than when the plan began"
    CANNOT_TELL = "We cannot tell whether it is better or worse than when the plan began"


def since_start(
    measure: Measure, target: Target, latest: Reading | None, history: Sequence[Reading]
) -> tuple[SinceStart, Change | None, str]:
    """How it stands, the change that says so, and the method by which it was told."""
    change = change_since(target.starts_on, latest, history)
    if change is None:
        return SinceStart.CANNOT_TELL, None, RULE
    interval = difference_interval(change.later, change.earlier)
    if interval is None and measure.is_survey:
        return SinceStart.CANNOT_TELL, change, INTERVAL
    clear = not is_small(change) if interval is None else not interval.holds(0)
    method = RULE if interval is None else INTERVAL
    wanted = {"increase": 1, "decrease": -1}.get(target.direction, measure.improvement.value)
    if not clear or not wanted:
        return SinceStart.CANNOT_TELL, change, method
    better = change.amount * wanted > 0
    return (SinceStart.BETTER if better else SinceStart.WORSE), change, method


def change_since(
    start: date | None, latest: Reading | None, history: Sequence[Reading]
) -> Change | None:
    """The change from the last same period that ended before the plan began, in one release."""
    if start is None or latest is None:
        return None
    end = year_earlier(latest.period_end)
    while end >= start:
        end = year_earlier(end)
    return change_between(history, end, latest.period_end)
