"""The three publishers' hosts, stood in for by a server of this machine."""

from collections.abc import Iterator

import pytest

from data_access.refreshing import fetch
from data_access.refreshing.fetch import Waiting
from data_access.refreshing.hosts import STAND_INS
from tests.data_access.refreshing.replay import Replay, replay


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Replay]:
    """A server that stands in for GOV.UK, its files and the London Datastore."""
    with replay() as laid:
        for name in STAND_INS.values():
            monkeypatch.setenv(name, laid.base)
        monkeypatch.setattr(fetch, "SECONDS", 0.5)
        yield laid


@pytest.fixture
def waiting() -> Waiting:
    """No waiting between one attempt and the next."""
    return Waiting(seconds=0, sleep=float)
