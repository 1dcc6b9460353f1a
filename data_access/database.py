"""Opening the database, writing to it one at a time, and its version: the key of every cache."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import (
    Connection,
    Engine,
    create_engine,
    event,
    func,
    inspect,
    select,
    update,
)
from sqlalchemy.exc import OperationalError

from data_access import sqlite_file
from data_access.schema import facts
from data_access.settings import database_url

_MIGRATIONS = Path(__file__).parent / "migrations" / "versions"
HEAD = max(file.stem[:4] for file in _MIGRATIONS.glob("[0-9]*.py"))  # the newest migration
BUSY = 15_000  # milliseconds that a writer waits for its turn
WRITERS_LOCK = 727_001  # any number, the same for every writer to one PostgreSQL database


_LONG = "canceling statement due to lock timeout"  # as PostgreSQL says it


class StoreLocked(Exception):
    """Another writer held the database for too long; nothing was written."""


@contextmanager
def when_locked() -> Iterator[None]:
    """Say in plain words that the database is locked, full or read-only."""
    try:
        yield
    except OperationalError as error:
        words = str(error.orig).split("\n")[0].replace(_LONG, "database is locked")
        raise StoreLocked(f"Nothing was written: {words}. Try again in a moment.") from None


def open_database(url: str | None = None) -> Engine:
    """An engine on a database whose tables are up to date, created where it was not there."""
    engine = create_engine(_with_driver(url or database_url()))
    if engine.dialect.name == "sqlite":
        _prepare_sqlite(engine)
    _migrate(engine)
    return engine


def _with_driver(url: str) -> str:
    """postgres:// and postgresql:// by psycopg 3, the one driver that we install."""
    scheme, separator, rest = url.partition("://")
    return f"postgresql+psycopg://{rest}" if scheme in ("postgres", "postgresql") else url


def _prepare_sqlite(engine: Engine) -> None:
    event.listen(engine, "connect", lambda raw, _record: sqlite_file.set_up(raw, busy=BUSY))
    event.listen(engine, "begin", _begin)
    sqlite_file.check(engine)


def _begin(connection: Connection) -> None:
    """A writer takes its turn at once, so that it never finds at the end that it may not."""
    writes = connection.get_execution_options().get("writes")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """A transaction of the only writer: all of it is stored, with a new version, or nothing is."""
    with engine.connect().execution_options(writes=True) as connection, connection.begin():
        if connection.dialect.name == "postgresql":
            connection.execute(select(func.set_config("lock_timeout", f"{BUSY}ms", True)))
            connection.execute(select(func.pg_advisory_xact_lock(WRITERS_LOCK)))
        yield connection
        raise_version(connection)


def raise_version(connection: Connection) -> None:
    """Tell every cache that something was written."""
    now = datetime.now(UTC).isoformat()
    connection.execute(update(facts).where(facts.c.name == "version").values(value=now))


_VERSION = select(facts.c.value).where(facts.c.name == "version")


def database_version(engine: Engine) -> str:
    """What was written last; it changes with every write, so it is the key of every cache."""
    with engine.connect() as connection:
        return connection.execute(_VERSION).scalar_one()


def _migrate(engine: Engine) -> None:
    if _migration_of(engine) == HEAD:
        return
    from data_access.migrations.run import upgrade  # heavy, and seldom needed

    with engine.connect().execution_options(writes=True) as connection, connection.begin():
        if connection.dialect.name == "postgresql":
            connection.execute(select(func.pg_advisory_xact_lock(WRITERS_LOCK)))
        upgrade(connection)


def _migration_of(engine: Engine) -> str | None:
    with engine.connect() as connection:
        if not inspect(connection).has_table("alembic_version"):
            return None
        return connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()
