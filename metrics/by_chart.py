"""What a control chart says of its latest point, as the second statement of the verdict."""

from datetime import date

from metrics.process_control_chart import STANDARD, Chart, Point
from metrics.process_control_chart import Change as Signalled
from metrics.process_control_rules import Signal
from metrics.standing import month_words
from metrics.verdict import Answer, Figure, Finding

CHARTED_POINTS = 24
CONTROL_CHART = (
    f"control chart (XmR): runs and trends of {STANDARD.run_length}, no screening, "
    f"the last {CHARTED_POINTS} points"
)

_OF_A_CHART = {
    Signalled.COMMON_CAUSE: Answer.NO_CLEAR_CHANGE,
    Signalled.IMPROVEMENT: Answer.IMPROVING,
    Signalled.CONCERN: Answer.GETTING_WORSE,
    Signalled.HIGH: Answer.HIGHER,
    Signalled.LOW: Answer.LOWER,
}
_SIGNALS = {
    Signal.OUTSIDE: "it is outside the limits",
    Signal.TREND: f"{STANDARD.trend_length} in a row moved one way",
    Signal.TWO_IN_THREE: "two of three in a row are near a limit",
    Signal.SHIFT: f"{STANDARD.run_length} or more in a row are on one side of the mean",
}
_ENDED_BY = {
    Signal.OUTSIDE: "A latest figure inside the limits, with no run or trend.",
    Signal.TREND: "A figure that breaks the trend.",
    Signal.TWO_IN_THREE: "Figures nearer to the mean.",
    Signal.SHIFT: "A figure on the other side of the mean.",
}
_BEGUN_BY = (
    f"A figure outside the limits, or {STANDARD.run_length} in a row on one side of the mean "
    "or moving one way."
)


def by_chart(chart: Chart, newest: date) -> Finding:
    """Better, worse or no clear change, with the limits that say so.

    newest: the last period of which any figure is held; a release held in part is not charted.
    """
    latest = chart.latest
    answer = _OF_A_CHART.get(latest.change, Answer.NO_CLEAR_CHANGE)
    return Finding(
        answer=answer,
        reason=_chart_reason(latest, answer) + _up_to(latest.at, newest),
        method=CONTROL_CHART,
        since=month_words(chart.since),
        would_change=_ENDED_BY.get(latest.signal, _BEGUN_BY),
        figures=(
            Figure("latest", latest.value),
            Figure("mean", chart.limits.mean),
            Figure("lower limit", chart.limits.lower),
            Figure("upper limit", chart.limits.upper),
        ),
    )


def _up_to(charted: date, newest: date) -> str:
    if charted >= newest:
        return ""
    return f" Judged up to {month_words(charted)}, the last figure of a release held whole."


def _chart_reason(latest: Point, answer: Answer) -> str:
    if answer is Answer.NO_CLEAR_CHANGE:
        return "The latest figure lies where chance alone would put it."
    return f"The latest figure is hard to explain by chance alone: {_SIGNALS[latest.signal]}."
