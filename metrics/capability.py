"""The third statement of the verdict: whether the target can be met as things are."""

from collections.abc import Sequence
from datetime import date

from metrics.measure import Measure
from metrics.movement import CONTROL_CHART, control_chart
from metrics.plans import leading_first
from metrics.process_control_assurance import Assurance, assurance
from metrics.process_control_chart import Chart
from metrics.readings import Reading
from metrics.refusals import Refusal
from metrics.standing import NOT_DATED, month_words
from metrics.targets import Target, TargetState
from metrics.verdict import Answer, Figure, Finding

METHOD = f"{CONTROL_CHART}, held against the target"
_ANSWERS = {
    Assurance.MEETS: Answer.CONSISTENTLY_MEETS,
    Assurance.HIT_OR_MISS: Answer.HIT_OR_MISS,
    Assurance.MISSES: Answer.CONSISTENTLY_MISSES,
    Assurance.UNDER_REVIEW: Answer.LIMITS_UNDER_REVIEW,
    Assurance.NOT_JUDGED: Answer.CANNOT_BE_JUDGED,
}


def capability(
    measure: Measure, readings: Sequence[Reading], targets: Sequence[Target], *, today: date
) -> Finding:
    """What the limits of the line say about a target in force that has a number."""
    levels = [t for t in targets if t.has_level and t.on(today) is TargetState.IN_FORCE]
    level = next(iter(leading_first(levels)), None)
    if level is None:
        return _not_judged(
            "No number is held that it could be measured against.",
            "A target with a number, of a plan or of the office itself.",
            Figure("targets in force with a number", 0),
        )
    chart = control_chart(measure, readings)
    if isinstance(chart, Refusal):
        would_change = "A measure and a run of figures that limits can be worked out for."
        return _not_judged(chart.reason, would_change, Figure("target", level.value))
    return _by_limits(chart, level)


def _by_limits(chart: Chart, target: Target) -> Finding:
    found = assurance(chart, target.value)
    limits = chart.limits
    return Finding(
        answer=_ANSWERS[found.answer],
        reason=found.reason,
        method=METHOD,
        since=month_words(chart.groups[-1].start),
        would_change="Limits that move to the other side of the target, or another target.",
        figures=(
            Figure("target", target.value),
            Figure("lower limit", limits.lower),
            Figure("upper limit", limits.upper),
        ),
    )


def _not_judged(reason: str, would_change: str, figure: Figure) -> Finding:
    return Finding(
        answer=Answer.CANNOT_BE_JUDGED,
        reason=reason,
        method=METHOD,
        since=NOT_DATED,
        would_change=would_change,
        figures=(figure,),
    )
