"""Imports are stored once, corrected beside each other, undone and put back."""

from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import Engine

from data_access.importing.history import read_imports
from data_access.importing.store import NameMissing, put_back, store_prepared, undo
from data_access.kept_rows import read_rows
from data_access.releases import read_releases
from data_access.templates.handed_out import TEMPLATES
from metrics.catalogue import MEASURES
from tests.data_access.importing.made_imports import brought_in, perception, prepared
from tests.data_access.made_releases import standing
from tests.data_access.made_returns import fill_csv

GOOD = next(m.id for m in MEASURES if m.calculation.series == ("pas_good_job_locally",))


def test_the_same_bytes_twice_are_stored_once(engine: Engine, tmp_path: Path) -> None:
    file = perception(tmp_path / "a.csv", ("Dec-25", 46))
    assert brought_in(engine, file) == "public_attitude_survey/2026-03-26/1"
    assert brought_in(engine, file) == ""
    assert len(read_imports(engine)) == len(read_releases(engine)) == 1


def test_a_corrected_file_becomes_a_new_version_and_leads(engine: Engine, tmp_path: Path) -> None:
    brought_in(engine, perception(tmp_path / "a.csv", ("Dec-25", 46)))
    assert brought_in(engine, perception(tmp_path / "b.csv", ("Dec-25", 47)))[-2:] == "/2"
    (release,) = read_releases(engine).values()
    assert (release.version, release.corrects) == (2, True)


def test_an_import_is_undone_and_put_back(engine: Engine, tmp_path: Path) -> None:
    brought_in(engine, perception(tmp_path / "a.csv", ("Dec-25", 46)))
    (done,) = read_imports(engine)
    undo(engine, done, by="Bo")
    assert read_releases(engine) == {}
    (undone,) = read_imports(engine)
    assert not undone.stands
    put_back(engine, undone, by="Cy")
    assert len(read_releases(engine)) == 1
    (again,) = read_imports(engine)
    assert [(one.change, one.changed_by) for one in again.changes] == [
        ("undone", "Bo"),
        ("put back", "Cy"),
    ]


def test_what_was_undone_can_be_imported_anew(engine: Engine, tmp_path: Path) -> None:
    file = perception(tmp_path / "a.csv", ("Dec-25", 46))
    brought_in(engine, file)
    undo(engine, read_imports(engine)[0], by="Bo")
    assert brought_in(engine, file)
    assert len(read_releases(engine)) == 1


def test_two_who_undo_at_once_undo_once(engine: Engine, tmp_path: Path) -> None:
    brought_in(engine, perception(tmp_path / "a.csv", ("Dec-25", 46)))
    (seen,) = read_imports(engine)
    undo(engine, seen, by="Bo")
    undo(engine, seen, by="Cy")
    assert len(read_imports(engine)[0].changes) == 1


@pytest.mark.parametrize("name", ["", "  "])
def test_nothing_is_written_without_a_name(engine: Engine, tmp_path: Path, name: str) -> None:
    found = prepared(engine, perception(tmp_path / "a.csv", ("Dec-25", 46)))
    with pytest.raises(NameMissing):
        store_prepared(engine, found, by=name)
    assert read_imports(engine) == ()


def event(path: Path, reference: str) -> Path:
    """A return with one event of that reference."""
    answers = {field.name: field.example for field in TEMPLATES["events"].fields}
    return fill_csv(path, "events", answers | {"Reference": reference})


def keys(engine: Engine) -> list[str]:
    return [row["key"] for row in read_rows(engine, "events")]


def test_rows_of_the_office_are_undone_to_what_they_were(engine: Engine, tmp_path: Path) -> None:
    brought_in(engine, event(tmp_path / "a.csv", "one"))
    brought_in(engine, event(tmp_path / "b.csv", "two"))
    assert keys(engine) == ["two"]
    undo(engine, read_imports(engine)[0], by="Bo")
    assert keys(engine) == ["one"]
    put_back(engine, read_imports(engine)[0], by="Bo")
    assert keys(engine) == ["two"]


def test_a_later_whole_release_leads(engine: Engine, tmp_path: Path) -> None:
    brought_in(engine, perception(tmp_path / "a.csv", ("Sep-25", 45), ("Dec-25", 46)))
    later = perception(tmp_path / "b.csv", ("Sep-25", 44), ("Dec-25", 47))
    brought_in(engine, later, published=date(2026, 6, 25))
    assert standing(engine, GOOD) == {"2025-09-30": 44, "2025-12-31": 47}
