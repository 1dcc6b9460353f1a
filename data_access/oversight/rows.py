"""Writing a row of the office: every change kept, and the second of two who save is told.

The version of an entry is the id of the row that stands for it. Who changes an entry says which
version was on the screen; if another stands by then, nothing is written and both are handed back.
"""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime

from sqlalchemy import Connection, Engine, Table, func, insert, or_, select, update

from data_access.kept_rows import OFFICE, content_names
from data_access.oversight.checks import NotAccepted


class SavedMeanwhile(Exception):
    """Somebody saved this first. current: the row that stands now, None where it was removed."""

    def __init__(self, current: dict | None) -> None:
        super().__init__("somebody else saved this while you were writing")
        self.current = current


def standing_rows(engine: Engine, table: Table, *, moment: datetime | None = None) -> list[dict]:
    """The rows that stand, or stood at a moment, in the order in which they were first written."""
    query = select(table).where(table.c.replaced_at.is_(None))
    if moment is not None:
        not_yet = or_(table.c.replaced_at.is_(None), table.c.replaced_at > moment)
        query = select(table).where(table.c.recorded_at <= moment, not_yet)
    with engine.connect() as connection:
        rows = [dict(row._mapping) for row in connection.execute(query)]
    return sorted(rows, key=lambda row: _place(row["key"]))


def rows_by_id(engine: Engine, table: Table, ids: Iterable[int]) -> list[dict]:
    """Rows as they stood once, whether or not they were changed since."""
    query = select(table).where(table.c.id.in_(list(ids))).order_by(table.c.id)
    with engine.connect() as connection:
        return [dict(row._mapping) for row in connection.execute(query)]


def history(engine: Engine, table: Table, key: str) -> list[dict]:
    """Every version of one entry, newest first."""
    query = select(table).where(table.c.key == key).order_by(table.c.id.desc())
    with engine.connect() as connection:
        return [dict(row._mapping) for row in connection.execute(query)]


def removed_rows(engine: Engine, table: Table) -> list[dict]:
    """The last version of each entry of the office that was removed."""
    standing = select(table.c.key).where(table.c.replaced_at.is_(None))
    last = select(func.max(table.c.id)).group_by(table.c.key)
    query = select(table).where(table.c.id.in_(last), table.c.key.not_in(standing))
    with engine.connect() as connection:
        return [dict(row._mapping) for row in connection.execute(query.order_by(table.c.id))]


def add(
    connection: Connection, table: Table, row: Mapping[str, str], *, by: str, prefix: str = ""
) -> str:
    """Write a new entry; returns its key, the next number (after the prefix)."""
    own = select(func.count(func.distinct(table.c.key))).where(table.c.origin == OFFICE)
    key = f"{prefix}{connection.execute(own).scalar_one() + 1}"
    _store(connection, table, key, row, by)
    return key


def change(
    connection: Connection, table: Table, key: str, row: Mapping[str, str], *, seen: int, by: str
) -> None:
    """Replace an entry; `seen` is its version on the screen. Raises SavedMeanwhile."""
    standing = _check_seen(connection, table, key, seen)
    if _contents(table, standing) != _contents(table, row):
        _end(connection, table, key, by)
        _store(connection, table, key, row, by)


def remove(connection: Connection, table: Table, key: str, *, seen: int, by: str) -> None:
    """End an entry; its history stays, and it can be put back."""
    _check_seen(connection, table, key, seen)
    _end(connection, table, key, by)


def put_back(
    connection: Connection, table: Table, key: str, *, to: int, seen: int | None, by: str
) -> None:
    """Make an earlier version stand again. seen: the version that stands now, None for none."""
    _check_seen(connection, table, key, seen)
    found = select(table).where(table.c.id == to, table.c.key == key)
    earlier = dict(connection.execute(found).one()._mapping)
    _end(connection, table, key, by)
    if earlier["origin"] == OFFICE:  # a shipped row stands again once nothing lies over it
        _store(connection, table, key, earlier, by)


def current(connection: Connection, table: Table, key: str) -> dict | None:
    """The row that stands for a key; the office's own where it lies over a shipped one."""
    query = select(table).where(table.c.key == key, table.c.replaced_at.is_(None))
    rows = [dict(row._mapping) for row in connection.execute(query)]
    return max(rows, key=lambda row: row["origin"] == OFFICE, default=None)


def _check_seen(connection: Connection, table: Table, key: str, seen: int | None) -> dict | None:
    standing = current(connection, table, key)
    if (standing and standing["id"]) != seen:
        raise SavedMeanwhile(standing)
    return standing


def _contents(table: Table, row: Mapping[str, str]) -> dict[str, str]:
    return {name: row.get(name) or "" for name in content_names(table)}


def _store(connection: Connection, table: Table, key: str, row: Mapping[str, str], by: str) -> None:
    _check_named(by)
    about = {"key": key, "origin": OFFICE, "recorded_at": _now(), "recorded_by": by}
    connection.execute(insert(table).values({**_contents(table, row), **about}))


def _check_named(by: str) -> None:
    if not by.strip():
        raise NotAccepted({"by": "Say who you are first, in the box “Who is writing”."})


def _end(connection: Connection, table: Table, key: str, by: str) -> None:
    _check_named(by)
    own = (table.c.key == key, table.c.origin == OFFICE, table.c.replaced_at.is_(None))
    ended = {"replaced_at": _now(), "replaced_by": by}
    connection.execute(update(table).where(*own).values(ended))


def _now() -> datetime:
    return datetime.now(UTC).replace(tzinfo=None)


def _place(key: str) -> tuple[int, str]:
    digits = key.rpartition("-")[2]
    return (int(digits) if digits.isdigit() else 0, key)
