"""What an office sets for itself, and where its figures are kept."""

from pathlib import Path

import pytest

from data_access.settings import data_folder, database_url, office


def test_no_office_holder_is_named_until_the_office_names_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert office().holder == ""
    monkeypatch.setenv("VCD_OFFICE_HOLDER", "A. N. Other")
    assert office().holder == "A. N. Other"


def test_the_data_folder_can_be_moved(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("VCD_DATA_DIR", str(tmp_path))
    monkeypatch.delenv("DATABASE_URL")
    assert data_folder() == tmp_path
    assert database_url() == f"sqlite:///{tmp_path / 'figures.sqlite'}"


def test_without_a_setting_figures_are_kept_in_the_users_own_folder(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("VCD_DATA_DIR")
    assert data_folder().is_relative_to(Path.home())


def test_a_database_of_the_offices_own_comes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql://figures@127.0.0.1:1/figures")
    assert database_url() == "postgresql://figures@127.0.0.1:1/figures"
