"""The bundle is loaded once, whole, by whoever is first; again only when it changed."""

import json
import shutil
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest
from sqlalchemy import Engine, func, select

from data_access.bundle import BUNDLE, load_bundle
from data_access.database import database_version, open_database
from data_access.kept_rows import read_rows
from data_access.releases import read_releases
from data_access.schema import KEPT_ROWS, observations
from data_access.tidy import ExportDamaged
from tests.data_access.made_releases import standing
from tests.helpers import ROOT

LOAD = """
import sys
from data_access.bundle import load_bundle
from data_access.database import open_database
print(load_bundle(open_database(sys.argv[1])))
"""


def counted(engine: Engine) -> int:
    with engine.connect() as connection:
        return connection.execute(select(func.count()).select_from(observations)).scalar_one()


def shipped() -> int:
    """The observations that the manifest counts."""
    files = json.loads((BUNDLE / "manifest.json").read_text())["files"]
    return sum(f["rows"] for name, f in files.items() if name.startswith("observations/"))


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    """A copy of the bundle that a test may change."""
    kept = shutil.ignore_patterns("*.py", "__pycache__", "observations")
    folder = Path(shutil.copytree(BUNDLE, tmp_path / "bundle", ignore=kept))
    (folder / "observations").mkdir()
    name = "observations/criminal_court_statistics.csv"
    shutil.copyfile(BUNDLE / name, folder / name)
    manifest = json.loads((folder / "manifest.json").read_text())
    manifest["files"] = {n: f for n, f in manifest["files"].items() if (folder / n).exists()}
    (folder / "manifest.json").write_text(json.dumps(manifest))
    return folder


def rewrite(folder: Path, name: str, before: str, after: str) -> None:
    """Change a table of the bundle, and its manifest with it."""
    file = folder / name
    text = file.read_text(encoding="utf-8")
    assert before in text
    file.write_text(text.replace(before, after), encoding="utf-8")
    manifest = json.loads((folder / "manifest.json").read_text())
    manifest["files"][name]["sha256"] = sha256(file.read_bytes()).hexdigest()
    (folder / "manifest.json").write_text(json.dumps(manifest))


def test_every_observation_that_is_shipped_is_stored(filled: Engine) -> None:
    assert counted(filled) == shipped()
    assert all(read_rows(filled, name) for name in KEPT_ROWS)


def test_a_second_start_writes_nothing(filled: Engine) -> None:
    before = database_version(filled)
    assert load_bundle(filled) is False
    assert database_version(filled) == before


def test_a_changed_bundle_is_loaded_beside_the_one_before(engine: Engine, copied: Path) -> None:
    assert load_bundle(engine, copied) is True
    releases = len(read_releases(engine))
    rewrite(copied, "observations/criminal_court_statistics.csv", ",19339,", ",19340,")
    assert load_bundle(engine, copied) is True
    assert standing(engine)["2025-12-31"] == 19_340
    assert len(read_releases(engine)) == releases
    (corrected,) = [one.key for one in read_releases(engine).values() if one.version > 1]
    assert corrected == "criminal_court_statistics/2026-03-26/2"


def test_a_table_that_is_not_the_one_of_the_manifest_is_refused(
    engine: Engine, copied: Path
) -> None:
    file = copied / "observations" / "criminal_court_statistics.csv"
    file.write_text(file.read_text().replace(",19339,", ",19340,"))
    with pytest.raises(ExportDamaged, match=r"criminal_court_statistics\.csv"):
        load_bundle(engine, copied)
    assert counted(engine) == 0
    assert database_version(engine) == "empty"


def test_a_target_is_added_by_one_row_and_no_other_edit(engine: Engine, copied: Path) -> None:
    assert load_bundle(engine, copied) is True
    file = copied / "targets.csv"
    header, *rows = file.read_text(encoding="utf-8").splitlines()
    columns = header.split(",")
    added = {"id": "one-more", "plan": "A plan", "words": "Fewer", "value": "15000"}
    row = ",".join(added.get(name, "") for name in columns)
    file.write_text("\n".join((header, *rows, row)) + "\n", encoding="utf-8")
    assert load_bundle(engine, copied) is True
    assert "one-more" in [one["key"] for one in read_rows(engine, "targets")]
    assert load_bundle(engine, copied) is False


def test_two_processes_that_start_at_once_load_it_once(database_url: str) -> None:
    command = [sys.executable, "-c", LOAD, database_url]
    both = [subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) for _ in "ab"]
    said = sorted(process.communicate(timeout=60)[0].strip() for process in both)
    assert [process.returncode for process in both] == [0, 0]
    assert said == ["False", "True"]
    engine = open_database(database_url)
    assert counted(engine) == shipped()
    assert [one.version for one in read_releases(engine).values() if one.version > 1] == []
    engine.dispose()
