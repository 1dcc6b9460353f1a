"""Targets, commitments and events from a file: stored as the office's own list, and undone."""

from collections.abc import Iterable, Mapping

from sqlalchemy import Connection, Table, insert, select

from data_access.importing.tables import import_rows
from data_access.kept_rows import OFFICE, content_names, replace_rows
from data_access.schema import KEPT_ROWS

ADDED, ENDED = "added", "ended"


def store_kept_rows(
    connection: Connection, import_id: int, kept_rows: Mapping[str, tuple[dict, ...]], *, by: str
) -> None:
    """Make these the office's rows, and note which came and which went with this import."""
    for name, rows in kept_rows.items():
        before = set(_standing(connection, KEPT_ROWS[name]))
        replace_rows(connection, name, rows, origin=OFFICE, by=by)
        after = set(_standing(connection, KEPT_ROWS[name]))
        noted = [(ADDED, after - before), (ENDED, before - after)]
        found = [
            {"import_id": import_id, "table_name": name, "row_id": id_, "change": change}
            for change, ids in noted
            for id_ in sorted(ids)
        ]
        if found:
            connection.execute(insert(import_rows), found)


def swap_kept_rows(connection: Connection, import_id: int, *, undone: bool, by: str) -> None:
    """Take off what an import added and bring back what it ended, or the other way round."""
    noted = connection.execute(
        select(import_rows).where(import_rows.c.import_id == import_id)
    ).all()
    for name in sorted({row.table_name for row in noted}):
        table = KEPT_ROWS[name]
        of_table = [row for row in noted if row.table_name == name]
        added = _contents(connection, table, [r.row_id for r in of_table if r.change == ADDED])
        ended = _contents(connection, table, [r.row_id for r in of_table if r.change == ENDED])
        off, on = (added, ended) if undone else (ended, added)
        standing = _contents(connection, table, list(_standing(connection, table)))
        left = {key: row for key, row in standing.items() if off.get(key) != row}
        replace_rows(connection, name, [*(left | on).values()], origin=OFFICE, by=by)


def differences(
    standing: Iterable[Mapping[str, str]], rows: Iterable[Mapping[str, str]], name: str
) -> dict[str, list[str]]:
    """The keys of the office's rows that a file would add, change and end."""
    names = content_names(KEPT_ROWS[name])
    before = {row["key"]: _texts(row, names) for row in standing if row["origin"] == OFFICE}
    after = {next(iter(row.values())): _texts(row, names) for row in rows}
    return {
        "new": [key for key in after if key not in before],
        "changed": [key for key in after if key in before and before[key] != after[key]],
        "ended": [key for key in before if key not in after],
    }


def _texts(row: Mapping[str, str], names: Iterable[str]) -> tuple[str, ...]:
    return tuple(row.get(name) or "" for name in names)


def _standing(connection: Connection, table: Table) -> list[int]:
    query = select(table.c.id).where(table.c.replaced_at.is_(None), table.c.origin == OFFICE)
    return list(connection.execute(query.order_by(table.c.id)).scalars())


def _contents(connection: Connection, table: Table, ids: list[int]) -> dict[str, dict[str, str]]:
    query = select(table).where(table.c.id.in_(ids)).order_by(table.c.id)
    names = ("key", *content_names(table))
    rows = connection.execute(query)
    return {row.key: {name: row._mapping[name] for name in names} for row in rows}
