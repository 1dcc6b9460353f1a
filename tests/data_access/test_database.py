"""Opening the database: made where it was not there, kept to its owner, refused where damaged."""

import sqlite3
import stat
from pathlib import Path

import pytest
from sqlalchemy import Engine, inspect

from data_access.database import (
    HEAD,
    database_version,
    open_database,
    writing,
)
from data_access.migrations.run import downgrade, upgrade
from data_access.sqlite_file import DatabaseDamaged, set_up
from tests.data_access.made_releases import figure, release, standing, store
from tests.helpers import ROOT


def tables(engine: Engine) -> set[str]:
    return set(inspect(engine).get_table_names())


def pragma(engine: Engine, name: str) -> object:
    with engine.connect() as connection:
        return connection.exec_driver_sql(f"PRAGMA {name}").scalar()


def test_a_database_is_made_with_its_folder_where_there_was_none(tmp_path: Path) -> None:
    file = tmp_path / "office" / "data" / "figures.sqlite"
    engine = open_database(f"sqlite:///{file}")
    assert file.exists()
    assert database_version(engine) == "empty"
    engine.dispose()


def test_only_its_owner_may_read_the_database_file(tmp_path: Path) -> None:
    file = tmp_path / "figures.sqlite"
    engine = open_database(f"sqlite:///{file}")
    store(engine, release(figure("2024-12-31", 1), on="2025-03-27"))
    for written in tmp_path.glob("figures.sqlite*"):
        assert stat.S_IMODE(written.stat().st_mode) == 0o600, written.name
    engine.dispose()


def test_a_write_survives_a_power_cut_and_readers_do_not_wait(tmp_path: Path) -> None:
    engine = open_database(f"sqlite:///{tmp_path / 'figures.sqlite'}")
    assert pragma(engine, "journal_mode") == "wal"
    assert pragma(engine, "synchronous") == 2  # FULL
    assert pragma(engine, "foreign_keys") == 1
    engine.dispose()


def test_a_second_opening_finds_what_the_first_stored(database_url: str) -> None:
    first = open_database(database_url)
    store(first, release(figure("2024-12-31", 16_075), on="2025-03-27"))
    first.dispose()
    second = open_database(database_url)
    assert standing(second) == {"2024-12-31": 16_075}
    second.dispose()


def test_a_file_that_is_no_database_is_refused_in_plain_words(tmp_path: Path) -> None:
    file = tmp_path / "figures.sqlite"
    file.write_bytes(b"Somebody saved a letter under this name. " * 200)
    with pytest.raises(DatabaseDamaged, match="Restore a backup"):
        open_database(f"sqlite:///{file}")


def test_a_database_that_was_cut_short_is_refused_in_plain_words(tmp_path: Path) -> None:
    file = filled_file(tmp_path)
    whole = file.read_bytes()
    file.write_bytes(whole[: len(whole) // 2])
    with pytest.raises(DatabaseDamaged, match="Restore a backup"):
        open_database(f"sqlite:///{file}")


def test_a_database_with_broken_pages_is_refused_in_plain_words(tmp_path: Path) -> None:
    file = filled_file(tmp_path)
    broken = bytearray(file.read_bytes())
    broken[4096 * 3 : 4096 * 5] = b"Z" * 4096 * 2
    file.write_bytes(broken)
    with pytest.raises(DatabaseDamaged, match="Restore a backup"):
        open_database(f"sqlite:///{file}")


def test_what_a_damaged_database_says_is_one_short_line(tmp_path: Path) -> None:
    file = filled_file(tmp_path)
    broken = bytearray(file.read_bytes())
    broken[4096 * 3 :] = b"Z" * (len(broken) - 4096 * 3)
    file.write_bytes(broken)
    with pytest.raises(Exception, match=r".") as refused:  # noqa: PT011 - its words are the point
        open_database(f"sqlite:///{file}")
    assert len(str(refused.value)) < 500


def filled_file(folder: Path) -> Path:
    """A closed database of many pages."""
    file = folder / "figures.sqlite"
    engine = open_database(f"sqlite:///{file}")
    rows = [figure(f"{year}-12-31", year) for year in range(1000, 3000)]
    store(engine, release(*rows, on="2025-03-27"))
    engine.dispose()
    return file


@pytest.mark.parametrize("scheme", ["postgres", "postgresql"])
def test_a_postgresql_address_is_opened_by_the_driver_that_we_install(
    scheme: str, postgres_server
) -> None:
    with postgres_server.database() as url:
        engine = open_database(f"{scheme}://{url.partition('://')[2]}")
        assert engine.driver == "psycopg"
        engine.dispose()


def test_the_newest_migration_is_the_one_that_the_product_asks_for() -> None:
    folder = ROOT / "data_access" / "migrations" / "versions"
    numbers = [path.name.partition("_")[0] for path in folder.glob("[0-9]*.py")]
    assert max(numbers) == HEAD
    assert len(numbers) == len(set(numbers))


def test_the_migrations_go_down_to_nothing_and_up_again(engine: Engine) -> None:
    before = tables(engine)
    with engine.connect().execution_options(writes=True) as connection, connection.begin():
        downgrade(connection, "base")
    assert tables(engine) <= {"alembic_version"}
    with engine.connect().execution_options(writes=True) as connection, connection.begin():
        upgrade(connection)
    assert tables(engine) == before
    assert database_version(engine) == "empty"


def test_a_migrated_database_has_every_table_that_is_declared(engine: Engine) -> None:
    from data_access.schema import metadata

    assert tables(engine) == {*metadata.tables, "alembic_version"}


def test_a_migrated_table_has_every_column_that_is_declared(engine: Engine) -> None:
    from data_access.schema import metadata

    found = inspect(engine)
    for name, table in metadata.tables.items():
        assert {c["name"] for c in found.get_columns(name)} == set(table.columns.keys()), name


def test_two_writers_take_turns(engine: Engine) -> None:
    with writing(engine):
        first = database_version(engine)
    assert database_version(engine) != first


class Refusing:
    """A connection that SQLite tells so often that another process holds the file."""

    def __init__(self, refusals: int, words: str = "database is locked") -> None:
        self.refusals, self.words = refusals, words

    def execute(self, statement: str) -> None:
        if "journal_mode" in statement and self.refusals:
            self.refusals -= 1
            raise sqlite3.OperationalError(self.words)


def test_of_two_that_begin_a_database_at_once_neither_fails() -> None:
    held = Refusing(refusals=3)
    set_up(held, busy=5_000)
    assert held.refusals == 0


def test_what_does_not_pass_is_said_at_once() -> None:
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        set_up(Refusing(refusals=1, words="attempt to write a readonly database"), busy=5_000)
    with pytest.raises(sqlite3.OperationalError, match="locked"):
        set_up(Refusing(refusals=99), busy=0)
