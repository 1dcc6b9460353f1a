"""Refresh: the right release, whole, once; or one sentence and nothing stored."""

from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import Engine

from data_access.__main__ import main
from data_access.importing.history import read_imports
from data_access.refreshing.fetch import Waiting
from data_access.refreshing.refresh import Refreshed, refresh
from data_access.releases import read_releases
from tests.data_access.made_court import write_rdos
from tests.data_access.refreshing.made_answers import COLLECTION, lay_out_court
from tests.data_access.refreshing.replay import Answer, Replay

COURT = "criminal_court_statistics"
TODAY = date(2026, 11, 20)


@pytest.fixture
def tool(tmp_path: Path) -> bytes:
    """A small receipts, disposals and open cases tool."""
    return write_rdos(tmp_path / "tool.xlsx").read_bytes()


def refreshed(engine: Engine, waiting: Waiting, **more: object) -> Refreshed:
    return refresh(engine, COURT, by="the timer", today=TODAY, waiting=waiting, **more)


def test_the_newest_release_is_fetched_and_stored(
    engine: Engine, server: Replay, waiting: Waiting, tool: bytes
) -> None:
    lay_out_court(server, tool)
    found = refreshed(engine, waiting)
    assert found.stored == ("criminal_court_statistics/2026-09-24/1",)
    assert found.sentence == (
        "Criminal court statistics quarterly: April to June 2026, published 24 September 2026: "
        "1 file is stored. 4 of its usual files are not there."
    )
    assert [one.imported_by for one in read_imports(engine)] == ["the timer"]


def test_a_second_refresh_finds_nothing_new_and_is_sent_no_file(
    engine: Engine, server: Replay, waiting: Waiting, tool: bytes
) -> None:
    lay_out_court(server, tool)
    refreshed(engine, waiting)
    assert refreshed(engine, waiting).state == "nothing_new"
    assert len(read_releases(engine)) == 1


def test_a_dry_run_fetches_no_file(
    engine: Engine, server: Replay, waiting: Waiting, tool: bytes
) -> None:
    path = lay_out_court(server, tool)
    found = refreshed(engine, waiting, dry_run=True)
    assert "April to June 2026" in found.sentence
    assert server.times(path) == 0
    assert read_releases(engine) == {}


@pytest.mark.parametrize(
    "file",
    [
        Answer(body=b"<!doctype html><p>Sorry"),
        Answer(status=500),
        Answer(status=404),
        Answer(body=b"PK\x03\x04" + b"x" * 5000, cut=100),
        Answer(body=b"PK\x03\x04 not a workbook"),
        Answer(status=302, headers={"Location": "https://example.org/tool.xlsx"}),
    ],
    ids=["page", "error", "gone", "cut", "damaged", "elsewhere"],
)
def test_a_file_that_does_not_come_whole_leaves_nothing(
    engine: Engine, server: Replay, waiting: Waiting, file: Answer
) -> None:
    lay_out_court(server, b"", answer=file)
    found = refreshed(engine, waiting)
    assert found.state in ("not_reached", "refused")
    assert found.sentence.startswith("Criminal court statistics quarterly: ")
    assert "\n" not in found.sentence
    assert read_releases(engine) == {}


def test_the_command_says_that_a_publisher_was_not_reached(
    empty_store: Path,
    server: Replay,
    capsys: pytest.CaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert empty_store.exists()
    monkeypatch.setattr("data_access.refreshing.fetch.ATTEMPTS", 1)
    server.lay_out(COLLECTION, Answer(status=503))
    assert main(["refresh", COURT]) == 3
    assert "answered 503; nothing was stored" in capsys.readouterr().err


def test_a_source_that_cannot_be_refreshed_is_wrong_use(empty_store: Path) -> None:
    assert empty_store.exists()
    assert main(["refresh", "marac_data"]) == 2
