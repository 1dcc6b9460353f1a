"""Whether two percentages differ, and whether one meets its target, as far as samples can tell."""

import math
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from statistics import NormalDist

from metrics.proportions import Interval, effective_base, standard_score, wilson
from metrics.refusals import Refusal


@dataclass(frozen=True)
class Difference:
    """The second share less the first, or the first less the second as the caller says."""

    difference: float
    interval: Interval

    @property
    def changed(self) -> bool:
        """Whether the interval leaves out 0: only then is anything called a change."""
        return not self.interval.holds(0.0)


@dataclass(frozen=True)
class Sample:
    """A share (0 to 1) of those asked in a period, both days included."""

    period_start: date
    period_end: date
    share: float
    base: float
    design_effect: float = 1.0

    @property
    def effective_base(self) -> float:
        """The base after the design of the survey is taken into account."""
        return effective_base(self.base, design_effect=self.design_effect)


@dataclass(frozen=True)
class Comparison:
    """A change between two periods, beside the smallest that such samples could show."""

    difference: Difference
    smallest_change: float


class TargetStatus(StrEnum):
    """How a share stands to its target once its interval is taken into account."""

    MET = "met"
    NOT_MET = "not met"
    TOO_CLOSE = "too close to call"
    CANNOT_BE_JUDGED = "cannot be judged"


def newcombe(
    count: float, base: float, other_count: float, other_base: float, *, level: float = 0.95
) -> Difference:
    """The first share less the other, with Newcombe's interval (his method 10)."""
    share, other = count / base, other_count / other_base
    mine = wilson(count, base, level=level)
    theirs = wilson(other_count, other_base, level=level)
    difference = share - other
    below = math.hypot(share - mine.lower, theirs.upper - other)
    above = math.hypot(mine.upper - share, other - theirs.lower)
    return Difference(difference, Interval(difference - below, difference + above, level))


def pooled_p_value(count: float, base: float, other_count: float, other_base: float) -> float:
    """How often chance alone would part two equal shares this far (pooled score z, two-sided)."""
    pooled = (count + other_count) / (base + other_base)
    error = math.sqrt(pooled * (1 - pooled) * (1 / base + 1 / other_base))
    if not error:
        return 1.0
    z = abs(count / base - other_count / other_base) / error
    return 2 * NormalDist().cdf(-z)


def smallest_change(share: float, base: float, other_base: float, *, level: float = 0.95) -> float:
    """The smallest difference near `share` that two separate samples of these sizes could show."""
    spread = share * (1 - share) * (1 / base + 1 / other_base)
    return standard_score(level) * math.sqrt(spread)


def compare_periods(earlier: Sample, later: Sample, *, level: float = 0.95) -> Comparison | Refusal:
    """The later share less the earlier one; refused where the two periods share people asked."""
    if earlier.period_start <= later.period_end and later.period_start <= earlier.period_end:
        return Refusal(
            "The two periods overlap, so they share some of the people asked.",
            "Periods that do not overlap are compared instead, such as this year and the last.",
        )
    bases = later.effective_base, earlier.effective_base
    difference = newcombe(
        later.share * bases[0], bases[0], earlier.share * bases[1], bases[1], level=level
    )
    pooled = (later.share * bases[0] + earlier.share * bases[1]) / sum(bases)
    return Comparison(difference, smallest_change(pooled, *bases, level=level))


def overlap_factor(overlap: float) -> float:
    """The true error of a change over the naive one, where this share of both periods is one.

    Neighbouring quarters of a rolling year share 9 months of 12: 0.5.
    """
    if not 0 <= overlap <= 1:
        raise ValueError(f"an overlap is a share, not {overlap}")
    return math.sqrt(1 - overlap)


def target_status(
    interval: Interval | None, target: float, *, improvement: int = 1
) -> TargetStatus:
    """How a share stands to its target; improvement is 1 where higher is better, -1 where lower.

    Without an interval (no base is known) nothing is judged.
    """
    if improvement not in (1, -1):
        raise ValueError("a target needs a better direction")
    if interval is None:
        return TargetStatus.CANNOT_BE_JUDGED
    up = improvement == 1
    worst, best = (interval.lower, interval.upper) if up else (-interval.upper, -interval.lower)
    aim = target * improvement
    if worst >= aim:
        return TargetStatus.MET
    return TargetStatus.NOT_MET if best < aim else TargetStatus.TOO_CLOSE
