"""The third statement of the verdict: whether the target can be met as things are."""

from collections.abc import Sequence
from datetime import date

from metrics.measure import Measure
from metrics.movement import CONTROL_CHART, control_chart
from metrics.process_control_assurance import Assurance, assurance
from metrics.readings import Reading
from metrics.refusals import Refusal
from metrics.targets import Target, TargetState
from metrics.verdict import Answer, Finding

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
    level = next(
        (t for t in targets if t.has_level and t.on(today) is TargetState.IN_FORCE),
        None,
    )
    if level is None:
        return Finding(
            answer=Answer.CANNOT_BE_JUDGED,
            reason="No target with a number is in force for this area.",
        )
    chart = control_chart(measure, readings)
    if isinstance(chart, Refusal):
        return Finding(answer=Answer.CANNOT_BE_JUDGED, reason=chart.reason, method=CONTROL_CHART)
    found = assurance(chart, level.value)
    return Finding(answer=_ANSWERS[found.answer], reason=found.reason, method=CONTROL_CHART)
