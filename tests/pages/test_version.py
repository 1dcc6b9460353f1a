"""The version of the store is asked for again whenever something could have been written."""

import os
import time
from pathlib import Path

import pytest
from sqlalchemy import Engine

from data_access import sqlite_file
from data_access.database import database_version, open_database, raise_version, writing
from pages.shared import version

LONG_AGO = time.time() - 60


@pytest.fixture
def store(tmp_path: Path) -> Engine:
    return open_database(f"sqlite:///{tmp_path / 'store.db'}")


def rest(store: Engine) -> None:
    """As if nothing had been written for a minute."""
    for file in (store.url.database, f"{store.url.database}-wal"):
        if Path(file).exists():
            os.utime(file, (LONG_AGO, LONG_AGO))


def known(store: Engine) -> str:
    version.begin_run(store)
    return version.version_now(lambda: store)


def test_a_file_that_was_just_written_is_always_asked(store: Engine) -> None:
    with writing(store):
        pass
    assert sqlite_file.at_rest(store) is None


def test_a_file_at_rest_is_asked_once(store: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    rest(store)
    asked = []
    monkeypatch.setattr(version, "database_version", lambda one: asked.append(one) or "first")
    assert [known(store) for _ in range(3)] == ["first"] * 3
    assert len(asked) == 1


def test_what_another_process_wrote_is_seen_in_the_next_run(store: Engine) -> None:
    rest(store)
    before = known(store)
    other = open_database(str(store.url))
    with writing(other) as connection:
        raise_version(connection)
    assert known(store) == database_version(store) != before
    rest(store)
    assert known(store) == database_version(store)


def test_a_store_in_memory_is_always_asked() -> None:
    assert sqlite_file.at_rest(open_database("sqlite://")) is None
