"""What open cases would be if receipts and disposals went on in a stated way. Not a forecast."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from metrics.backlog import Quarter
from metrics.backlog_fitness import refuse_projection
from metrics.refusals import Refusal

RECENT = 4
LONGEST_TRUSTED = 4
LONGEST = 8
WARNING = (
    f"Beyond {LONGEST_TRUSTED} quarters this method has been far off: "
    "read the track record before any use of these figures."
)
TOO_FAR = Refusal(
    f"Nothing is worked out more than {LONGEST} quarters ahead: "
    "no method tried has been of use so far out.",
    f"Choose {LONGEST_TRUSTED} quarters or fewer.",
)


@dataclass(frozen=True)
class Scenario:
    """What is assumed. As it stands, "if the last four quarters repeat".

    Percentages are added to the mean of the last four quarters. Where sitting days a quarter and
    disposals a sitting day are given, disposals start from their product instead.
    """

    receipts_percent: float = 0.0
    disposals_percent: float = 0.0
    sitting_days: float | None = None
    disposals_per_sitting_day: float | None = None
    quarters: int = 4

    def __post_init__(self) -> None:
        if (self.sitting_days is None) != (self.disposals_per_sitting_day is None):
            raise ValueError("sitting days and disposals a sitting day are given together")
        if min(self.receipts_percent, self.disposals_percent) < -100:
            raise ValueError("receipts and disposals cannot fall by more than 100%")
        if min(self.sitting_days or 0, self.disposals_per_sitting_day or 0) < 0:
            raise ValueError("sitting days and disposals cannot be fewer than none")
        if self.quarters < 1:
            raise ValueError("a scenario looks one quarter ahead or more")


AS_NOW = Scenario()


@dataclass(frozen=True)
class ProjectedQuarter:
    """Open cases on the last day of a quarter to come, if the scenario holds."""

    ahead: int
    quarter_end: date
    open_cases: float


@dataclass(frozen=True)
class Projection:
    """Open cases under a scenario, with the flows a quarter that it assumes.

    Where no case would be left, the path stops at 0, and `none_left` is the end of that quarter.
    """

    scenario: Scenario
    start: Quarter
    receipts: float
    disposals: float
    path: tuple[ProjectedQuarter, ...]
    none_left: date | None
    warning: str | None

    @property
    def net_change(self) -> float:
        """Receipts less disposals, a quarter."""
        return self.receipts - self.disposals


def project(
    quarters: Sequence[Quarter],
    scenario: Scenario = AS_NOW,
    *,
    breaks: Iterable[date] = (),
) -> Projection | Refusal:
    """The scenario carried on from the last quarter, or why that would mislead.

    quarters: of one area and one release. breaks: first days of a new way of counting; nothing
    is carried across one.
    """
    if scenario.quarters > LONGEST:
        return TOO_FAR
    ordered = sorted(quarters, key=lambda quarter: quarter.quarter_end)
    refusal = refuse_projection(ordered, breaks=breaks)
    return refusal or _projection(ordered, scenario)


def recent_flows(quarters: Sequence[Quarter]) -> tuple[float, float]:
    """Mean receipts and mean disposals of the last four quarters, which must be held."""
    recent = quarters[-RECENT:]
    return (
        sum(quarter.receipts for quarter in recent) / len(recent),
        sum(quarter.disposals for quarter in recent) / len(recent),
    )


def assumed_flows(quarters: Sequence[Quarter], scenario: Scenario) -> tuple[float, float]:
    """Receipts and disposals a quarter under the scenario."""
    receipts, disposals = recent_flows(quarters)
    if scenario.sitting_days is not None:
        disposals = scenario.sitting_days * scenario.disposals_per_sitting_day
    return (
        receipts * (1 + scenario.receipts_percent / 100),
        disposals * (1 + scenario.disposals_percent / 100),
    )


def quarter_end_after(day: date, quarters: int) -> date:
    """The last day of the quarter so many after the one that holds a day."""
    place = day.year * 4 + (day.month - 1) // 3 + quarters + 1
    return date(place // 4, place % 4 * 3 + 1, 1) - timedelta(days=1)


def _projection(quarters: Sequence[Quarter], scenario: Scenario) -> Projection:
    start = quarters[-1]
    receipts, disposals = assumed_flows(quarters, scenario)
    path: list[ProjectedQuarter] = []
    for ahead in range(1, scenario.quarters + 1):
        left = max(0.0, start.open_cases + ahead * (receipts - disposals))
        path.append(ProjectedQuarter(ahead, quarter_end_after(start.quarter_end, ahead), left))
        if not left:
            break
    return Projection(
        scenario=scenario,
        start=start,
        receipts=receipts,
        disposals=disposals,
        path=tuple(path),
        none_left=None if path[-1].open_cases else path[-1].quarter_end,
        warning=WARNING if scenario.quarters > LONGEST_TRUSTED else None,
    )
