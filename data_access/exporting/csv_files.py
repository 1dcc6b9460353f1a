"""Tables as CSV files with a manifest, every text safe to open in a spreadsheet."""

import csv
import io
import json
from collections.abc import Iterable, Mapping
from hashlib import sha256
from itertools import islice
from pathlib import Path

from data_access.manifest import FORMAT, GUARD

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "'")
_BATCH = 10_000
Contents = tuple[tuple[str, ...], Iterable[tuple]]  # a header and its rows


def write_tables(folder: Path, tables: Iterable[tuple[str, Contents]], **more: str) -> None:
    """The tables, and last the manifest that makes them whole; `more` goes into the manifest."""
    files = {}
    for name, (header, rows) in tables:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        files[name] = _write(path, header, rows)
    described = manifest(files, guard=GUARD, **more)
    (folder / "manifest.json").write_bytes(described)


def _write(path: Path, header: tuple[str, ...], rows: Iterable[tuple]) -> dict:
    digest, count, left = sha256(), 0, iter(rows)
    batch: list[tuple] = [header]
    with path.open("wb") as file:
        while batch:
            lines = as_csv(batch)
            digest.update(lines)
            file.write(lines)
            batch = list(islice(left, _BATCH))
            count += len(batch)
    return {"sha256": digest.hexdigest(), "rows": count}


def as_csv(rows: Iterable[Iterable]) -> bytes:
    """Rows as CSV: UTF-8, a line feed after each row."""
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows(rows)
    return out.getvalue().encode()


def manifest(files: Mapping[str, Mapping], **more: str) -> bytes:
    """What the files are: each one's checksum and number of rows."""
    told = {"format": FORMAT, "format_version": 1, **more}
    told["files"] = {name: dict(files[name]) for name in sorted(files)}
    return (json.dumps(told, indent=1) + "\n").encode()


def guarded(cell: object) -> object:
    """Text that a spreadsheet would run as a formula gets an apostrophe, taken off on import."""
    risky = isinstance(cell, str) and cell.startswith(_FORMULA_STARTS)
    return f"'{cell}" if risky else cell
