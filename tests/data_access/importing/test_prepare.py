"""What would be stored of a file is worked out first, and nothing is stored by it."""

from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import Engine

from data_access.importing.as_release import DayMissing
from data_access.importing.differences import differences, says_nothing_new
from data_access.reading.layout import ImportFailed
from data_access.releases import read_releases
from tests.data_access.importing.made_imports import brought_in, perception, prepared

PAS = "public_attitude_survey"


def test_a_file_is_known_by_its_content_whatever_its_name(engine: Engine, tmp_path: Path) -> None:
    found = prepared(engine, perception(tmp_path / "Copy of something (2).csv", ("Dec-25", 46)))
    assert (found.layout.id, found.key) == ("mopac_perception", f"{PAS}/2026-03-26/1")
    assert (found.rows, found.corrects) == (1, False)


def test_nothing_is_stored_by_looking(engine: Engine, tmp_path: Path) -> None:
    prepared(engine, perception(tmp_path / "a.csv", ("Dec-25", 46)))
    assert read_releases(engine) == {}


def test_a_file_that_does_not_tell_its_day_asks_for_it(engine: Engine, tmp_path: Path) -> None:
    with pytest.raises(DayMissing, match="--published"):
        prepared(engine, perception(tmp_path / "a.csv", ("Dec-25", 46)), published=None)


@pytest.mark.parametrize("day", [date(2027, 1, 1), date(2024, 1, 1)], ids=["to come", "too early"])
def test_a_day_that_cannot_be_is_refused(engine: Engine, tmp_path: Path, day: date) -> None:
    with pytest.raises(ImportFailed, match="expected a day of publication from"):
        prepared(engine, perception(tmp_path / "a.csv", ("Dec-25", 46)), published=day)


def test_a_later_release_is_compared_with_the_one_before(engine: Engine, tmp_path: Path) -> None:
    brought_in(engine, perception(tmp_path / "a.csv", ("Jun-25", 45), ("Sep-25", 46)))
    later = perception(tmp_path / "b.csv", ("Sep-25", 47), ("Dec-25", 48))
    found = prepared(engine, later, published=date(2026, 6, 25))
    (one,) = differences(engine, found.release)
    assert (one.new, one.revised, one.same, one.gone) == (1, 1, 0, 1)
    assert one.against.key == f"{PAS}/2026-03-26/1"


def test_the_same_figures_in_another_order_change_nothing(engine: Engine, tmp_path: Path) -> None:
    brought_in(engine, perception(tmp_path / "a.csv", ("Jun-25", 45), ("Sep-25", 46)))
    turned = prepared(engine, perception(tmp_path / "b.csv", ("Sep-25", 46), ("Jun-25", 45)))
    assert says_nothing_new(turned.release, differences(engine, turned.release))


def test_the_same_bytes_are_known_with_who_brought_them(engine: Engine, tmp_path: Path) -> None:
    file = perception(tmp_path / "a.csv", ("Dec-25", 46))
    brought_in(engine, file, by="Ann")
    assert prepared(engine, file).known.imported_by == "Ann"


def test_an_old_workbook_is_told_how_to_be_saved(engine: Engine, tmp_path: Path) -> None:
    old = tmp_path / "marac-2021-22.xls"
    old.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    with pytest.raises(ImportFailed, match=r"save it as an Excel workbook \(\.xlsx\)"):
        prepared(engine, old)
