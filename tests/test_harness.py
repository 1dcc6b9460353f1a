"""What the tests themselves stand on: databases of their own, and nothing beyond this machine."""

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import Engine, create_engine, inspect
from sqlalchemy.exc import OperationalError

from data_access.database import open_database
from tests.conftest import FORBIDDEN_DATABASE
from tests.helpers import ROOT
from tests.postgres import PostgresServer


def tables(engine: Engine) -> list[str]:
    """The tables that a database has."""
    return inspect(engine).get_table_names()


def test_the_real_database_cannot_be_opened() -> None:
    assert os.environ["DATABASE_URL"] == FORBIDDEN_DATABASE
    with pytest.raises(OperationalError):
        open_database()


def test_a_test_database_that_is_the_real_one_is_refused() -> None:
    same = "postgresql://someone@127.0.0.1:1/real"
    surroundings = os.environ | {"DATABASE_URL": same, "TEST_DATABASE_URL": same}
    run = subprocess.run(
        [sys.executable, "-m", "pytest", "--collect-only", "-q", "tests/test_theme.py"],
        cwd=ROOT,
        env=surroundings,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 4
    assert "tests do not touch the real database" in run.stdout + run.stderr


def test_nothing_beyond_this_machine_is_reached() -> None:
    with socket.socket() as opened, pytest.raises(AssertionError, match=r"192\.0\.2\.1"):
        opened.connect(("192.0.2.1", 80))


def test_a_new_database_has_no_tables(database_url: str) -> None:
    engine = create_engine(database_url)
    assert tables(engine) == []
    engine.dispose()


def test_an_engine_has_its_tables(engine: Engine, kind: str) -> None:
    assert engine.dialect.name == kind
    assert "observations" in tables(engine)


def test_what_one_test_writes_the_next_does_not_see(
    postgres_server: PostgresServer, engine: Engine
) -> None:
    with postgres_server.database() as one, postgres_server.database() as other:
        assert one != other
    with engine.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE written_by_a_test (number INTEGER)")
    assert "written_by_a_test" in tables(engine)


def test_the_next_test_after_that_sees_clean_tables(engine: Engine) -> None:
    assert "written_by_a_test" not in tables(engine)


def test_a_page_finds_its_database_in_the_data_folder(empty_store: Path) -> None:
    engine = open_database()
    assert Path(engine.url.database).parent == empty_store
    assert "observations" in tables(engine)
    engine.dispose()


def test_only_databases_of_the_tests_are_dropped(postgres_server: PostgresServer) -> None:
    with pytest.raises(ValueError, match="was not made by these tests"):
        postgres_server.drop_database(postgres_server.url)
