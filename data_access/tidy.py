"""The tidy tables: how whole releases leave the store, and how the shipped bundle enters it.

One CSV file for each kind of row, and a manifest (manifest.py) that says what they are.
"""

import csv
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path

from data_access.manifest import ExportDamaged, check_manifest, is_guarded
from data_access.releases import Citation
from data_access.schema import KEPT_ROWS
from data_access.stored_rows import ROW, Rows
from data_access.storing import ReleaseToStore

_OWN = ("source", "published_precision", "published_as", "title", "note")
_NUMBERS = ("value", "base", "half_width")


@dataclass(frozen=True)
class Export:
    """The contents of a folder of tidy tables."""

    checksum: str
    releases: tuple[ReleaseToStore, ...] = field(repr=False)
    kept_rows: dict[str, list[dict[str, str]]] = field(repr=False)


def read_export(folder: Path, *, by_hand: Collection[str] = ()) -> Export:
    """A folder of tidy tables, checked against its manifest. Raises ExportDamaged.

    by_hand: tables that may have been edited since the manifest was made.
    """
    checksum = check_manifest(folder, by_hand=by_hand)
    guarded = is_guarded(folder)
    rows: Callable[[str], Iterator[dict]] = lambda name: _rows(folder / name, guarded)  # noqa: E731
    kept_rows = {name: list(rows(f"{name}.csv")) for name in KEPT_ROWS}
    try:
        releases = tuple(_read_releases(folder, rows, guarded))
    except (KeyError, ValueError, IndexError) as wrong:
        raise ExportDamaged(f"{folder.name}: a table that cannot be read ({wrong})") from None
    return Export(checksum, releases, kept_rows)


def _rows(path: Path, guarded: bool) -> Iterator[dict[str, str]]:
    if path.exists():
        with path.open(newline="", encoding="utf-8") as file:
            for row in csv.DictReader(file):
                yield {name: _unguarded(text) for name, text in row.items()} if guarded else row


def _unguarded(text: str) -> str:
    return text[1:] if text.startswith("'") else text


def _read_releases(folder: Path, read: Callable, guarded: bool) -> Iterator[ReleaseToStore]:
    cited, held = defaultdict(list), defaultdict(list)
    for row in read("citations.csv"):
        release, number = row.pop("release"), int(row.pop("citation"))
        cited[release].append(Citation(number=number, **row))
    for row in read("holdings.csv"):
        held[row["release"]].append((row["series"], row["area"], row["whole"] == "true"))
    rows: dict[str, Rows] = defaultdict(list)
    for path in sorted((folder / "observations").glob("*.csv")):
        with path.open(newline="", encoding="utf-8") as file:
            _read_observations(csv.reader(file), rows, _unguarded if guarded else str)
    for row in sorted(read("releases.csv"), key=lambda row: int(row["version"])):
        key = row["release"]
        yield _release(row, tuple(cited[key]), tuple(held[key]), rows[key])


def _read_observations(
    reader: Iterable[list[str]], rows: dict[str, Rows], text: Callable[[str], str]
) -> None:
    """Add each row to those of its release, in the form in which it is stored."""
    lines = iter(reader)
    columns = next(lines, [])
    at = {name: columns.index(name) for name in ("release", *ROW)}
    series, area, dimension, breakdown, end, start, number, *_ = (at[name] for name in ROW)
    value, base, half = (at[name] for name in _NUMBERS)
    release, marker, approximate = at["release"], at["marker"], at["approximate"]
    text = cache(text)  # a few thousand words stand in a million rows
    for row in lines:
        rows[text(row[release])].append(
            (
                *(text(row[series]), text(row[area]), text(row[dimension]), text(row[breakdown])),
                *(_day(row[end]), _day(row[start]), int(row[number]), _number(row[value])),
                *(text(row[marker]), _number(row[base]), _number(row[half])),
                row[approximate] == "true",
            )
        )


@cache
def _day(text: str) -> str:
    return date.fromisoformat(text).isoformat()


def _number(text: str) -> float | None:
    return float(text) if text else None


def _release(row: dict, cited: tuple, held: tuple, rows: Rows) -> ReleaseToStore:
    _, day, _ = row["release"].split("/")
    return ReleaseToStore(
        **{name: row[name] for name in _OWN},
        published_on=date.fromisoformat(row["published_on"]) if row["published_on"] else None,
        name=day.removeprefix("unknown-"),
        part=row.get("part") or "",
        version=int(row["version"]),
        citations=cited,
        holdings=held,
        rows=rows,
    )
