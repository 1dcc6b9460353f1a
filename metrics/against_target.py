"""The first statement of the verdict: the latest value against the targets in force.

No number is ever assumed: a plan that was not read in full is said to be just that, and a
target that has run out is shown on the history and judges nothing.
"""

from collections.abc import Callable, Sequence
from datetime import date

from data_access.areas import LONDON
from metrics.intervals import Interval
from metrics.measure import Improvement, Measure
from metrics.plans import plan_in_force, plan_name
from metrics.readings import Reading
from metrics.targets import Target, TargetKind, TargetState, targets_for
from metrics.verdict import Answer, Finding


def against_target(
    measure: Measure,
    area: str,
    *,
    latest: Reading | None,
    interval: Interval | None,
    targets: Sequence[Target],
    today: date,
) -> Finding:
    """What may be said of the latest value against this area's own targets on that day."""
    own = targets_for(targets, measure=measure.id, area=area)
    in_force = [target for target in own if target.on(today) is TargetState.IN_FORCE]
    levels = [target for target in in_force if target.has_level]
    if levels:
        return _judge(measure, levels[0], latest, interval)
    for found, say in _WITHOUT_A_LEVEL:
        if match := next(filter(found, in_force), None):
            return say(match)
    expired = next((t for t in own if t.has_level and t.on(today) is TargetState.EXPIRED), None)
    if expired:
        return Finding(answer=Answer.EXPIRED, reason=_expired(expired))
    return _no_target(area, plan_in_force(targets, area=LONDON, today=today))


def _judge(
    measure: Measure, target: Target, latest: Reading | None, interval: Interval | None
) -> Finding:
    if latest is None or latest.value is None:
        return _cannot("No figure is held to compare with the target.")
    if measure.is_survey and interval is None:
        return _cannot("The number of people who answered is not published, so it is not judged.")
    low, high = interval or (latest.value, latest.value)
    higher_is_better = _asks_for_more(measure, target)
    met, missed = (low >= target.value, high < target.value)
    if not higher_is_better:
        met, missed = (high <= target.value, low > target.value)
    answer = Answer.MET if met else Answer.NOT_MET if missed else Answer.TOO_CLOSE
    close = answer is Answer.TOO_CLOSE
    beside = "the range of the survey straddles it" if close else f"it is {answer.words.lower()}"
    return Finding(
        answer=answer,
        reason=f"Against the target of {_whose(target)}, {beside}.",
        method="95% Wilson interval against the target" if interval else "value against the target",
    )


def _asks_for_more(measure: Measure, target: Target) -> bool:
    if target.kind is TargetKind.AT_LEAST:
        return True
    if target.kind in (TargetKind.AT_MOST, TargetKind.GAP):
        return False
    return target.direction == "increase" or measure.improvement is Improvement.HIGHER


def _whose(target: Target) -> str:
    return "the office's ambition" if target.is_ambition else plan_name(target.plan)


def _cannot(reason: str) -> Finding:
    return Finding(answer=Answer.CANNOT_BE_JUDGED, reason=reason)


def _not_read(target: Target) -> Finding:
    return Finding(answer=Answer.NO_NUMBER_READ, reason=no_number_in(plan_name(target.plan)))


def _direction(target: Target) -> Finding:
    way = {"increase": "a rise", "decrease": "a fall"}.get(target.direction, "no change")
    return Finding(
        answer=Answer.DIRECTION_ONLY,
        reason=f"A direction only, {way}, and no number, is given in {plan_name(target.plan)}.",
    )


def _none_set(target: Target) -> Finding:
    return Finding(answer=Answer.NO_TARGET, reason=f"{target.plan}: {target.words}.")


def _time_limit(target: Target) -> Finding:
    return _cannot(
        f"{plan_name(target.plan)} sets a time limit ({target.due_as or target.words}); "
        "how often it is kept is not published."
    )


def _input_only(target: Target) -> Finding:
    return Finding(
        answer=Answer.NO_TARGET,
        reason=f"{target.words} is an input, not a result, so nothing is judged by it.",
    )


def _is_not_read(target: Target) -> bool:
    return target.read != "in_full"


def _of_kind(kind: TargetKind) -> Callable[[Target], bool]:
    return lambda target: target.kind is kind


# Tried in this order: what could not be read in full is never said to hold no number.
_WITHOUT_A_LEVEL: tuple[tuple[Callable[[Target], bool], Callable[[Target], Finding]], ...] = (
    (_is_not_read, _not_read),
    (_of_kind(TargetKind.DIRECTION), _direction),
    (_of_kind(TargetKind.TIME_LIMIT), _time_limit),
    (_of_kind(TargetKind.NONE), _none_set),
    (_of_kind(TargetKind.CAPACITY), _input_only),
)


def _expired(target: Target) -> str:
    when = f"{target.due_on:%B %Y}" if target.due_on else target.due_as
    return f"A target of {plan_name(target.plan)} ran out in {when} and judges nothing today."


def _no_target(area: str, plan: str | None) -> Finding:
    if area == LONDON and plan:
        return Finding(answer=Answer.NO_NUMBER_READ, reason=no_number_in(plan))
    return Finding(answer=Answer.NO_TARGET, reason=f"No target for {area} alone is held.")


def no_number_in(plan: str) -> str:
    """The honest sentence about a plan of which not all could be read."""
    return f"No number for this could be read in {plan}."
