"""Reading observations: every release's figures for the series and areas that are asked for."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import NamedTuple

from sqlalchemy import Engine, select

from data_access.releases import Release, read_releases
from data_access.schema import citations, holdings, observations

ALL = "ALL"


class Point(NamedTuple):
    """Which figure it is: area, split, reporting period (both days inside it)."""

    area: str
    dimension: str
    breakdown: str
    period_start: date
    period_end: date


class Observation(NamedTuple):
    """One figure of a series for one point, in one release.

    citations: numbers, within its release, of the places where it was read.
    others: values that other citations of the same release give; a conflict is kept.
    """

    value: float | None
    marker: str
    base: float | None
    half_width: float | None
    approximate: bool
    citations: tuple[int, ...]
    others: tuple[float, ...] = ()


class Vintages(NamedTuple):
    """The figures of some series as each release gave them.

    figures: release id -> series -> point -> observation.
    whole: the (release id, series, area) that are held whole, and not in part.
    """

    figures: dict[int, dict[str, dict[Point, Observation]]]
    whole: frozenset[tuple[int, str, str]]
    releases: dict[int, Release]


def read_vintages(
    engine: Engine,
    *,
    series: Sequence[str],
    areas: Sequence[str] | None = None,
    dimensions: Sequence[str] = (ALL,),
    as_at: date | None = None,
    loaded_until: datetime | None = None,
) -> Vintages:
    """Every visible release's observations of these series, areas (None: all) and dimensions."""
    visible = read_releases(engine, as_at=as_at, loaded_until=loaded_until)
    chosen = observations.c
    query = (
        select(*_COLUMNS)
        .join(citations, citations.c.id == chosen.citation_id)
        .where(chosen.series.in_(series), chosen.dimension.in_(dimensions))
        .order_by(chosen.release_id, citations.c.number)
    )
    held = select(holdings).where(holdings.c.series.in_(series), holdings.c.whole)
    if areas is not None:
        query = query.where(chosen.area.in_(areas))
        held = held.where(holdings.c.area.in_(areas))
    with engine.connect() as connection:
        rows = connection.execute(query).all()
        whole = frozenset((r.release_id, r.series, r.area) for r in connection.execute(held))
    return Vintages(_merge(rows, visible), whole, visible)


_COLUMNS = (
    observations.c.release_id,
    citations.c.number,
    observations.c.series,
    *(observations.c[name] for name in Point._fields),
    observations.c.value,
    observations.c.marker,
    observations.c.base,
    observations.c.half_width,
    observations.c.approximate,
)


def _merge(rows: Iterable, visible: dict[int, Release]) -> dict:
    """Equal values of one release become one, with all its citations; others are kept beside."""
    figures: dict[int, dict[str, dict[Point, Observation]]] = {}
    for release_id, number, series, *point, value, marker, base, half_width, approximate in rows:
        if release_id not in visible:
            continue
        points = figures.setdefault(release_id, {}).setdefault(series, {})
        place = Point(*point)
        found = Observation(value, marker, base, half_width, approximate, (number,))
        if place in points:
            found = _same_point(points[place], found, visible[release_id])
        points[place] = found
    return figures


def _same_point(first: Observation, second: Observation, release: Release) -> Observation:
    """Two citations of one point: the publisher's own leads, and a different value is kept."""
    if first.value == second.value:
        return first._replace(
            citations=first.citations + second.citations,
            base=first.base if first.base is not None else second.base,
            approximate=first.approximate and second.approximate,
        )
    own = {c.number for c in release.citations if c.is_publishers_own}
    leads_second = own.isdisjoint(first.citations) and not own.isdisjoint(second.citations)
    lead, other = (second, first) if leads_second else (first, second)
    return lead._replace(others=(*first.others, *second.others, other.value))
