"""Writing whole releases as tidy tables with a manifest: what the bundle is made of."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from sqlalchemy import Connection, Engine, Row, Table, select

from data_access.exporting.csv_files import Contents, guarded, write_tables
from data_access.kept_rows import content_names
from data_access.schema import KEPT_ROWS, citations, holdings, observations, releases

RELEASES = (
    *("release", "source", "published_on", "published_precision", "published_as", "version"),
    *("title", "note", "part"),
)
CITATIONS = ("release", "citation", "kind", "title", "url", "checksum", "note")
HOLDINGS = ("release", "series", "area", "whole")
OBSERVATIONS = (
    *("release", "citation", "series", "area", "dimension", "breakdown", "period_start"),
    *("period_end", "value", "marker", "base", "half_width", "approximate"),
)
_BATCH = 10_000


def write_export(engine: Engine, folder: Path) -> int:
    """Every release that stands, and the kept rows, as tidy tables; returns how many releases."""
    with engine.connect() as connection:
        standing = connection.execute(
            select(releases).where(releases.c.withdrawn_at.is_(None)).order_by(releases.c.id)
        ).all()
        write_tables(folder, _tables(connection, {row.id: row for row in standing}))
    return len(standing)


def _tables(connection: Connection, standing: Mapping[int, Row]) -> Iterator[tuple[str, Contents]]:
    yield "releases.csv", (RELEASES, [_release(row) for row in standing.values()])
    cited = select(citations).order_by(citations.c.release_id, citations.c.number)
    found = [c for c in connection.execute(cited) if c.release_id in standing]
    numbers = {c.id: c.number for c in found}
    rows = [(standing[c.release_id].key, c.number, *_texts(c, CITATIONS[2:])) for c in found]
    yield "citations.csv", (CITATIONS, rows)
    held = select(holdings).order_by(holdings.c.release_id, holdings.c.series, holdings.c.area)
    rows = [
        (standing[h.release_id].key, guarded(h.series), guarded(h.area), _yes(h.whole))
        for h in connection.execute(held)
        if h.release_id in standing
    ]
    yield "holdings.csv", (HOLDINGS, rows)
    for source in sorted({row.source for row in standing.values()}):
        own = {id_: row.key for id_, row in standing.items() if row.source == source}
        points = (_observation(o, own, numbers) for o in _stored(connection, own))
        yield f"observations/{source}.csv", (OBSERVATIONS, points)
    for name, table in KEPT_ROWS.items():
        yield f"{name}.csv", _kept(connection, name, table)


def _release(row: Row) -> tuple:
    return (row.key, row.source, row.published_on or "", *_texts(row, RELEASES[3:]))


def _stored(connection: Connection, releases_of_source: Mapping[int, str]) -> Iterator[Row]:
    chosen = observations.c.release_id
    for release_id in releases_of_source:  # one at a time: the largest has millions
        query = select(observations).where(chosen == release_id).order_by(*observations.primary_key)
        yield from connection.execute(query.execution_options(yield_per=_BATCH))


def _observation(row: Row, keys: Mapping[int, str], numbers: Mapping[int, int]) -> tuple:
    return (
        *(keys[row.release_id], numbers[row.citation_id], guarded(row.series), guarded(row.area)),
        *(guarded(row.dimension), guarded(row.breakdown), row.period_start, row.period_end),
        *(_number(row.value), row.marker, _number(row.base), _number(row.half_width)),
        _yes(row.approximate),
    )


def _kept(connection: Connection, name: str, table: Table) -> Contents:
    columns = content_names(table)
    query = select(table).where(table.c.replaced_at.is_(None)).order_by(table.c.id)
    rows = [_texts(row, ("key", *columns, "origin")) for row in connection.execute(query)]
    return (name.removesuffix("s"), *columns, "origin"), rows


def _texts(row: Row, names: Iterable[str]) -> tuple:
    return tuple(guarded(getattr(row, name)) for name in names)


def _number(value: float | None) -> str:
    if value is None:
        return ""
    return str(int(value)) if value.is_integer() else repr(value)


def _yes(value: bool) -> str:
    return "true" if value else "false"
