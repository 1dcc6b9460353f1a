"""The tidy tables: read only where they are what their manifest says."""

import csv
import json
from hashlib import sha256
from pathlib import Path

import pytest

from data_access.manifest import FORMAT, ExportDamaged
from data_access.stored_rows import ROW
from data_access.tidy import read_export

RELEASE = {
    "release": "criminal_court_statistics/2026-09-30/1",
    "source": "criminal_court_statistics",
    "published_on": "2026-09-30",
    "published_precision": "month",
    "published_as": "September 2026",
    "version": "1",
    "title": "April to June 2026",
    "note": "",
}
CITATION = {
    "release": RELEASE["release"],
    "citation": "1",
    "kind": "copy",
    "title": "A copy",
    "url": "https://example.org/a",
    "checksum": "",
    "note": "",
}
HOLDING = {
    "release": RELEASE["release"],
    "series": "crown_court_open_cases",
    "area": "London",
    "whole": "false",
}
FIGURE = {
    "release": RELEASE["release"],
    "citation": "1",
    "series": "crown_court_open_cases",
    "area": "London",
    "dimension": "ALL",
    "breakdown": "ALL",
    "period_start": "2026-06-30",
    "period_end": "2026-06-30",
    "value": "20001",
    "marker": "",
    "base": "",
    "half_width": "",
    "approximate": "false",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An export of one release with one figure."""
    tables = {"releases": RELEASE, "citations": CITATION, "holdings": HOLDING}
    for name, row in (tables | {"observations/criminal_court_statistics": FIGURE}).items():
        write(tmp_path, f"{name}.csv", row)
    return tmp_path


def write(folder: Path, name: str, row: dict[str, str]) -> None:
    """One table of one row, and its place in the manifest."""
    path = folder / name
    path.parent.mkdir(exist_ok=True)
    with path.open("w", newline="") as file:
        writer = csv.DictWriter(file, row)
        writer.writeheader()
        writer.writerow(row)
    manifest = folder / "manifest.json"
    told = json.loads(manifest.read_text()) if manifest.exists() else {"files": {}}
    told |= {"format": FORMAT, "format_version": 1}
    told["files"][name] = {"sha256": sha256(path.read_bytes()).hexdigest(), "rows": 1}
    manifest.write_text(json.dumps(told))


def test_a_release_is_read_with_all_that_belongs_to_it(folder: Path) -> None:
    (found,) = read_export(folder).releases
    assert found.published_as == "September 2026"
    assert [citation.kind for citation in found.citations] == ["copy"]
    assert found.holdings == (("crown_court_open_cases", "London", False),)
    figure = dict(zip(ROW, *found.rows, strict=True))
    assert (figure["value"], figure["base"], figure["approximate"]) == (20_001, None, False)


def test_a_file_that_was_changed_is_refused_by_its_name(folder: Path) -> None:
    file = folder / "observations" / "criminal_court_statistics.csv"
    file.write_text(file.read_text().replace("20001", "20002"))
    with pytest.raises(ExportDamaged, match=r"observations/criminal_court_statistics\.csv"):
        read_export(folder)


def test_a_folder_of_another_format_is_refused(folder: Path) -> None:
    (folder / "manifest.json").write_text(json.dumps({"format": "something else", "files": {}}))
    with pytest.raises(ExportDamaged, match="format"):
        read_export(folder)


def test_a_file_that_is_missing_is_refused_by_its_name(folder: Path) -> None:
    (folder / "holdings.csv").unlink()
    with pytest.raises(ExportDamaged, match=r"holdings\.csv"):
        read_export(folder)


def test_a_table_that_the_manifest_does_not_know_is_refused(folder: Path) -> None:
    (folder / "observations" / "smuggled.csv").write_text(
        (folder / "observations" / "criminal_court_statistics.csv").read_text()
    )
    with pytest.raises(ExportDamaged, match=r"smuggled\.csv"):
        read_export(folder)
