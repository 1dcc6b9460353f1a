"""Whether a target can be met as things are, told from a chart's limits."""

from dataclasses import dataclass
from enum import StrEnum

from metrics.process_control_chart import Chart
from metrics.process_control_gate import FEWEST_POINTS
from metrics.process_control_limits import TIE, Limits
from metrics.process_control_rules import Signal, sign

POINTS_REVIEWED = 7


class Assurance(StrEnum):
    """Whether a target can be met as things are."""

    MEETS = "consistently meets"
    HIT_OR_MISS = "hit or miss"
    MISSES = "consistently misses"
    UNDER_REVIEW = "limits under review"
    NOT_JUDGED = "cannot be judged"


@dataclass(frozen=True)
class AssuranceAnswer:
    """An answer with its reason, a sentence fit to be shown to a reader."""

    answer: Assurance
    reason: str


REASONS = {
    Assurance.MEETS: "The target lies past the limits, on the side that is always met.",
    Assurance.MISSES: "The target lies past the limits, on the side that is never met.",
    Assurance.HIT_OR_MISS: "The target lies between the limits, so it is met or missed by chance.",
}
REVIEW = (
    f"A trend or a run among the last {POINTS_REVIEWED} points "
    "says that the limits may be out of date."
)


def assurance(chart: Chart, target: float | None) -> AssuranceAnswer:
    """Whether the target in force at the latest point can be met, with the reason.

    chart: as chart_or_refusal gives it. Nothing is said while the limits are under review.
    """
    answer = assurance_of_limits(chart.limits, target, improvement=chart.improvement)
    if answer is None or chart.groups[-1].figures < FEWEST_POINTS:
        return AssuranceAnswer(Assurance.NOT_JUDGED, _why_not(chart, target))
    if _out_of_date(chart):
        return AssuranceAnswer(Assurance.UNDER_REVIEW, REVIEW)
    return AssuranceAnswer(answer, REASONS[answer])


def assurance_of_limits(
    limits: Limits, target: float | None, *, improvement: int
) -> Assurance | None:
    """Where the target stands to the limits: on a limit is hit or miss.

    None where there is no target, no better direction, or no limits.
    """
    if target is None or not improvement or not limits.defined:
        return None
    tie = TIE * max(1.0, abs(limits.mean))
    beyond = max(sign(target - limits.upper, tolerance=tie), 0) + min(
        sign(target - limits.lower, tolerance=tie), 0
    )
    if not beyond:
        return Assurance.HIT_OR_MISS
    return Assurance.MISSES if beyond == improvement else Assurance.MEETS


def _out_of_date(chart: Chart) -> bool:
    recent = [p for p in chart.points if p.group == chart.latest.group][-POINTS_REVIEWED:]
    return any({Signal.TREND, Signal.SHIFT} & set(point.rules) for point in recent)


def _why_not(chart: Chart, target: float | None) -> str:
    if target is None:
        return "There is no target to hold the limits against."
    if not chart.improvement:
        return "Neither direction is better for this measure."
    return f"There are no limits of {FEWEST_POINTS} points or more to hold the target against."
