"""Databases for tests, on SQLite and on PostgreSQL.

database_url   an empty database, its tables not yet made
engine         one with its tables and nothing in them
filled         one with the bundle of published figures loaded

Each runs its test on SQLite and on PostgreSQL. A page or a command opens the database by itself;
its test takes empty_store or filled_store: a data folder with such a database, on SQLite.
"""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine, make_url

from data_access import settings
from tests.postgres import PostgresServer, find_postgres, run_server
from tests.templates import Templates

KINDS = ("sqlite", "postgresql")


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[PostgresServer]:
    """A PostgreSQL server: the one of TEST_DATABASE_URL, or one of our own."""
    if given := os.environ.get("TEST_DATABASE_URL"):
        url = make_url(given).set(drivername="postgresql+psycopg")
        yield PostgresServer(url.render_as_string(hide_password=False))
        return
    programs = find_postgres()
    if programs is None:
        pytest.skip("no PostgreSQL server here; on Debian or Ubuntu: apt-get install postgresql")
    with run_server(programs) as server:
        yield server


@pytest.fixture(params=KINDS)
def kind(request: pytest.FixtureRequest) -> str:
    """The kind of database that a test runs on."""
    return request.param


@pytest.fixture
def database_url(kind: str, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[str]:
    """The URL of a new database with nothing in it, not even tables."""
    if kind == "sqlite":
        yield f"sqlite:///{tmp_path / 'empty.sqlite'}"
        return
    with request.getfixturevalue("postgres_server").database() as url:
        yield url


@pytest.fixture(scope="session")
def templates(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Templates:
    """What the stores of all tests are copied from."""
    folder = tmp_path_factory.mktemp("templates")
    return Templates(folder, lambda: request.getfixturevalue("postgres_server"))


@pytest.fixture
def engine(kind: str, templates: Templates, tmp_path: Path) -> Iterator[Engine]:
    """An open database with its tables and nothing in them."""
    with templates.copy(kind, "empty", tmp_path) as opened:
        yield opened


@pytest.fixture
def filled(kind: str, templates: Templates, tmp_path: Path) -> Iterator[Engine]:
    """An open database with the bundle of published figures."""
    with templates.copy(kind, "filled", tmp_path) as opened:
        yield opened


@pytest.fixture
def empty_store(templates: Templates, data_folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The data folder of this test, holding a database without figures."""
    return _lay_out("empty", templates, data_folder, monkeypatch)


@pytest.fixture
def filled_store(templates: Templates, data_folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The data folder of this test, holding the bundle of published figures."""
    return _lay_out("filled", templates, data_folder, monkeypatch)


def _lay_out(state: str, templates: Templates, folder: Path, patch: pytest.MonkeyPatch) -> Path:
    templates.url("sqlite", state)
    patch.delenv("DATABASE_URL")
    shutil.copyfile(templates.file(state), make_url(settings.database_url()).database)
    return folder
