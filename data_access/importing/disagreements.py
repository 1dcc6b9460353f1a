"""Where a file gives another total than the other files of the same release that are held.

The Ministry's pivot tools and its accessible tables give the same totals; where they do not, one
of the files was replaced, or was read wrongly. Nothing is refused for it: it is told.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Engine, Row, select

from data_access.observations import ALL
from data_access.releases import read_releases
from data_access.schema import citations, observations
from data_access.storing import ReleaseToStore

ROUNDING = 0.5  # an average or a share may be printed rounded to a whole number


@dataclass(frozen=True, kw_only=True)
class Disagreement:
    """One total: what the file says, and what another file of the same release says."""

    series: str
    area: str
    period_start: date
    period_end: date
    value: float
    other: float
    other_file: str


def disagreements(engine: Engine, release: ReleaseToStore) -> tuple[Disagreement, ...]:
    """Every total, of any area, that the file and the others held of its release give unlike."""
    ids = _ids_of_other_files(engine, release)
    if not ids:
        return ()
    totals = {row[:6]: row[7] for row in release.ordered if row[2] == ALL and not row[11]}
    found = _told_by_others(engine, ids, sorted({series for series, *_ in totals}))
    return tuple(dict.fromkeys(_compared(totals, found)))


def _ids_of_other_files(engine: Engine, release: ReleaseToStore) -> list[int]:
    """The versions that stand beside it in its release, in another layout."""
    layout = release.part.partition(":")[0]
    held = read_releases(engine).values()
    same = [one for one in held if one.key.rpartition("/")[0] == release.day_key]
    parts = [part for one in same for part in one.parts]
    return [part.id for part in parts if part.name.partition(":")[0] != layout]


def _told_by_others(engine: Engine, ids: Sequence[int], series: Sequence[str]) -> Sequence[Row]:
    table = observations.c
    query = (
        select(observations, citations.c.title)
        .join(citations, citations.c.id == table.citation_id)
        .where(table.release_id.in_(ids), table.series.in_(series), table.dimension == ALL)
        .where(table.value.is_not(None), table.approximate.is_(False))
        .order_by(table.series, table.area, table.period_end, table.release_id)
    )
    with engine.connect() as connection:
        return connection.execute(query).all()


def _compared(totals: dict[tuple, float | None], found: Sequence[Row]) -> Iterator[Disagreement]:
    for row in found:
        point = (row.series, row.area, ALL, row.breakdown, str(row.period_end))
        value = totals.get((*point, str(row.period_start)))
        if value is not None and not _agree(value, row.value):
            yield Disagreement(
                series=row.series,
                area=row.area,
                period_start=row.period_start,
                period_end=row.period_end,
                value=value,
                other=row.value,
                other_file=row.title,
            )


def _agree(value: float, other: float) -> bool:
    """Counts agree when they are equal, averages when one may be the other rounded."""
    if value == int(value) and other == int(other):
        return value == other
    return abs(value - other) <= ROUNDING
