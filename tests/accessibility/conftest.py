"""The dashboard as readers meet it before any figure is loaded, and when none can be."""

from collections.abc import Iterator

import pytest
from sqlalchemy import update

from data_access.bundle import BUNDLE
from data_access.database import open_database, writing
from data_access.manifest import manifest_checksum
from data_access.schema import facts
from tests.helpers import RunningApp, start_app


@pytest.fixture(scope="session")
def empty_app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningApp]:
    """The dashboard on a store that takes the shipped figures for loaded, and holds none."""
    folder = tmp_path_factory.mktemp("empty-data")
    engine = open_database(f"sqlite:///{folder / 'figures.sqlite'}")
    loaded = update(facts).where(facts.c.name == "bundle")
    with writing(engine) as connection:
        connection.execute(loaded.values(value=manifest_checksum(BUNDLE)))
    engine.dispose()
    with start_app(folder) as app:
        yield app


@pytest.fixture(scope="session")
def broken_app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningApp]:
    """The dashboard on a store that is no database."""
    folder = tmp_path_factory.mktemp("broken-data")
    (folder / "figures.sqlite").write_bytes(b"This is no database. " * 500)
    with start_app(folder) as app:
        yield app
