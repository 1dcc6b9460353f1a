"""The first statement of the verdict: the latest value against the targets in force.

No number is ever assumed: a plan that was not read in full is said to be just that, and a
target that has run out is shown on the history and judges nothing.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from data_access.areas import LONDON
from metrics.against_level import by_levels
from metrics.direction_of_travel import since_start
from metrics.measure import Measure
from metrics.plans import (
    at_start,
    inside,
    level_words,
    plan_in_force,
    plan_name,
    with_article,
)
from metrics.readings import Reading
from metrics.standing import NOT_DATED, month_words
from metrics.targets import Target, TargetKind, TargetState, targets_for
from metrics.verdict import Answer, Figure, Finding

READ_ROWS = "the targets held for this area and in force on the day; none is assumed"
NEEDS_A_NUMBER = "A number that can be read in a plan, or an ambition that the office sets."


def against_target(
    measure: Measure,
    area: str,
    *,
    latest: Reading | None,
    readings: Sequence[Reading],
    history: Sequence[Reading],
    targets: Sequence[Target],
    today: date,
) -> Finding:
    """What may be said of the latest value against this area's own targets on that day."""
    own = targets_for(targets, measure=measure.id, area=area)
    in_force = [target for target in own if target.on(today) is TargetState.IN_FORCE]
    if levels := [target for target in in_force if target.has_level]:
        unread = next((t for t in in_force if _is_not_read(t) and not t.has_level), None)
        beside = no_number_in(plan_name(unread.plan)) if unread else ""
        return by_levels(measure, levels, latest, readings, beside=beside)
    for found, say in _WITHOUT_A_LEVEL:
        if match := next(filter(found, in_force), None):
            return say(match)
    if match := next(filter(_of_kind(TargetKind.DIRECTION), in_force), None):
        return _direction(measure, match, latest, history)
    expired = next((t for t in own if t.has_level and t.on(today) is TargetState.EXPIRED), None)
    if expired:
        return _expired(expired)
    return _no_target(area, plan_in_force(targets, area=LONDON, today=today))


def _finding(answer: Answer, reason: str, target: Target | None = None) -> Finding:
    start = target.starts_on if target else None
    return Finding(
        answer=answer,
        reason=reason,
        method=READ_ROWS,
        since=month_words(start) if start else NOT_DATED,
        would_change=NEEDS_A_NUMBER,
        figures=(Figure("targets in force with a number", 0),),
    )


def _not_read(target: Target) -> Finding:
    return _finding(Answer.NO_NUMBER_READ, no_number_in(plan_name(target.plan)), target)


def _none_set(target: Target) -> Finding:
    reason = f"{at_start(target.plan)} gives words and no level: {inside(target.words)}."
    return _finding(Answer.NO_TARGET, reason, target)


def _time_limit(target: Target) -> Finding:
    limit = f" of {level_words(target)}" if target.value is not None else ""
    reason = f"{at_start(target.plan)} sets a time limit{limit} ({inside(target.words)}); how often"
    return _finding(Answer.CANNOT_BE_JUDGED, f"{reason} it is kept is not published.", target)


def _input_only(target: Target) -> Finding:
    reason = f"What is set is an input, and nothing is judged by it: {inside(target.words)}."
    return _finding(Answer.NO_TARGET, reason, target)


def _milestone(target: Target) -> Finding:
    reason = f"{at_start(target.plan)} sets a milestone, and no number: {inside(target.words)}."
    return _finding(Answer.NO_TARGET, reason, target)


def _direction(
    measure: Measure, target: Target, latest: Reading | None, history: Sequence[Reading]
) -> Finding:
    standing, change, method = since_start(measure, target, latest, history)
    way = {"increase": "a rise", "decrease": "a fall"}.get(target.direction, "no change")
    given = f"A direction only, {way}, and no number, is given in {plan_name(target.plan)}."
    held = (change.later.value, change.earlier.value) if change else ()
    names = ("latest", "when the plan began")
    return replace(
        _finding(Answer.DIRECTION_ONLY, f"{given} {standing}.", target),
        method=method,
        figures=tuple(map(Figure, names, held)) or (Figure("pairs held in one release", 0),),
    )


def _is_not_read(target: Target) -> bool:
    return target.read != "in_full"


def _of_kind(kind: TargetKind) -> Callable[[Target], bool]:
    return lambda target: target.kind is kind


# Tried in this order: what could not be read in full is never said to hold no number.
_WITHOUT_A_LEVEL: tuple[tuple[Callable[[Target], bool], Callable[[Target], Finding]], ...] = (
    (_is_not_read, _not_read),
    (_of_kind(TargetKind.TIME_LIMIT), _time_limit),
    (_of_kind(TargetKind.NONE), _none_set),
    (_of_kind(TargetKind.CAPACITY), _input_only),
    (_of_kind(TargetKind.MILESTONE), _milestone),
)


def _expired(target: Target) -> Finding:
    when = month_words(target.due_on) if target.due_on else target.due_as
    reason = f"A target of {with_article(target.plan)} ran out in {when} and judges nothing today."
    return replace(_finding(Answer.EXPIRED, reason, target), since=when)


def _no_target(area: str, plan: str | None) -> Finding:
    if area == LONDON and plan:
        return _finding(Answer.NO_NUMBER_READ, no_number_in(plan))
    the = "the " if area == "Central Criminal Court" else ""
    return _finding(Answer.NO_TARGET, f"No target is held for {the}{area} alone.")


def no_number_in(plan: str) -> str:
    """The honest sentence about a plan of which not all could be read."""
    return f"No number for this could be read in {plan}."
