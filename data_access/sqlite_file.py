"""The file of a SQLite database: made where it is not there, checked, set up to lose nothing."""

import os
import sqlite3
from pathlib import Path
from time import monotonic, sleep, time

from sqlalchemy import Engine, make_url
from sqlalchemy.exc import DatabaseError, OperationalError

_AGAIN = 0.05  # seconds
_AT_REST = 3.0  # seconds; file systems tell times to 2 at worst


class DatabaseDamaged(Exception):
    """The database file failed its own check; a backup must be restored."""


def check(engine: Engine) -> None:
    """Make the file where it is not there, readable by its owner alone; refuse a damaged one."""
    file = make_url(engine.url).database
    if file and file != ":memory:":
        Path(file).parent.mkdir(parents=True, exist_ok=True)
        os.close(os.open(file, os.O_CREAT | os.O_RDWR, 0o600))
    if (found := fault_of(engine)) != "":
        raise DatabaseDamaged(f"{file}: {found}. Restore a backup: python -m data_access restore")


def fault_of(engine: Engine) -> str:
    """What is wrong with a SQLite database, in a few words; empty where it is sound."""
    try:
        with engine.connect() as connection:
            found = connection.exec_driver_sql("PRAGMA quick_check(1)").scalar()
    except OperationalError:
        raise  # locked, or on a full disk: not damaged
    except DatabaseError as error:
        found = str(error.orig)
    return "" if found == "ok" else " ".join(str(found).split())[:200]


def at_rest(engine: Engine) -> tuple[object, ...] | None:
    """How the files of a database stand, alike for as long as nothing is written to it.

    None where that does not tell: for any other database, and within seconds of a change, in which
    a file could be written twice and look the same.
    """
    file = make_url(engine.url).database
    if engine.dialect.name != "sqlite" or file in (None, "", ":memory:"):
        return None
    stands = [_stands(file), _stands(f"{file}-wal")]
    newest = max(changed for changed, *_ in stands)
    return (file, *stands) if time() - newest / 1e9 > _AT_REST else None


def _stands(file: str) -> tuple[int, int, int]:
    try:
        found = os.stat(file)
    except FileNotFoundError:
        return 0, 0, 0
    return found.st_mtime_ns, found.st_size, found.st_ino


def set_up(connection: sqlite3.Connection, *, busy: int) -> None:
    """What each connection is told. busy: milliseconds that a writer waits for its turn."""
    connection.isolation_level = None  # we begin transactions ourselves (database.py)
    for setting in (f"busy_timeout={busy}", "synchronous=FULL", "foreign_keys=ON"):
        connection.execute(f"PRAGMA {setting}")
    _write_ahead(connection, ends=monotonic() + busy / 1000)


def _write_ahead(connection: sqlite3.Connection, *, ends: float) -> None:
    """Of two processes that begin a database at once, SQLite lets one fail instead of wait."""
    while True:
        try:
            connection.execute("PRAGMA journal_mode=WAL")
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or monotonic() > ends:
                raise
            sleep(_AGAIN)
        else:
            return
