"""Boroughs against London: a count over a base, both summed over the same months.

Numerator and denominator may come from two sources; each is taken from one release of its own.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Engine

from data_access.areas import BOROUGHS, LONDON
from data_access.releases import Release
from metrics.answers import readings
from metrics.area_comparisons import Comparison
from metrics.funnel import AreaCount, Funnel, funnel_of_rates, funnel_of_shares
from metrics.measure import Measure
from metrics.periods import months_in, shift_months
from metrics.readings import Reading
from metrics.refusals import Refusal

YEAR = 12


@dataclass(frozen=True)
class Compared:
    """A comparison over a period: the funnel, or why there is none, and where it comes from."""

    comparison: Comparison
    start: date
    end: date
    funnel: Funnel | Refusal
    releases: tuple[Release, ...]


def ends_of_years(
    engine: Engine, comparison: Comparison, as_at: date | None = None
) -> tuple[date, ...]:
    """The ends of the periods that can be compared, newest first; none where nothing is held."""
    found = [_of_boroughs(engine, measure, as_at) for measure in comparison.measures]
    if comparison.base is None:
        held = [one for one in found[0] if one.denominator and one.numerator is not None]
        return tuple(sorted({one.period_end for one in held}, reverse=True))
    both = set.intersection(*({one.period_end for one in readings_} for readings_ in found))
    if not both:
        return ()
    first, newest = min(both), max(both)
    ends = [newest]
    while shift_months(ends[-1], -2 * YEAR) >= shift_months(first, -1):
        ends.append(shift_months(ends[-1], -YEAR))
    return tuple(ends)


def compare_areas(
    engine: Engine, comparison: Comparison, end: date, as_at: date | None = None
) -> Compared:
    """The boroughs against London for the year (or the survey's period) that ends on a day."""
    found = [_of_boroughs(engine, measure, as_at) for measure in comparison.measures]
    if comparison.base is None:
        return _by_share(comparison, [one for one in found[0] if one.period_end == end])
    start = shift_months(end, -YEAR)
    years = [[one for one in each if start < one.period_end <= end] for each in found]
    events, bases = (_sums(year) for year in years)
    counts = [AreaCount(area, events.get(area), bases.get(area)) for area in BOROUGHS]
    whole = None
    if events.get(LONDON) is not None and bases.get(LONDON):
        whole = events[LONDON] / bases[LONDON]
    first = min(one.point.period_start for year in years for one in year)
    return Compared(
        comparison, first, end, funnel_of_rates(counts, overall=whole), _releases(years)
    )


def _by_share(comparison: Comparison, found: Sequence[Reading]) -> Compared:
    parts = {one.point.area: (one.numerator, one.denominator) for one in found}
    counts = [AreaCount(area, *parts.get(area, (None, None))) for area in BOROUGHS]
    count, base = parts.get(LONDON, (None, None))
    whole = count / base if count is not None and base else None
    is_survey = comparison.measures[0].is_survey
    funnel = funnel_of_shares(counts, survey=is_survey, overall=whole)
    start = min(one.point.period_start for one in found)
    return Compared(comparison, start, found[0].period_end, funnel, _releases([found]))


def _of_boroughs(engine: Engine, measure: Measure, as_at: date | None) -> tuple[Reading, ...]:
    return readings(engine, measure, areas=(*BOROUGHS, LONDON), as_at=as_at)


def _sums(year: Iterable[Reading]) -> dict[str, float | None]:
    """The sum of each area over twelve months of one release; None where a month is missing."""
    by_area: dict[str, list[Reading]] = {}
    for one in year:
        by_area.setdefault(one.point.area, []).append(one)
    return {area: _sum(found) for area, found in by_area.items()}


def _sum(found: Sequence[Reading]) -> float | None:
    months = sum(months_in(one.point.period_start, one.period_end) for one in found)
    values = [one.value for one in found]
    if months != YEAR or None in values or len({one.release.id for one in found}) != 1:
        return None
    return sum(values)


def _releases(groups: Iterable[Sequence[Reading]]) -> tuple[Release, ...]:
    found = {one.release.id: one.release for group in groups for one in group}
    return tuple(found.values())
