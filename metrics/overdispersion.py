"""How much more areas differ than chance alone would make them, after Spiegelhalter (2005)."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

TRIMMED = 0.1  # the share of areas at each end that is drawn in before the spread is measured
BOTH_SHOWN_FROM = 1.5


@dataclass(frozen=True)
class Standing:
    """How far an area stands from the whole on a scale where chance is even, and its error."""

    distance: float
    error: float

    @property
    def score(self) -> float:
        """The distance in standard errors."""
        return self.distance / self.error

    def adjusted_score(self, variance_between: float) -> float:
        """The same once the areas' own differences are allowed for."""
        return self.distance / math.sqrt(self.error**2 + variance_between)


@dataclass(frozen=True)
class Spread:
    """The overdispersion of a set of areas: phi is about 1 where chance explains all."""

    phi: float
    variance_between: float

    @property
    def overdispersed(self) -> bool:
        """Whether the funnel is to be shown both as it is and with this allowed for."""
        return self.phi > BOTH_SHOWN_FROM


def standing_of_share(count: float, base: float, *, overall: float) -> Standing:
    """Where a share stands to that of the whole, on the arcsine scale."""
    distance = math.asin(math.sqrt(count / base)) - math.asin(math.sqrt(overall))
    return Standing(distance, 1 / (2 * math.sqrt(base)))


def standing_of_events(events: float, *, expected: float) -> Standing:
    """Where a number of events stands to the number expected, on the scale of square roots."""
    return Standing(math.sqrt(events / expected) - 1, 1 / (2 * math.sqrt(expected)))


def spread_of(standings: Sequence[Standing]) -> Spread:
    """The overdispersion of some areas, with the furthest tenth at each end drawn in."""
    areas = len(standings)
    scores = np.array([standing.score for standing in standings])
    drawn_in = np.clip(scores, *np.quantile(scores, [TRIMMED, 1 - TRIMMED]))
    phi = float(np.mean(drawn_in**2))
    weights = np.array([standing.error**-2 for standing in standings])
    apart = float(weights.sum() - (weights**2).sum() / weights.sum())
    if phi <= (areas - 1) / areas or apart <= 0:
        return Spread(phi, 0.0)
    return Spread(phi, max(0.0, (areas * phi - (areas - 1)) / apart))
