"""The tidy tables: how whole releases leave the store, and how the shipped bundle enters it.

One CSV file for each kind of row, and a manifest with the checksum and rows of each file.
"""

import csv
import hashlib
import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from data_access.releases import Citation
from data_access.schema import KEPT_ROWS
from data_access.storing import ReleaseToStore

FORMAT = "victims-commissioner-dashboard tidy tables"


class ExportDamaged(Exception):
    """The tables of an export do not fit its manifest; nothing from them was stored."""


@dataclass(frozen=True)
class Export:
    """The contents of a folder of tidy tables."""

    checksum: str
    releases: tuple[ReleaseToStore, ...] = field(repr=False)
    kept_rows: dict[str, list[dict[str, str]]] = field(repr=False)


def read_export(folder: Path) -> Export:
    """A folder of tidy tables, checked against its manifest. Raises ExportDamaged."""
    checksum = check_manifest(folder)
    kept_rows = {name: list(_rows(folder / f"{name}.csv")) for name in KEPT_ROWS}
    return Export(checksum, tuple(_read_releases(folder)), kept_rows)


def manifest_checksum(folder: Path) -> str:
    """What changes when anything in the export changes, read without reading its tables."""
    return hashlib.sha256((folder / "manifest.json").read_bytes()).hexdigest()


def check_manifest(folder: Path) -> str:
    """The manifest's own checksum, once every file was found to be what it says."""
    manifest = json.loads((folder / "manifest.json").read_text())
    if manifest.get("format") != FORMAT:
        raise ExportDamaged(f"{folder.name}/manifest.json: format is not {FORMAT!r}")
    for name, expected in manifest["files"].items():
        found = hashlib.sha256((folder / name).read_bytes()).hexdigest()
        if found != expected["sha256"]:
            raise ExportDamaged(f"{folder.name}/{name}: not the file that the manifest describes")
    return manifest_checksum(folder)


def _rows(path: Path) -> Iterator[dict[str, str]]:
    if not path.exists():
        return
    with path.open(newline="", encoding="utf-8") as file:
        yield from csv.DictReader(file)


def _read_releases(folder: Path) -> Iterator[ReleaseToStore]:
    cited, held, rows = defaultdict(list), defaultdict(list), defaultdict(list)
    for row in _rows(folder / "citations.csv"):
        release, number = row.pop("release"), int(row.pop("citation"))
        cited[release].append(Citation(number=number, **row))
    for row in _rows(folder / "holdings.csv"):
        held[row["release"]].append((row["series"], row["area"], row["whole"] == "true"))
    for path in sorted((folder / "observations").glob("*.csv")):
        for row in _rows(path):
            rows[row["release"]].append(_observation(row))
    for row in _rows(folder / "releases.csv"):
        key = row["release"]
        yield _release(row, tuple(cited[key]), tuple(held[key]), rows[key])


def _release(row: dict, cited: tuple, held: tuple, rows: list[dict]) -> ReleaseToStore:
    _, day, _ = row["release"].split("/")
    return ReleaseToStore(
        source=row["source"],
        published_on=date.fromisoformat(row["published_on"]) if row["published_on"] else None,
        published_precision=row["published_precision"],
        published_as=row["published_as"],
        title=row["title"],
        note=row["note"],
        name=day.removeprefix("unknown-"),
        citations=cited,
        holdings=held,
        rows=rows,
    )


def _observation(row: dict[str, str]) -> dict:
    return {
        "citation": int(row["citation"]),
        "series": row["series"],
        "area": row["area"],
        "dimension": row["dimension"],
        "breakdown": row["breakdown"],
        "period_start": date.fromisoformat(row["period_start"]),
        "period_end": date.fromisoformat(row["period_end"]),
        "value": _number(row["value"]),
        "marker": row["marker"],
        "base": _number(row["base"]),
        "half_width": _number(row["half_width"]),
        "approximate": row["approximate"] == "true",
    }


def _number(text: str) -> float | None:
    return float(text) if text else None
