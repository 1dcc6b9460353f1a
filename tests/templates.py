"""Databases that are made once and copied for each test that asks for one."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path

from sqlalchemy import Engine

from data_access.database import open_database
from tests.postgres import PostgresServer, database_name


class Templates:
    """Databases to copy from, each made when it is first asked for."""

    def __init__(self, folder: Path, start_server: Callable[[], PostgresServer]) -> None:
        self._folder = folder
        self._start_server = start_server
        self._urls: dict[tuple[str, str], str] = {}

    @cached_property
    def server(self) -> PostgresServer:
        """The PostgreSQL server, started when it is first needed."""
        return self._start_server()

    def url(self, kind: str, state: str) -> str:
        """The URL of the database to copy: empty, or filled with the bundle."""
        if (kind, state) not in self._urls:
            local = f"sqlite:///{self.file(state)}"
            url = local if kind == "sqlite" else self.server.create_database()
            _prepare(url, state)
            self._urls[kind, state] = url
        return self._urls[kind, state]

    def file(self, state: str) -> Path:
        """Where the SQLite database of a state is kept."""
        return self._folder / f"{state}.sqlite"

    @contextmanager
    def copy(self, kind: str, state: str, folder: Path) -> Iterator[Engine]:
        """An open copy, which goes with its test."""
        template = self.url(kind, state)
        if kind == "sqlite":
            copied = shutil.copyfile(self.file(state), folder / f"{state}.sqlite")
            with _opened(f"sqlite:///{copied}") as engine:
                yield engine
            return
        with self.server.database(template=database_name(template)) as url, _opened(url) as engine:
            yield engine


@contextmanager
def _opened(url: str) -> Iterator[Engine]:
    engine = open_database(url)
    try:
        yield engine
    finally:
        engine.dispose()


def _prepare(url: str, state: str) -> None:
    with _opened(url) as engine:
        if state == "filled":
            from data_access.bundle import load_bundle  # tests without figures do without it

            load_bundle(engine)
