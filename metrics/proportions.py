"""Percentages of people asked or counted, with Wilson's interval and an effective base.

Closed formulas, not statsmodels: they are a dozen lines, agree with it to 1e-14 (the cases in
tests/ hold them to that), and would bring scipy into every deployment for nothing else.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from statistics import NormalDist

FEWEST_SHOWN = 30
FEWEST_UNMARKED = 50
FEWEST_FOR_A_DECIMAL = 4_000


@dataclass(frozen=True)
class Interval:
    """A range that would hold the true share in `level` of samples drawn like this one."""

    lower: float
    upper: float
    level: float = 0.95

    def holds(self, share: float) -> bool:
        """Whether a share lies in the interval, ends included."""
        return self.lower <= share <= self.upper


class BaseRule(StrEnum):
    """What the number of people behind a percentage allows."""

    NO_FIGURE = "too few people asked to give a figure"
    LOW_BASE = "low base, use with care"
    ENOUGH = "enough"


@dataclass(frozen=True)
class Stratum:
    """One part of a stratified sample: its share of the population, and what was found there."""

    weight: float
    share: float
    base: float


def standard_score(level: float) -> float:
    """How many standard deviations either side hold `level` of a normal distribution."""
    return NormalDist().inv_cdf(0.5 + level / 2)


def wilson(count: float | None, base: float | None, *, level: float = 0.95) -> Interval | None:
    """Wilson's interval for a share, without continuity correction; None where a part is missing.

    The share is between 0 and 1. A base of 0, or a count outside it, is an error.
    """
    if count is None or base is None or math.isnan(count) or math.isnan(base):
        return None
    if base <= 0 or not 0 <= count <= base:
        raise ValueError(f"not a share: {count} of {base}")
    z = standard_score(level)
    centre = 2 * count + z * z
    reach = z * math.sqrt(z * z + 4 * count * (base - count) / base)
    whole = 2 * (base + z * z)
    # A share of 0 or 1 ends exactly there: the last bit of the root must not say otherwise.
    lower = 0.0 if count == 0 else max(0.0, (centre - reach) / whole)
    upper = 1.0 if count == base else min(1.0, (centre + reach) / whole)
    return Interval(lower, upper, level)


def wilson_of_share(
    share: float | None, base: float | None, *, level: float = 0.95
) -> Interval | None:
    """Wilson's interval for a published share (0 to 1) and the effective base behind it."""
    return None if share is None or base is None else wilson(share * base, base, level=level)


def design_effect(weights: Sequence[float]) -> float:
    """Kish's design effect: how many times the variance grows because people weigh unequally."""
    if not weights or sum(weights) <= 0:
        raise ValueError("weights must add up to more than nothing")
    return len(weights) * math.fsum(w * w for w in weights) / math.fsum(weights) ** 2


def stratified_design_effect(strata: Sequence[Stratum]) -> float | None:
    """The variance of a stratified sample over that of as many people drawn at random.

    None where everybody, or nobody, says yes: then neither has any variance.
    """
    whole = math.fsum(stratum.weight for stratum in strata)
    shares = [(stratum.weight / whole, stratum.share, stratum.base) for stratum in strata]
    share = math.fsum(weight * p for weight, p, _ in shares)
    variance = math.fsum(weight**2 * p * (1 - p) / base for weight, p, base in shares)
    at_random = share * (1 - share) / math.fsum(base for _, _, base in shares)
    return variance / at_random if at_random else None


def effective_base(base: float, *, design_effect: float = 1.0) -> float:
    """As many people, drawn at random, as would say as much as this sample does."""
    if design_effect <= 0:
        raise ValueError(f"a design effect is more than 0, not {design_effect}")
    return base / design_effect


def kish_effective_base(weights: Sequence[float]) -> float:
    """The effective base of a sample whose weights are held, person by person."""
    return effective_base(len(weights), design_effect=design_effect(weights))


def base_rule(base: float) -> BaseRule:
    """Whether a percentage may be given, judged by its effective base."""
    if base < FEWEST_SHOWN:
        return BaseRule.NO_FIGURE
    return BaseRule.LOW_BASE if base < FEWEST_UNMARKED else BaseRule.ENOUGH


def rounded_base(base: float) -> int:
    """The base as the public sees it: to the nearest 10, halves up."""
    return int(math.floor(base / 10 + 0.5) * 10)


def decimals_shown(base: float) -> int:
    """How many decimals a percentage bears: none, or one from an effective base of 4,000."""
    return int(base >= FEWEST_FOR_A_DECIMAL)
