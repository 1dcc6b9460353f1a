"""A store that cannot be opened: one plain line for commands, one plain page for readers."""

import os
from pathlib import Path

import pytest

from metrics.__main__ import main
from tests.pages.opened import open_page

ASKED = ["readings", "crown_court_open_cases"]
URL = "DATABASE_URL"


def damage(folder: Path) -> None:
    (folder / "figures.sqlite").write_bytes(os.urandom(50_000))


def said(capsys: pytest.CaptureFixture[str]) -> str:
    """The one line on standard error of a command that could not open the store."""
    assert main(ASKED) == 1
    printed = capsys.readouterr()
    assert printed.out == ""
    (line,) = printed.err.strip().splitlines()
    return line


def test_a_damaged_file_is_named_with_what_to_do(data_folder, monkeypatch, capsys) -> None:
    monkeypatch.delenv(URL)
    damage(data_folder)
    assert "Restore a backup" in said(capsys)


def test_a_folder_that_is_a_file_is_named(tmp_path: Path, monkeypatch, capsys) -> None:
    monkeypatch.delenv(URL)
    file = tmp_path / "a file"
    file.touch()
    monkeypatch.setenv("VCD_DATA_DIR", str(file))
    words = said(capsys)
    assert str(file) in words
    assert "VCD_DATA_DIR" in words


@pytest.mark.parametrize("url", ["nonsense", "mysql://user:secret@host/name", "no_such://x/y"])
def test_an_address_of_no_database_we_know_is_refused(url: str, monkeypatch, capsys) -> None:
    monkeypatch.setenv(URL, url)
    words = said(capsys)
    assert URL in words
    assert "secret" not in words


def test_a_server_that_does_not_answer_is_said_to(monkeypatch, capsys) -> None:
    monkeypatch.setenv(URL, "postgresql://nobody:secret@127.0.0.1:1/name")
    words = said(capsys)
    assert "cannot be opened" in words
    assert "secret" not in words


def test_a_page_says_that_the_figures_cannot_be_opened(data_folder, monkeypatch) -> None:
    monkeypatch.delenv(URL)
    damage(data_folder)
    page = open_page("app.py")
    assert len(page.exception) == 0
    assert page.title[0].value == "The figures cannot be opened"
    assert "Nothing was changed" in page.error[0].value
    assert str(data_folder) not in page.error[0].value
