"""Rates of events in a population: Poisson limits, exact below ten events, Byar's from ten.

Exact limits are found by halving on the sum of Poisson probabilities, so no scipy is needed.
"""

import math
from collections.abc import Callable

from metrics.proportions import Interval, standard_score

FEWEST_FOR_BYAR = 10
HALVINGS = 200


def exact_limits(events: float, *, level: float = 0.95) -> Interval:
    """The lowest and highest mean that would give so many events often enough."""
    tail = (1 - level) / 2
    furthest = events + 20 * math.sqrt(events + 1) + 30
    lower = 0.0
    if events:
        lower = _crossing(lambda mean: 1 - _at_most(events - 1, mean) < tail, 0.0, events)
    upper = _crossing(lambda mean: _at_most(events, mean) > tail, events, furthest)
    return Interval(lower, upper, level)


def byar_limits(events: float, *, level: float = 0.95) -> tuple[float | None, float]:
    """Byar's limits for a number of events; no lower one where the formula falls below 0."""
    z = standard_score(level)
    after = events + 1
    upper = after * (1 - 1 / (9 * after) + z / (3 * math.sqrt(after))) ** 3
    if not events:
        return None, upper
    lower = events * (1 - 1 / (9 * events) - z / (3 * math.sqrt(events))) ** 3
    return (lower if lower >= 0 else None), upper


def events_limits(events: float, *, level: float = 0.95) -> Interval:
    """Limits for a number of events: exact below ten, Byar's from ten."""
    if events < 0:
        raise ValueError(f"events cannot be fewer than none: {events}")
    if events < FEWEST_FOR_BYAR:
        return exact_limits(events, level=level)
    lower, upper = byar_limits(events, level=level)
    return Interval(lower or 0.0, upper, level)


def rate_interval(
    events: float | None, population: float | None, *, per: float, level: float = 0.95
) -> Interval | None:
    """The interval of a rate per so many people; None where a part is missing."""
    if events is None or population is None or math.isnan(events) or math.isnan(population):
        return None
    if population <= 0:
        raise ValueError(f"not a population: {population}")
    limits = events_limits(events, level=level)
    scale = per / population
    return Interval(limits.lower * scale, limits.upper * scale, level)


def _at_most(events: float, mean: float) -> float:
    """The probability of so many events or fewer, when `mean` are expected."""
    if mean <= 0:
        return 1.0
    log = math.log(mean)
    return math.fsum(
        math.exp(k * log - mean - math.lgamma(k + 1)) for k in range(math.floor(events) + 1)
    )


def _crossing(still: Callable[[float], bool], low: float, high: float) -> float:
    for _ in range(HALVINGS):
        middle = (low + high) / 2
        if middle in (low, high):
            break
        low, high = (middle, high) if still(middle) else (low, middle)
    return (low + high) / 2
