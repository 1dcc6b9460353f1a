"""A value against the targets that name a level: met, not met, or too close to call.

A survey is judged by its interval, and not at all where none can be worked out.
"""

from collections.abc import Sequence

from metrics.intervals import reading_interval
from metrics.measure import Improvement, Measure
from metrics.plans import leading_first, plan_name
from metrics.readings import PROVISIONAL, Reading
from metrics.standing import NOT_DATED, held_since, month_words
from metrics.targets import Target, TargetKind
from metrics.verdict import Answer, Figure, Finding

BY_VALUE = "the value against the target"
BY_INTERVAL = "the 95% interval (Wilson) against the target"


def by_levels(
    measure: Measure,
    targets: Sequence[Target],
    latest: Reading | None,
    readings: Sequence[Reading],
    *,
    beside: str = "",
) -> Finding:
    """The finding of the leading target, with what is said of each of the others."""
    ordered = leading_first(targets)
    answers = [level_answer(measure, target, latest) for target in ordered]
    reasons = [_reason(measure, *pair, latest) for pair in zip(ordered, answers, strict=True)]
    return Finding(
        answer=answers[0],
        reason=" ".join(filter(None, (*reasons, beside))),
        method=BY_INTERVAL if measure.is_survey else BY_VALUE,
        since=_since(measure, ordered[0], answers[0], readings),
        would_change=_would_change(measure, latest),
        figures=_figures(measure, ordered, latest),
    )


def level_answer(measure: Measure, target: Target, reading: Reading | None) -> Answer:
    """Met, not met or too close to call; cannot be judged without a figure or its interval."""
    if reading is None or reading.value is None:
        return Answer.CANNOT_BE_JUDGED
    interval = reading_interval(reading) if measure.is_survey else None
    if measure.is_survey and interval is None:
        return Answer.CANNOT_BE_JUDGED
    low, high = (interval.lower, interval.upper) if interval else (reading.value, reading.value)
    worst, best, aim = low, high, target.value
    if not asks_for_more(measure, target):
        worst, best, aim = -high, -low, -target.value
    if worst >= aim:
        return Answer.MET
    return Answer.NOT_MET if best < aim else Answer.TOO_CLOSE


def asks_for_more(measure: Measure, target: Target) -> bool:
    """Whether the target wants a value at least as high as its level."""
    if target.kind is TargetKind.AT_LEAST:
        return True
    if target.kind in (TargetKind.AT_MOST, TargetKind.GAP):
        return False
    if target.direction in ("increase", "decrease"):
        return target.direction == "increase"
    return measure.improvement is Improvement.HIGHER


def whose(target: Target) -> str:
    """The plan by its name, or the office's own ambition."""
    return "the office's ambition" if target.is_ambition else plan_name(target.plan)


def _reason(measure: Measure, target: Target, answer: Answer, latest: Reading | None) -> str:
    of = whose(target) if target.is_ambition else f"the target of {whose(target)}"
    if answer is Answer.CANNOT_BE_JUDGED:
        held = latest is not None and latest.value is not None
        why = "the number of people who answered is not published" if held else "no figure is held"
        return f"Against {of}, nothing is judged: {why}."
    if answer is Answer.TOO_CLOSE:
        return f"Against {of}, the range of the survey straddles it."
    more = "at least" if asks_for_more(measure, target) else "at most"
    return f"Against {of}, {more} {target.value:,.10g}, it is {answer.words.lower()}."


def _since(measure: Measure, target: Target, answer: Answer, readings: Sequence[Reading]) -> str:
    settled = [one for one in readings if one.value is not None and one.marker != PROVISIONAL]
    first = held_since(reversed(settled), lambda one: level_answer(measure, target, one) is answer)
    return month_words(first.period_end) if first else NOT_DATED


def _would_change(measure: Measure, latest: Reading | None) -> str:
    if latest is None:
        return "A figure for this area."
    if measure.is_survey:
        return "A survey whose 95% interval lies on the other side of the target."
    return "A figure on the other side of the target."


def _figures(
    measure: Measure, targets: Sequence[Target], latest: Reading | None
) -> tuple[Figure, ...]:
    figures = [Figure(whose(target), target.value) for target in targets]
    if latest is None or latest.value is None:
        return tuple(figures)
    interval = reading_interval(latest) if measure.is_survey else None
    ends = (
        zip(("lowest", "highest"), (interval.lower, interval.upper), strict=True)
        if interval
        else ()
    )
    return (Figure("latest", latest.value), *(Figure(*end) for end in ends), *figures)
