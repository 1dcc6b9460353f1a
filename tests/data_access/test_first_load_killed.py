"""A first load that is killed leaves the store whole or empty, and the next start succeeds."""

import random
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from data_access.bundle import load_bundle
from data_access.database import open_database
from tests.data_access.test_loading_the_bundle import LOAD, counted, shipped
from tests.helpers import ROOT

LONGEST_LIFE = 2.2  # seconds; a load that nobody disturbs takes about as long


def load_and_kill(url: str, after: float) -> None:
    """Start a first load in a process of its own and end it without warning."""
    process = subprocess.Popen(
        [sys.executable, "-c", LOAD, url],
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    time.sleep(after)
    process.kill()
    process.wait(timeout=30)


@contextmanager
def new_database(
    kind: str, number: int, folder: Path, request: pytest.FixtureRequest
) -> Iterator[str]:
    """The URL of a database that nobody has opened yet."""
    if kind == "sqlite":
        yield f"sqlite:///{folder / f'{number}.sqlite'}"
        return
    with request.getfixturevalue("postgres_server").database() as url:
        yield url


@pytest.mark.prove("the first load, killed at random, is whole or not there", sample=5, full=50)
def test_a_killed_first_load_is_whole_or_not_there(
    kind: str, repeats: int, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    moments = random.Random(f"{kind} {repeats}")
    whole = shipped()
    for number in range(repeats):
        with new_database(kind, number, tmp_path, request) as url:
            load_and_kill(url, after=moments.uniform(0.2, LONGEST_LIFE))
            engine = open_database(url)
            assert counted(engine) in (0, whole)
            load_bundle(engine)
            assert counted(engine) == whole
            engine.dispose()
