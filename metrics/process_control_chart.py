"""The parts of a process control chart: settings, points, groups, and the chart itself."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from metrics.process_control_limits import Limits
from metrics.process_control_rules import Signal

FEWEST_FIXED = 12


class Change(StrEnum):
    """What a point says, once it is known which way is better."""

    COMMON_CAUSE = "common cause"
    IMPROVEMENT = "improvement"
    CONCERN = "concern"
    HIGH = "higher"
    LOW = "lower"


@dataclass(frozen=True)
class Settings:
    """How a chart is worked out: printed on the page beside it."""

    run_length: int = 7
    trend_length: int = 7
    screen_outliers: bool = False
    fix_after: int | None = None

    def __post_init__(self) -> None:
        if self.fix_after is not None and self.fix_after < FEWEST_FIXED:
            raise ValueError(f"limits can be fixed after {FEWEST_FIXED} points or more")
        if min(self.run_length, self.trend_length) < 3:
            raise ValueError("a run or trend of fewer than 3 points says nothing")


STANDARD = Settings()


@dataclass(frozen=True)
class Point:
    """One point of a chart. `rules` holds all that found something, `signal` the first of them.

    `side`, `outside` and `direction` are 1 (high), -1 (low) or 0. Where the value is missing or
    there are no limits, nothing is said: `signal` and `change` are None.
    """

    at: date
    value: float | None
    group: int
    moving_range: float | None
    side: int | None
    outside: int | None
    close: bool | None
    rules: tuple[Signal, ...]
    signal: Signal | None
    direction: int
    change: Change | None


@dataclass(frozen=True)
class Group:
    """The points between two rebases, which share a mean and limits."""

    number: int
    start: date
    end: date
    size: int
    figures: int
    limits: Limits


@dataclass(frozen=True)
class Chart:
    """An XmR chart: every point with its signal, every group with its limits."""

    points: tuple[Point, ...]
    groups: tuple[Group, ...]
    settings: Settings
    improvement: int

    @property
    def latest(self) -> Point:
        """The newest point, from which the variation is told."""
        return self.points[-1]

    @property
    def limits(self) -> Limits:
        """The limits in force now."""
        return self.groups[-1].limits

    @property
    def signals(self) -> tuple[Point, ...]:
        """The points that chance alone explains badly, oldest first."""
        return tuple(p for p in self.points if p.signal not in (None, Signal.COMMON_CAUSE))

    @property
    def since(self) -> date:
        """The first of the points, up to the latest, that all say what the latest says."""
        same = self.latest.at
        for point in reversed(self.points):
            if (point.change, point.group) != (self.latest.change, self.latest.group):
                break
            same = point.at
        return same
