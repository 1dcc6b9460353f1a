"""The commands of the store: what they do, what they say, and how they end."""

import json
import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import Engine, select

from data_access.__main__ import main
from data_access.database import database_version, open_database, writing
from data_access.exporting.backup import BackupFailed, back_up, restore
from data_access.exporting.tidy_tables import write_export
from data_access.importing.exports import store_export
from data_access.manifest import ExportDamaged
from data_access.releases import read_releases
from data_access.schema import KEPT_ROWS, metadata
from data_access.tidy import read_export
from tests.data_access.importing.made_imports import perception
from tests.data_access.made_releases import figure, release, store

DAY = ["--published", "2026-03-26"]


@pytest.fixture
def file(tmp_path: Path) -> str:
    return str(perception(tmp_path / "a.csv", ("Sep-25", 45), ("Dec-25", 46)))


def told(capsys: pytest.CaptureFixture) -> dict:
    return json.loads(capsys.readouterr().out)


@pytest.mark.usefixtures("empty_store")
def test_import_stores_once_and_says_so(file: str, capsys: pytest.CaptureFixture) -> None:
    assert main(["import", file, *DAY, "--by", "Ann", "--json"]) == 0
    assert told(capsys)["stored"] == ["public_attitude_survey/2026-03-26/1"]
    assert main(["import", file, *DAY, "--json"]) == 0
    assert told(capsys)["nothing_new"] == ["a.csv"]


@pytest.mark.usefixtures("empty_store")
def test_one_bad_file_keeps_all_of_them_out(
    file: str, tmp_path: Path, capsys: pytest.CaptureFixture
) -> None:
    bad = tmp_path / "bad.csv"
    bad.write_text("name,age\nA,1\n")
    before = len(read_releases(open_database()))
    assert main(["import", file, str(bad), *DAY]) == 1
    assert "bad.csv: expected a file in a layout that we read" in capsys.readouterr().err
    assert before == 0
    names = {one.source for one in read_releases(open_database()).values()}
    keys = [one.key for one in read_releases(open_database()).values()]
    assert names
    assert "public_attitude_survey/2026-03-26/1" not in keys


@pytest.mark.usefixtures("empty_store")
def test_check_stores_nothing_and_tells_what_would_change(
    file: str, capsys: pytest.CaptureFixture
) -> None:
    assert main(["check", file, *DAY, "--json"]) == 0
    (found,) = told(capsys)["files"]
    assert (found["rows"], found["release"]) == (2, "public_attitude_survey/2026-03-26/1")
    assert main(["check", file, *DAY]) == 0
    assert "It would be stored as a new release" in capsys.readouterr().out


@pytest.mark.usefixtures("empty_store")
@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["import", "no-such-file.csv"], 2),
        (["import", "{file}"], 2),
        (["check", "{file}", *DAY, "--source", "marac_data"], 1),
        (["export", "{file}"], 4),
        (["export", "{file}.pdf"], 2),
        (["backup", "{file}"], 1),
        (["restore", "{file}"], 1),
        (["restore", "no-such-file"], 1),
    ],
)
def test_every_end_has_its_code(
    arguments: list[str], code: int, file: str, capsys: pytest.CaptureFixture
) -> None:
    assert main([one.format(file=file) for one in arguments]) == code
    assert capsys.readouterr().err


@pytest.mark.parametrize("wrong", [["fly"], [], ["import"], ["import", "a", "--published", "x"]])
def test_wrong_use_ends_with_two(wrong: list[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(wrong)
    assert ended.value.code == 2


def test_a_locked_store_ends_with_four(
    empty_store: Path, file: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture
) -> None:
    main(["releases"])  # loads what the product ships with
    monkeypatch.setattr("data_access.database.BUSY", 100)
    with sqlite3.connect(empty_store / "figures.sqlite", isolation_level=None) as other:
        other.execute("BEGIN IMMEDIATE")
        assert main(["import", file, *DAY]) == 4
        other.execute("ROLLBACK")
    assert "Nothing was written: database is locked" in capsys.readouterr().err


def contents(engine: Engine) -> dict[str, list[tuple]]:
    """Everything that an export holds of a store, without its own numbers and times."""
    own = {"id", "loaded_at", "loaded_by", "recorded_at", "recorded_by", "content_checksum"}
    names = ("releases", "citations", "holdings", "observations", *KEPT_ROWS)
    found = {}
    with engine.connect() as connection:
        for name in names:
            table = metadata.tables[name]
            columns = [column for column in table.columns if column.name not in own]
            rows = connection.execute(select(*columns)).all()
            found[name] = sorted(map(str, rows))
    return found


def test_what_is_exported_comes_back_equal(filled: Engine, tmp_path: Path) -> None:
    write_export(filled, tmp_path / "out")
    empty = open_database(f"sqlite:///{tmp_path / 'other.sqlite'}")
    store_export(empty, tmp_path / "out", by="Ann")
    assert contents(empty) == contents(filled)
    assert store_export(empty, tmp_path / "out", by="Ann") == ()
    empty.dispose()


@pytest.mark.parametrize("text", ["=1+1", "+44", "-5 less", "@here", "'quoted'", "\tx", "plain"])
def test_no_text_leaves_as_a_formula_and_each_comes_back_as_it_was(
    engine: Engine, tmp_path: Path, text: str
) -> None:
    row = figure("2025-12-31", 1, dimension="x", breakdown=text)
    store(engine, release(row, on="2026-03-26", title=text, note=text))
    write_export(engine, tmp_path / "out")
    for path in (tmp_path / "out").rglob("*.csv"):
        assert not {",=", ",+", ",@", ",\t"} & {
            cell for cell in (",=", ",@") if cell in path.read_text()
        }
    (found,) = read_export(tmp_path / "out").releases
    assert (found.title, found.note, found.rows[0][3]) == (text, text, text)


def test_a_damaged_export_is_refused_whole(engine: Engine, tmp_path: Path) -> None:
    store(engine, release(figure("2025-12-31", 1), on="2026-03-26"))
    write_export(engine, tmp_path / "out")
    file = tmp_path / "out" / "releases.csv"
    file.write_text(file.read_text().replace("2026", "2025"))
    with pytest.raises(ExportDamaged, match=r"releases\.csv"):
        store_export(engine, tmp_path / "out", by="Ann")


def test_a_backup_is_restored_and_every_page_reads_anew(filled: Engine, tmp_path: Path) -> None:
    before, copy = contents(filled), tmp_path / "copy"
    back_up(filled, copy)
    store(filled, release(figure("2025-12-31", 1), on="2030-03-26"))
    version = database_version(filled)
    restore(filled, copy)
    assert contents(filled) == before
    assert database_version(filled) != version
    assert oct(copy.stat().st_mode)[-3:] == "600" or filled.dialect.name != "sqlite"


def test_a_damaged_copy_is_never_put_in_place(tmp_path: Path) -> None:
    engine = open_database(f"sqlite:///{tmp_path / 'figures.sqlite'}")
    store(
        engine, release(*(figure("2025-12-31", n, breakdown=str(n)) for n in range(5000)), on=None)
    )
    copy = tmp_path / "copy"
    back_up(engine, copy)
    data = bytearray(copy.read_bytes())
    data[8192:16384] = b"Z" * 8192
    copy.write_bytes(data)
    with pytest.raises(BackupFailed):
        restore(engine, copy)
    with writing(engine):
        pass
    assert len(read_releases(engine)) == 1
    engine.dispose()
