"""The second statement of the verdict: what the measure is doing, at its latest point.

Which method is used follows from the measure's declared kind. Stocks, rolling and seasonal
figures are never put on a control chart: they are compared with the same day or period a year
before, in one release.
"""

from collections.abc import Sequence
from datetime import date

from metrics.by_chart import CHARTED_POINTS, CONTROL_CHART, by_chart
from metrics.changes import Change
from metrics.measure import Kind, Measure
from metrics.process_control_chart import Chart
from metrics.process_control_gate import (
    FEWEST_POINTS,
    SUITED,
    chart_or_refusal,
)
from metrics.readings import PROVISIONAL, Reading
from metrics.refusals import Refusal
from metrics.standing import NOT_DATED
from metrics.verdict import Answer, Figure, Finding
from metrics.year_before import by_interval, by_year

_ONLY_POINTS = Refusal(
    "The figures held are single points of different releases, and not a line of one release.",
    "The points are shown without limits.",
)


def movement(
    measure: Measure,
    readings: Sequence[Reading],
    change: Change | None,
    history: Sequence[Reading] = (),
) -> Finding:
    """What the measure is doing, told from its line and from its change on a year."""
    history = tuple(history or readings)
    if all(reading.value is None for reading in readings):
        return _nothing_held()
    if measure.is_survey:
        return by_interval(measure, change, history)
    found = control_chart(measure, readings)
    if isinstance(found, Chart):
        settled = (r for r in readings if r.value is not None and r.marker != PROVISIONAL)
        return by_chart(found, max(one.period_end for one in settled))
    if measure.kind is Kind.STOCK or measure.seasonal:
        return by_year(measure, change, history)
    return _too_few(found, readings)


def control_chart(measure: Measure, readings: Sequence[Reading]) -> Chart | Refusal:
    """The control chart of the line, or why this measure gets none. No other door leads to one.

    Only the base release is charted, without the periods that are still filling in.
    """
    line = charted(readings)
    suited = measure.kind.value in SUITED and not measure.seasonal
    if suited and not line and any(reading.value is not None for reading in readings):
        return _ONLY_POINTS
    return chart_or_refusal(
        line,
        kind=_kind(measure, line),
        seasonal=measure.seasonal,
        improvement=measure.improvement.value,
        rebase_at=[day for day, _ in measure.breaks],
    )


def charted(readings: Sequence[Reading]) -> dict[date, float | None]:
    """The newest points of the line that a chart may rest on."""
    line = [one for one in readings if one.in_base and one.marker != PROVISIONAL]
    while line and line[-1].value is None:
        line.pop()
    return {reading.period_end: reading.value for reading in line[-CHARTED_POINTS:]}


def _kind(measure: Measure, line: dict[date, float | None]) -> str:
    """The declared kind; a flow that falls below 0 is a difference, and no count of rare events."""
    below = any(value is not None and value < 0 for value in line.values())
    is_difference = measure.kind is Kind.FLOW and below
    return Kind.RATE.value if is_difference else measure.kind.value


def _too_few(refusal: Refusal, readings: Sequence[Reading]) -> Finding:
    held = sum(reading.value is not None for reading in readings)
    return Finding(
        answer=Answer.TOO_FEW_POINTS,
        reason=refusal.reason,
        method=CONTROL_CHART,
        since=NOT_DATED,
        would_change=f"{FEWEST_POINTS} figures of one release, counted in one way.",
        figures=(Figure("figures held", held),),
    )


def _nothing_held() -> Finding:
    return Finding(
        answer=Answer.TOO_FEW_POINTS,
        reason="No figure is held.",
        method="none: there is no figure to test",
        since=NOT_DATED,
        would_change="A figure for this area.",
        figures=(Figure("figures held", 0),),
    )
