"""Mean and limits of one stretch of an XmR chart, and where each value stands to them."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from metrics.process_control_rules import sign

LIMIT_FACTOR = 2.66  # 3 / 1.128: three standard deviations, from the mean range of two points
SCREEN_FACTOR = 3.267  # the upper limit of a range of two points, as a multiple of their mean
TIE = 1e-9  # a mean of equal decimals can be out in its last bit


@dataclass(frozen=True)
class Limits:
    """The mean of a stretch of points and its limits, which are None where undefined."""

    mean: float | None
    average_range: float | None

    @property
    def defined(self) -> bool:
        """Whether there are limits to draw and to judge by."""
        return self.average_range is not None

    @property
    def lower(self) -> float | None:
        """The lower limit, which may pass 0: it is never clipped."""
        return self._away(-LIMIT_FACTOR)

    @property
    def upper(self) -> float | None:
        """The upper limit, which may pass 100%: it is never clipped."""
        return self._away(LIMIT_FACTOR)

    @property
    def near_lower(self) -> float | None:
        """Two thirds of the way from the mean to the lower limit."""
        return self._away(-LIMIT_FACTOR * 2 / 3)

    @property
    def near_upper(self) -> float | None:
        """Two thirds of the way from the mean to the upper limit."""
        return self._away(LIMIT_FACTOR * 2 / 3)

    def side(self, value: float | None) -> int | None:
        """1 above the mean, -1 below, 0 on it."""
        if value is None or self.mean is None:
            return None
        return sign(value - self.mean, tolerance=self.tie)

    def outside(self, value: float | None) -> int | None:
        """1 above the upper limit, -1 below the lower; a value on a limit is inside."""
        return self._beyond(value, self.lower, self.upper)

    def close(self, value: float | None) -> bool | None:
        """Whether a value is inside the limits and past two thirds of the way to one."""
        beyond = self._beyond(value, self.near_lower, self.near_upper)
        return None if beyond is None else bool(beyond) and not self.outside(value)

    @property
    def tie(self) -> float:
        """The difference that counts as none."""
        return TIE * max(1.0, abs(self.mean or 0.0))

    def _away(self, ranges: float) -> float | None:
        return self.mean + ranges * self.average_range if self.defined else None

    def _beyond(self, value: float | None, low: float | None, high: float | None) -> int | None:
        if value is None or low is None:
            return None
        return int(value - high > self.tie) - int(low - value > self.tie)


def moving_ranges(values: Sequence[float | None]) -> list[float | None]:
    """How far each point stands from the one before; None where either is missing."""
    ranges: list[float | None] = [None]
    ranges += [None if None in pair else abs(pair[1] - pair[0]) for pair in pairwise(values)]
    return ranges[: len(values)]


def limits_of(
    values: Sequence[float | None], *, screen_outliers: bool = False, fix_after: int | None = None
) -> Limits:
    """Limits of one stretch of points, from its first `fix_after` where they are fixed.

    Undefined rather than collapsed: under three points there is one range or none, and
    where screening leaves no range, or ranges of 0, every point off the mean would be a signal.
    """
    used = values[:fix_after]
    known = [value for value in used if value is not None]
    if not known:
        return Limits(mean=None, average_range=None)
    mean = math.fsum(known) / len(known)
    ranges = [step for step in moving_ranges(used) if step is not None]
    average = _mean_range(ranges, screen_outliers=screen_outliers)
    limits = Limits(mean=mean, average_range=average)
    collapsed = average == 0 and any(limits.side(value) for value in values)
    return Limits(mean=mean, average_range=None) if collapsed or len(ranges) < 2 else limits


def _mean_range(ranges: Sequence[float], *, screen_outliers: bool) -> float | None:
    average = math.fsum(ranges) / len(ranges) if ranges else None
    if not screen_outliers or average is None:
        return average
    kept = [step for step in ranges if step < SCREEN_FACTOR * average]
    return math.fsum(kept) / len(kept) if kept else None
