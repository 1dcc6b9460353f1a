"""Statements, targets, commitments, events, the calendar: rows whose every change is kept."""

from collections.abc import Iterable
from datetime import UTC, datetime

from sqlalchemy import Connection, Engine, Table, insert, select, update

from data_access.schema import KEPT_ROWS

OFFICE = "office"  # the origin of what the office writes itself
_ABOUT_THE_ROW = {
    *("id", "key", "origin", "recorded_at", "recorded_by", "replaced_at", "replaced_by")
}


def read_rows(engine: Engine, name: str) -> list[dict]:
    """The rows of `statements`, `targets`, ... that count today, in the order they were written.

    Where the office wrote over a shipped row, its own counts; the shipped one is kept beside it.
    """
    table = KEPT_ROWS[name]
    query = select(table).where(table.c.replaced_at.is_(None)).order_by(table.c.id)
    with engine.connect() as connection:
        rows = [dict(row._mapping) for row in connection.execute(query)]
    return offices_first(rows)


def offices_first(rows: list[dict]) -> list[dict]:
    """The rows that count where the office wrote over some of the shipped ones."""
    offices = {row["key"] for row in rows if row["origin"] == OFFICE}
    return [row for row in rows if row["origin"] == OFFICE or row["key"] not in offices]


def replace_rows(
    connection: Connection, name: str, rows: Iterable[dict[str, str]], *, origin: str, by: str
) -> None:
    """Make these the rows of that origin: changed ones replace, missing ones end, all is kept.

    rows: a mapping each, whose first column is its key.
    """
    table = KEPT_ROWS[name]
    wanted = {next(iter(row.values())): _contents(table, row) for row in rows}
    current = select(table).where(table.c.replaced_at.is_(None), table.c.origin == origin)
    standing = {
        row.key: {name: row._mapping[name] for name in content_names(table)}
        for row in connection.execute(current)
    }
    changed = [key for key in wanted if wanted[key] != standing.get(key)]
    ended = [key for key in standing if wanted.get(key) != standing[key]]
    now = datetime.now(UTC).replace(tzinfo=None)
    if ended:
        connection.execute(
            update(table)
            .where(table.c.key.in_(ended), table.c.replaced_at.is_(None), table.c.origin == origin)
            .values(replaced_at=now, replaced_by=by)
        )
    if changed:
        about = {"origin": origin, "recorded_at": now, "recorded_by": by}
        connection.execute(insert(table), [{"key": k, **wanted[k], **about} for k in changed])


def content_names(table: Table) -> list[str]:
    """The columns of what a row says, without those that say who wrote it and when."""
    return [column.name for column in table.columns if column.name not in _ABOUT_THE_ROW]


def _contents(table: Table, row: dict[str, str]) -> dict[str, str]:
    return {name: row.get(name) or "" for name in content_names(table)}
