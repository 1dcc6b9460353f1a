"""What each group adds to the change of a rate: by its own rate, and by its weight in the whole.

Each effect is taken at the mean of the two periods, so neither period is favoured and nothing
is left over. A group heavier than before raises the whole only if its rate is above the whole's.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from metrics.contributions import split_groups


@dataclass(frozen=True)
class Parts:
    """The two counts behind a rate of one group in one period."""

    numerator: float
    denominator: float

    def __post_init__(self) -> None:
        if self.denominator < 0 or (self.numerator and not self.denominator):
            raise ValueError(f"not a rate: {self.numerator} of {self.denominator}")


@dataclass(frozen=True)
class RatePart:
    """What one group adds to the change of a rate; a rate is None where there was nobody.

    contribution = rate_effect + mix_effect. With nobody in one of the periods there is no change
    of rate to speak of, so all is mix.
    """

    group: str
    rate_before: float | None
    rate_after: float | None
    weight_before: float
    weight_after: float
    rate_effect: float
    mix_effect: float

    @property
    def contribution(self) -> float:
        """Both effects together."""
        return self.rate_effect + self.mix_effect


@dataclass(frozen=True)
class RateChange:
    """The change of a rate, over the groups held in both periods; the parts add up to it."""

    before: float
    after: float
    parts: tuple[RatePart, ...]
    only_before: tuple[str, ...]
    only_after: tuple[str, ...]

    @property
    def change(self) -> float:
        """The rate after less the rate before."""
        return self.after - self.before

    @property
    def rate_effect(self) -> float:
        """The part of the change that the groups' own rates make."""
        return sum(part.rate_effect for part in self.parts)

    @property
    def mix_effect(self) -> float:
        """The part of the change that the groups' weights make."""
        return sum(part.mix_effect for part in self.parts)


def rate_change(
    before: Mapping[str, Parts | None], after: Mapping[str, Parts | None], *, per: int = 1
) -> RateChange | None:
    """The change of a rate between two periods, group by group, in the order first met.

    per: 100 for a percentage; effects are then in percentage points. None where there is nobody
    to divide by in either period. Groups held in one period only are named and left out.
    """
    both, only_before, only_after = split_groups(before, after)
    wholes = [sum(period[g].denominator for g in both) for period in (before, after)]
    if not all(wholes):
        return None
    first, last = (
        per * sum(period[g].numerator for g in both) / whole
        for period, whole in zip((before, after), wholes, strict=True)
    )
    middle = (first + last) / 2
    parts = tuple(_part(g, before[g], after[g], wholes, middle, per) for g in both)
    return RateChange(first, last, parts, only_before, only_after)


def _part(
    group: str, before: Parts, after: Parts, wholes: list[float], middle: float, per: int
) -> RatePart:
    weights = before.denominator / wholes[0], after.denominator / wholes[1]
    rates = _rate(before, per), _rate(after, per)
    held = [rate for rate in rates if rate is not None]
    moved = rates[1] - rates[0] if len(held) == 2 else 0
    own = sum(held) / len(held) if held else middle
    return RatePart(
        group=group,
        rate_before=rates[0],
        rate_after=rates[1],
        weight_before=weights[0],
        weight_after=weights[1],
        rate_effect=moved * (weights[0] + weights[1]) / 2,
        mix_effect=(weights[1] - weights[0]) * (own - middle),
    )


def _rate(parts: Parts, per: int) -> float | None:
    return per * parts.numerator / parts.denominator if parts.denominator else None
