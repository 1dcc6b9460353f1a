"""The second statement of the verdict: what the measure is doing, at its latest point.

Which method is used follows from the measure's declared kind. Stocks, rolling and seasonal
figures are never put on a control chart: they are compared with the same day or period a year
before, in one release.
"""

from collections.abc import Sequence
from datetime import date

from metrics.changes import Change
from metrics.intervals import difference_interval
from metrics.measure import Improvement, Kind, Measure
from metrics.process_control_chart import Change as Signalled
from metrics.process_control_chart import Chart
from metrics.process_control_gate import FEWEST_POINTS, chart_or_refusal
from metrics.proportions import Interval
from metrics.readings import PROVISIONAL, Reading
from metrics.refusals import Refusal
from metrics.verdict import Answer, Finding

SMALLEST_SHARE = 0.01  # our rule: revisions alone have moved open cases by 0.7%
CHARTED_POINTS = 24

YEAR_BEFORE = "the same day or period a year before, in one release; under 1% is no clear change"
INTERVAL = "95% interval of the difference (Newcombe), between periods that do not overlap"
CONTROL_CHART = "control chart (XmR): runs and trends of 7, no screening, the last 24 points"

_OF_A_CHART = {
    Signalled.COMMON_CAUSE: Answer.NO_CLEAR_CHANGE,
    Signalled.IMPROVEMENT: Answer.IMPROVING,
    Signalled.CONCERN: Answer.GETTING_WORSE,
    Signalled.HIGH: Answer.HIGHER,
    Signalled.LOW: Answer.LOWER,
}


def movement(measure: Measure, readings: Sequence[Reading], change: Change | None) -> Finding:
    """What the measure is doing, told from its line and from its change on a year."""
    if all(reading.value is None for reading in readings):
        return Finding(answer=Answer.TOO_FEW_POINTS, reason="No figure is held.")
    if measure.is_survey:
        return _by_interval(measure, change)
    found = control_chart(measure, readings)
    if isinstance(found, Chart):
        return _by_chart(found)
    if measure.kind is Kind.STOCK or measure.seasonal:
        return _by_year(measure, change)
    return Finding(answer=Answer.TOO_FEW_POINTS, reason=found.reason, method=CONTROL_CHART)


def control_chart(measure: Measure, readings: Sequence[Reading]) -> Chart | Refusal:
    """The control chart of the line, or why this measure gets none. No other door leads to one.

    Only the base release is charted, without the periods that are still filling in.
    """
    line = charted(readings)
    breaks = [day for day, _ in measure.breaks]
    return chart_or_refusal(
        line,
        kind=measure.kind.value,
        seasonal=measure.seasonal,
        improvement=measure.improvement.value,
        rebase_at=breaks,
    )


def charted(readings: Sequence[Reading]) -> dict[date, float | None]:
    """The newest points of the line that a chart may rest on."""
    line = [one for one in readings if one.in_base and one.marker != PROVISIONAL]
    return {reading.period_end: reading.value for reading in line[-CHARTED_POINTS:]}


def _by_chart(chart: Chart) -> Finding:
    change = chart.latest.change
    answer = _OF_A_CHART.get(change, Answer.NO_CLEAR_CHANGE)
    if answer is Answer.NO_CLEAR_CHANGE:
        reason = "The latest figure lies where chance alone would put it."
    else:
        reason = f"The latest figure is not explained by chance alone: {chart.latest.signal}."
    return Finding(
        answer=answer,
        reason=reason,
        method=CONTROL_CHART,
        since=f"{chart.since:%B %Y}",
        would_change=(
            f"A point beyond the limits, or {FEWEST_POINTS - 6} in a row on one side of the mean."
        ),
    )


def _by_year(measure: Measure, change: Change | None) -> Finding:
    if change is None:
        return Finding(
            answer=Answer.TOO_FEW_POINTS,
            reason="No release that is held gives the same figure for a year before.",
            method=YEAR_BEFORE,
        )
    smallest = SMALLEST_SHARE * abs(change.earlier.value)
    answer = _direction(measure, change.amount, smallest)
    words = {
        Answer.NO_CLEAR_CHANGE: "It is within 1% of what it was a year before.",
    }.get(answer, f"It is {'higher' if change.amount > 0 else 'lower'} than a year before.")
    return Finding(
        answer=answer,
        reason=words,
        method=YEAR_BEFORE,
        since=f"{change.earlier.period_end:%B %Y}",
        would_change="A figure within 1% of the one a year before.",
    )


def _by_interval(measure: Measure, change: Change | None) -> Finding:
    if change is None:
        return Finding(
            answer=Answer.TOO_FEW_POINTS,
            reason="No release that is held gives the figure for a year before.",
            method=INTERVAL,
        )
    interval = difference_interval(change.later, change.earlier)
    return _NO_BASE if interval is None else _by_difference(measure, change, interval)


_NO_BASE = Finding(
    answer=Answer.NOT_SUITED,
    reason="How many people answered is not published, so a change cannot be told from chance.",
    method=INTERVAL,
    would_change="The number of people who answered in each period.",
)


def _by_difference(measure: Measure, change: Change, interval: Interval) -> Finding:
    clear = not interval.holds(0)
    reason = "more than chance explains" if clear else "no more than chance may explain"
    return Finding(
        answer=_direction(measure, change.amount, 0) if clear else Answer.NO_CLEAR_CHANGE,
        reason=f"The difference from a year before is {reason}.",
        method=INTERVAL,
        since=f"{change.earlier.period_end:%B %Y}",
        would_change="A difference whose 95% interval leaves out no change.",
    )


def _direction(measure: Measure, amount: float, smallest: float) -> Answer:
    if abs(amount) <= smallest:
        return Answer.NO_CLEAR_CHANGE
    if measure.improvement is Improvement.NEITHER:
        return Answer.HIGHER if amount > 0 else Answer.LOWER
    better = amount * measure.improvement.value > 0
    return Answer.IMPROVING if better else Answer.GETTING_WORSE
