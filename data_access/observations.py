"""Reading observations: every release's figures for the series and areas that are asked for."""

from collections.abc import Collection, Sequence
from datetime import date, datetime
from typing import NamedTuple

from sqlalchemy import Engine, Select, select

from data_access.parts import Observation, Point, put_together
from data_access.releases import Release, read_releases
from data_access.schema import citations, holdings, observations

ALL = "ALL"


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
    only: Collection[int] | None = None,
) -> Vintages:
    """Every visible release's observations of these series, areas (None: all) and dimensions.

    only: the ids of the releases that a closed meeting saw.
    """
    visible = read_releases(engine, as_at=as_at, loaded_until=loaded_until, only=only)
    rows, whole = read_versions(engine, series=series, areas=areas, dimensions=dimensions)
    figures, whole = put_together(rows, whole, visible)
    return Vintages(figures, whole, visible)


def read_versions(
    engine: Engine,
    *,
    series: Sequence[str],
    areas: Sequence[str] | None,
    dimensions: Sequence[str],
) -> tuple[Sequence, frozenset[tuple[int, str, str]]]:
    """The rows of every stored version, and which of them hold what whole."""
    query, held = _queries(series, areas, dimensions)
    with engine.connect() as connection:
        rows = connection.execute(query).all()
        whole = frozenset((r.release_id, r.series, r.area) for r in connection.execute(held))
    return rows, whole


def _queries(
    series: Sequence[str], areas: Sequence[str] | None, dimensions: Sequence[str]
) -> tuple[Select, Select]:
    """What asks for the observations, and what asks which of them are held whole."""
    chosen = observations.c
    query = (
        select(*_COLUMNS)
        .join(citations, citations.c.id == chosen.citation_id)
        .where(chosen.series.in_(series), chosen.dimension.in_(dimensions))
        .order_by(chosen.release_id, citations.c.number)
    )
    held = select(holdings).where(holdings.c.series.in_(series), holdings.c.whole)
    if areas is None:
        return query, held
    return query.where(chosen.area.in_(areas)), held.where(holdings.c.area.in_(areas))


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
