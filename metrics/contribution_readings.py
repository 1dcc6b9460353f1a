"""What lies behind a change: the groups of a measure in two periods of one release."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Engine

from data_access.observations import ALL
from data_access.releases import Release
from metrics.answers import history
from metrics.contribution_splits import AREAS
from metrics.contributions import CountChange, count_change
from metrics.measure import Kind, Measure
from metrics.periods import months_in, shift_months
from metrics.rate_contributions import Parts, RateChange, rate_change
from metrics.readings import Reading


@dataclass(frozen=True)
class Behind:
    """The change of a measure between two periods of one release, group by group.

    change: of a count or of a rate; None where no release gives the groups of both periods.
    """

    measure: Measure
    split: str
    earlier: tuple[date, date]
    later: tuple[date, date]
    release: Release | None
    change: CountChange | RateChange | None


@dataclass(frozen=True)
class Asked:
    """What is asked: the two period ends, and over how many months a count is summed."""

    measure: Measure
    area: str
    split: str
    earlier: date
    later: date
    months: int


def periods_held(engine: Engine, measure: Measure, area: str, split: str, as_at=None) -> tuple:  # noqa: ANN001
    """The period ends for which groups are held, newest first."""
    found = _groups(engine, measure, area, split, as_at)
    return tuple(sorted({one.period_end for one in found if one.value is not None}, reverse=True))


def what_lies_behind(engine: Engine, asked: Asked, as_at: date | None = None) -> Behind:
    """The change between the two periods, in the newest release that gives groups of both."""
    groups = _by_release(_groups(engine, asked.measure, asked.area, asked.split, as_at))
    totals = _by_release(history(engine, asked.measure, areas=[asked.area], as_at=as_at))
    for release in sorted(groups, key=lambda one: one.age, reverse=True):
        found = change_of_groups(asked, groups[release], totals.get(release, ()))
        if found is not None:
            return _behind(asked, release, found)
    return _behind(asked, None, None)


def _behind(
    asked: Asked, release: Release | None, change: CountChange | RateChange | None
) -> Behind:
    spans = [(_start(asked, end), end) for end in (asked.earlier, asked.later)]
    return Behind(asked.measure, asked.split, *spans, release, change)


def _start(asked: Asked, end: date) -> date:
    if asked.measure.kind is Kind.STOCK:
        return end
    before = shift_months(end, -asked.months)
    return date(before.year + before.month // 12, before.month % 12 + 1, 1)


def _groups(
    engine: Engine, measure: Measure, area: str, split: str, as_at: date | None
) -> tuple[Reading, ...]:
    if split in AREAS:
        return history(engine, measure, areas=AREAS[split], as_at=as_at)
    return history(engine, measure, areas=[area], dimension=split, as_at=as_at)


def _by_release(readings: Iterable[Reading]) -> dict[Release, list[Reading]]:
    found: dict[Release, list[Reading]] = {}
    for one in readings:
        found.setdefault(one.release, []).append(one)
    return found


def change_of_groups(
    asked: Asked, groups: Sequence[Reading], totals: Sequence[Reading]
) -> CountChange | RateChange | None:
    """The change between the two periods from the readings of one release; None if not held."""
    ends = asked.earlier, asked.later
    if asked.measure.unit.is_count:
        before, after = (_counts(asked, groups, end) for end in ends)
        whole = [_counts(asked, totals, end).get(asked.area) for end in ends]
        change = count_change(before, after, totals=None if None in whole else tuple(whole))
        return change if change.parts else None
    before, after = (_parts(asked, groups, end) for end in ends)
    return rate_change(before, after, per=100) if set(before) & set(after) else None


def _counts(asked: Asked, readings: Iterable[Reading], end: date) -> Mapping[str, float | None]:
    """The count of each group over the months asked for; None where one of them is missing."""
    first = _start(asked, end)
    found: dict[str, list[Reading]] = {}
    for one in readings:
        if first <= one.point.period_start and one.period_end <= end:
            found.setdefault(_name(asked, one), []).append(one)
    return {name: _sum(asked, held) for name, held in found.items()}


def _sum(asked: Asked, held: Sequence[Reading]) -> float | None:
    values = [one.value for one in held]
    if None in values:
        return None
    if asked.measure.kind is Kind.STOCK:
        return values[0]
    months = sum(months_in(one.point.period_start, one.period_end) for one in held)
    return sum(values) if months == asked.months else None


def _parts(asked: Asked, readings: Iterable[Reading], end: date) -> dict[str, Parts | None]:
    return {
        _name(asked, one): Parts(one.numerator, one.denominator)
        for one in readings
        if one.period_end == end and one.denominator and one.numerator is not None
    }


def _name(asked: Asked, reading: Reading) -> str:
    by_area = asked.split in AREAS or reading.point.dimension == ALL
    return reading.point.area if by_area else reading.point.breakdown
