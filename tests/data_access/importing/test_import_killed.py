"""An import that is killed at any moment is whole or not there, and none that was told is lost."""

import random
import subprocess
import sys
import time
from pathlib import Path

import pytest
from sqlalchemy import Engine, func, select

from data_access.database import open_database
from data_access.importing.tables import imports
from data_access.schema import holdings, observations, releases
from data_access.sqlite_file import fault_of
from tests.helpers import ROOT

ROWS = 2_000
LONGEST_LIFE = 1.2  # seconds after the first import, in which about ten more are made
WORKER = f"""
import sys
from datetime import date
from data_access.database import open_database
from data_access.importers import LAYOUTS
from data_access.importing.prepare import Prepared
from data_access.importing.store import store_prepared
from tests.data_access.made_releases import figure, release

engine = open_database(sys.argv[1])
print("ready", flush=True)
for number in range(1000):
    rows = [figure("2025-12-31", n, breakdown=f"{{n}}", dimension="x") for n in range({ROWS})]
    made = release(*rows, on="2026-03-26", part=f"file {{number}}")
    told = dict(file_name="a", size=1, layout=LAYOUTS["moj_open_duration"], title="t", notes=())
    known = dict(sha256=f"{{number:064}}", kept_rows={{}}, corrects=False, known=None, key="")
    key = store_prepared(engine, Prepared(release=made, **told, **known), by="worker")
    print(key, flush=True)
"""


def import_and_kill(url: str, after: float) -> list[str]:
    """Import one file after another in a process of its own, which ends without warning.

    Returns the keys of those that it said were stored.
    """
    with subprocess.Popen(
        [sys.executable, "-c", WORKER, url],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as process:
        assert process.stdout.readline() == "ready\n"
        time.sleep(after)
        process.kill()
        # Not communicate(): it leaves out what readline() took in beyond its line.
        return process.stdout.read().split("\n")[:-1]


def rows_by_release(engine: Engine) -> dict[str, int]:
    """How many rows each stored release has."""
    counted = select(releases.c.key, func.count()).join(observations).group_by(releases.c.key)
    with engine.connect() as connection:
        return {key: count for key, count in connection.execute(counted)}


def count(engine: Engine, table) -> int:  # noqa: ANN001 - any table
    with engine.connect() as connection:
        return connection.execute(select(func.count()).select_from(table)).scalar_one()


def check_whole(url: str, said: list[str]) -> None:
    """Every import that was told is there, and every one that is there is whole."""
    engine = open_database(url)
    stored = rows_by_release(engine)
    assert set(said) <= set(stored)
    assert set(stored.values()) <= {ROWS}
    assert len(stored) <= len(said) + 1  # one may have been stored and not told any more
    assert len(stored) == count(engine, releases) == count(engine, imports)
    assert len(stored) == count(engine, holdings)
    if engine.dialect.name == "sqlite":
        assert fault_of(engine) == ""
    engine.dispose()


@pytest.mark.prove(
    "an import on SQLite, killed at random, is whole or not there", sample=5, full=200
)
def test_a_killed_import_on_sqlite_is_whole_or_not_there(repeats: int, tmp_path: Path) -> None:
    moments = random.Random(20261124)
    told = 0
    for number in range(repeats):
        url = f"sqlite:///{tmp_path / f'{number}.sqlite'}"
        said = import_and_kill(url, moments.uniform(0, LONGEST_LIFE))
        check_whole(url, said)
        told += len(said)
    assert told


@pytest.mark.prove(
    "an import on PostgreSQL, killed at random, is whole or not there", sample=2, full=50
)
def test_a_killed_import_on_postgresql_is_whole_or_not_there(
    repeats: int, request: pytest.FixtureRequest
) -> None:
    moments = random.Random(20261125)
    for _ in range(repeats):
        with request.getfixturevalue("postgres_server").database() as url:
            said = import_and_kill(url, moments.uniform(0, LONGEST_LIFE))
            check_whole(url, said)
