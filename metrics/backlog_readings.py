"""Open cases, receipts and disposals of one area, taken from one release, and what follows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Engine

from data_access.areas import COURTS
from data_access.observations import ALL, Observation, Point, Vintages, read_vintages
from data_access.releases import Release
from metrics.backlog import Quarter, Step, steps
from metrics.backlog_backtest import TrackRecord, backtest
from metrics.backlog_fitness import refuse_projection
from metrics.catalogue.courts import DISPOSALS, OPEN, PANDEMIC, RECEIPTS
from metrics.periods import shift_months
from metrics.refusals import Refusal

SERIES = (OPEN, RECEIPTS, DISPOSALS)
BREAKS = tuple(day for day, _ in PANDEMIC)
SINCE_PANDEMIC = date(2021, 12, 31)


@dataclass(frozen=True)
class Count:
    """Open cases on a day as a release gives them, beside the one that is carried forward."""

    day: date
    open_cases: float
    release: Release


@dataclass(frozen=True)
class Backlog:
    """The quarters of one area from one release, oldest first.

    newer: counts of later days from later releases, which do not hold receipts and disposals.
    refusal: why nothing may be carried forward from these quarters; None where it may.
    """

    area: str
    release: Release | None
    quarters: tuple[Quarter, ...]
    steps: tuple[Step, ...]
    newer: tuple[Count, ...]
    refusal: Refusal | None

    @property
    def track_record(self) -> tuple[TrackRecord, ...]:
        """How far off the method was, over every quarter from which it could have been used."""
        return () if self.refusal else backtest(self.quarters)

    @property
    def recent_record(self) -> tuple[TrackRecord, ...]:
        """The same since the courts came out of the pandemic."""
        return () if self.refusal else backtest(self.quarters, first_origin=SINCE_PANDEMIC)


def read_backlog(engine: Engine, area: str, as_at: date | None = None) -> Backlog:
    """The backlog of an area, as known at the end of a day; without a day, as it stands."""
    vintages = read_vintages(engine, series=SERIES, areas=[area], as_at=as_at)
    return backlog_of(vintages, area)


def backlog_of(vintages: Vintages, area: str) -> Backlog:
    """From the newest release that holds all three series whole; else from the newest count."""
    ids = sorted(vintages.figures, key=lambda key: vintages.releases[key].age, reverse=True)
    whole = [key for key in ids if all((key, name, area) in vintages.whole for name in SERIES)]
    counted = [key for key in ids if vintages.figures[key].get(OPEN)]
    if not whole and not counted:
        return Backlog(area, None, (), (), (), refuse_projection([]))
    chosen = (whole or counted)[0]
    quarters = quarters_of(vintages.figures[chosen], area)
    return Backlog(
        area=area,
        release=vintages.releases[chosen],
        quarters=quarters,
        steps=steps(quarters, one_court=area in COURTS),
        newer=_newer(vintages, counted, quarters[-1].quarter_end),
        refusal=refuse_projection(quarters, breaks=BREAKS),
    )


def quarters_of(
    figures: Mapping[str, Mapping[Point, Observation]], area: str
) -> tuple[Quarter, ...]:
    """The quarters of one release, oldest first, from the first that gives receipts."""
    values = {
        (name, point.period_end): found.value
        for name in SERIES
        for point, found in figures.get(name, {}).items()
        if point.area == area and point.dimension == ALL
    }
    flows = {end for name, end in values if name != OPEN}
    first = shift_months(min(flows), -3) if flows else date.min
    ends = sorted({end for _, end in values if end >= first})
    return tuple(Quarter(end, *(values.get((name, end)) for name in SERIES)) for end in ends)


def _newer(vintages: Vintages, newest_first: Sequence[int], after: date) -> tuple[Count, ...]:
    """The count of each later day, from the newest release that gives it."""
    found: dict[date, Count] = {}
    for key in newest_first:
        for point, one in vintages.figures[key][OPEN].items():
            if point.period_end > after and one.value is not None:
                count = Count(point.period_end, one.value, vintages.releases[key])
                found.setdefault(point.period_end, count)
    return tuple(found[day] for day in sorted(found))
