"""A copy of the whole store, and the way back: SQLite's online backup, or pg_dump."""

import os
import shutil
import sqlite3
import subprocess
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Engine

from data_access.database import HEAD, raise_version


class BackupFailed(Exception):
    """The copy could not be made, or is not one that can be restored; nothing was changed."""


def back_up(engine: Engine, file: Path) -> int:
    """Copy the store into a file while it is in use; returns the size. Raises BackupFailed."""
    if file.exists():
        raise BackupFailed(f"{file} exists already: name another file")
    file.parent.mkdir(parents=True, exist_ok=True)
    unfinished = file.with_name(f"{file.name}.unfinished")
    os.close(os.open(unfinished, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600))
    try:
        if engine.dialect.name == "postgresql":
            _run(engine, "pg_dump", "--format=custom", "--no-owner", f"--file={unfinished}")
        else:
            with closing(sqlite3.connect(unfinished)) as copy:
                _source(engine).backup(copy)
                copy.execute("PRAGMA journal_mode=DELETE")  # one file, with nothing beside it
            check_copy(unfinished)
        unfinished.rename(file)
    finally:
        unfinished.unlink(missing_ok=True)
    return file.stat().st_size


def restore(engine: Engine, file: Path) -> Path | None:
    """Put a copy in place of what is stored; returns where a copy of that went (SQLite)."""
    if not file.is_file():
        raise BackupFailed(f"{file} is not there")
    if engine.dialect.name == "postgresql":
        _run(engine, "pg_restore", "--list", str(file))
        _run(
            engine,
            *("pg_restore", "--clean", "--if-exists", "--no-owner", "--single-transaction"),
            *("--dbname", engine.url.database or "", str(file)),
        )
        kept = None
    else:
        check_copy(file)
        kept = Path(f"{engine.url.database}.before-{datetime.now(UTC):%Y%m%dT%H%M%S}")
        back_up(engine, kept)
        with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as copy:
            copy.backup(_source(engine))
    with engine.connect().execution_options(writes=True) as connection, connection.begin():
        raise_version(connection)  # every open page reads anew
    return kept


def check_copy(file: Path) -> None:
    """Raise BackupFailed where a SQLite file is damaged, or no store that this version knows."""
    try:
        with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as copy:
            found = copy.execute("PRAGMA integrity_check(1)").fetchone()[0]
            number = copy.execute("SELECT version_num FROM alembic_version").fetchone()[0]
            broken = copy.execute("PRAGMA foreign_key_check").fetchone()
    except (sqlite3.DatabaseError, TypeError) as error:
        raise BackupFailed(f"{file.name} is not a copy of this store ({error})") from None
    if found != "ok" or broken:
        raise BackupFailed(f"{file.name} is damaged ({found[:100]})")
    if number > HEAD:
        raise BackupFailed(f"{file.name} was made by a newer version ({number}): upgrade first")


def _source(engine: Engine) -> sqlite3.Connection:
    return engine.raw_connection().driver_connection


def _run(engine: Engine, program: str, *options: str) -> None:
    """A program of PostgreSQL's own; the password goes by the environment, where none sees it."""
    if shutil.which(program) is None:
        raise BackupFailed(f"{program} is not installed: it comes with PostgreSQL's client")
    url = engine.url
    told = {
        "PGHOST": url.host or url.query.get("host"),
        "PGPORT": str(url.port) if url.port else None,
        "PGUSER": url.username,
        "PGPASSWORD": url.password,
        "PGDATABASE": url.database,
    }
    done = subprocess.run(
        [program, *options],
        env={**os.environ, **{name: str(text) for name, text in told.items() if text}},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise BackupFailed(f"{program}: {done.stderr.strip()[:300] or 'failed'}")
