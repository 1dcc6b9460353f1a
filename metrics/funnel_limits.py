"""The curves of a funnel: how far an area of each size may stand from the whole by chance."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from metrics.proportions import Interval, standard_score
from metrics.rate_intervals import events_limits

WARNING_LEVEL, ALARM_LEVEL = 0.95, 0.998


@dataclass(frozen=True)
class CurvePoint:
    """The limits at one base, as shares (0 to 1)."""

    base: float
    warning: Interval
    alarm: Interval


@dataclass(frozen=True)
class RateLimit:
    """Where the two curves of a rate pass through one number of events.

    An area with so many events is high where its base is below `high_base`, and low where it is
    above `low_base`; the rates are those of events over these bases.
    """

    events: float
    level: float
    high_base: float
    high_rate: float
    low_base: float
    low_rate: float


def share_limits(
    overall: float, base: float, *, level: float, variance_between: float = 0.0
) -> Interval:
    """The limits at one base: Wilson's interval turned round, widened where areas differ anyway."""
    z = standard_score(level)
    if not variance_between:
        reach = z * math.sqrt(overall * (1 - overall) / base)
        return Interval(max(0.0, overall - reach), min(1.0, overall + reach), level)
    centre = math.asin(math.sqrt(overall))
    reach = z * math.sqrt(1 / (4 * base) + variance_between)
    lower, upper = max(0.0, centre - reach), min(math.pi / 2, centre + reach)
    return Interval(math.sin(lower) ** 2, math.sin(upper) ** 2, level)


def share_curves(
    overall: float, bases: Sequence[float], *, variance_between: float = 0.0
) -> tuple[CurvePoint, ...]:
    """The 95% and 99.8% limits of a share at each base."""
    return tuple(
        CurvePoint(
            base,
            *(
                share_limits(overall, base, level=level, variance_between=variance_between)
                for level in (WARNING_LEVEL, ALARM_LEVEL)
            ),
        )
        for base in bases
    )


def rate_limit(
    overall: float, events: float, *, level: float, expected: Interval | None = None
) -> RateLimit:
    """Where the curves of a rate pass through `events`; overall is the rate of the whole, of one.

    expected: the interval of the mean behind these events, worked out where not given.
    """
    mean = expected or events_limits(events, level=level)
    high_base, low_base = mean.lower / overall, mean.upper / overall
    high_rate = events / high_base if high_base else math.inf
    return RateLimit(events, level, high_base, high_rate, low_base, events / low_base)


def rate_curves(overall: float, numbers: Sequence[float], *, level: float) -> tuple[RateLimit, ...]:
    """The limits of a rate through each number of events above 0."""
    return tuple(rate_limit(overall, events, level=level) for events in numbers)


def widened_rate_limits(
    overall: float, base: float, *, level: float, variance_between: float
) -> Interval:
    """The limits of a rate at one base, widened where areas differ anyway (square root scale)."""
    reach = standard_score(level) * math.sqrt(1 / (4 * overall * base) + variance_between)
    return Interval(overall * max(0.0, 1 - reach) ** 2, overall * (1 + reach) ** 2, level)
