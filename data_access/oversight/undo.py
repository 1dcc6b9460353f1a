"""Undoing: every version of an entry is kept, and any of them can stand again."""

from sqlalchemy import Connection, Engine, Table

from data_access.database import writing
from data_access.oversight.meetings import check_open
from data_access.oversight.rows import current, history, put_back, remove, removed_rows
from data_access.oversight.tables import OVERSIGHT_TABLES, meeting_items, meetings
from data_access.schema import commitments, events, targets

_TABLES = {one.name: one for one in (*OVERSIGHT_TABLES, commitments, events, targets)}


def versions(engine: Engine, table: str, key: str) -> list[dict]:
    """Every version of an entry of `actions`, `questions`, ..., newest first."""
    return history(engine, _TABLES[table], key)


def removed(engine: Engine, table: str) -> list[dict]:
    """The last version of each entry that was removed."""
    return removed_rows(engine, _TABLES[table])


def standing(engine: Engine, table: str, key: str) -> dict | None:
    """The version that stands now; None where the entry was removed."""
    with engine.connect() as connection:
        return current(connection, _TABLES[table], key)


def stand_again(
    engine: Engine, table: str, key: str, *, to: int, seen: int | None, by: str
) -> None:
    """Make an earlier version stand again. seen: the one that stands now. Raises SavedMeanwhile."""
    with writing(engine) as connection:
        _check(connection, _TABLES[table], key)
        put_back(connection, _TABLES[table], key, to=to, seen=seen, by=by)


def remove_entry(engine: Engine, table: str, key: str, *, seen: int, by: str) -> None:
    """Take an entry away; its history stays, and it can be put back. Raises SavedMeanwhile."""
    with writing(engine) as connection:
        _check(connection, _TABLES[table], key)
        remove(connection, _TABLES[table], key, seen=seen, by=by)


def _check(connection: Connection, table: Table, key: str) -> None:
    """What was written in a meeting follows the meeting: closed, it stays as it is."""
    if table is meeting_items:
        last = history(connection.engine, table, key)[0]
        check_open(connection, last["meeting"])
    if table is meetings:
        raise ValueError("a meeting is closed and reopened, and never put back")
