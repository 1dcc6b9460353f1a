"""What a file would change, before it is stored; and what each release said of one point."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Engine

from data_access.areas import ENGLAND_AND_WALES, LONDON, OFFERED
from data_access.importing.as_if import vintages_as_if
from data_access.observations import ALL, Vintages, read_vintages
from data_access.storing import ReleaseToStore
from metrics.answers import history, read_statements, read_targets, readings
from metrics.catalogue import MEASURES
from metrics.comparison import Comparison, compare
from metrics.known import Known
from metrics.measure import Measure
from metrics.readings import Reading, of_split

AREAS_COMPARED = 3


def what_would_change(engine: Engine, release: ReleaseToStore, today: date) -> Comparison:
    """New periods, revisions and verdicts if the release were stored now, in its leading areas."""
    series = {name for name, _, _ in release.holdings}
    measures = [one for one in MEASURES if series & set(one.calculation.series)]
    asked = {
        "series": sorted({name for one in measures for name in one.calculation.series}),
        "areas": leading_areas(release),
        "dimensions": (ALL,),
    }
    return compare(
        measures,
        _known(engine, today, read_vintages(engine, **asked)),
        _known(engine, today, vintages_as_if(engine, release, **asked)),
    )


def leading_areas(release: ReleaseToStore) -> tuple[str, ...]:
    """London and England and Wales where they are in the file; else the first of its areas."""
    held = {area for _, area, _ in release.holdings}
    whole = tuple(area for area in (LONDON, ENGLAND_AND_WALES) if area in held)
    return whole or tuple(area for area in OFFERED if area in held)[:AREAS_COMPARED]


def _known(engine: Engine, today: date, vintages: Vintages) -> Known:
    return Known(today, vintages, read_targets(engine), tuple(read_statements(engine)))


@dataclass(frozen=True)
class Vintage:
    """What one release says of one point. measure: whose definition the figure follows."""

    measure: Measure
    reading: Reading


def vintages_of_point(
    engine: Engine, measure: Measure, *, area: str, period_end: date
) -> tuple[Vintage, ...]:
    """Every release's figure for one period, oldest first, across a change of definition."""
    found = [
        Vintage(one, reading)
        for one in same_count(measure)
        for reading in of_split(history(engine, one, areas=[area]), area=area)
        if reading.period_end == period_end and reading.value is not None
    ]
    return tuple(sorted(found, key=lambda one: one.reading.release.age))


def same_count(measure: Measure) -> tuple[Measure, ...]:
    """The measure with those it was redefined from and as: one thing, counted in two ways."""
    first = next((one for one in MEASURES if one.redefined_as == measure.id), measure)
    following = next((one for one in MEASURES if one.id == first.redefined_as), None)
    return (first, following) if following else (first,)


def periods_with_vintages(engine: Engine, measure: Measure, area: str) -> tuple[date, ...]:
    """The periods of which any release gives a figure, newest first."""
    found: Iterable[Reading] = (
        reading
        for one in same_count(measure)
        for reading in of_split(history(engine, one, areas=[area]), area=area)
        if reading.value is not None
    )
    return tuple(sorted({reading.period_end for reading in found}, reverse=True))


def lines_of_days(
    engine: Engine, measure: Measure, area: str, days: Sequence[date]
) -> tuple[tuple[Reading, ...], ...]:
    """How the measure stood for a reader of each day: one line for each."""
    return tuple(readings(engine, measure, areas=[area], as_at=day) for day in days)


def days_of_releases(engine: Engine, measure: Measure, area: str) -> tuple[date, ...]:
    """The days on which a release with the measure for that area was published, newest first."""
    found = of_split(history(engine, measure, areas=[area]), area=area)
    days = {reading.release.published_on for reading in found if reading.value is not None}
    return tuple(sorted((day for day in days if day), reverse=True))
