"""Reading a file of cases, and the files that lie beside it."""

import csv
import io
import json
import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

Row = Mapping[str, str]
MISSING = {"", "na", "nan", "null", "none"}


class UnknownLayout(Exception):
    """A file whose content is like none of the layouts known here."""


@dataclass(frozen=True)
class Outcome:
    """One case, by a name that can be found in the file, and whether we agree with it."""

    case: str
    passed: bool


@dataclass(frozen=True)
class CaseFile:
    """A file of cases: a JSON document, or the rows of a table with lower-case column names."""

    path: Path
    document: dict | list | None
    rows: tuple[Row, ...]

    @property
    def columns(self) -> frozenset[str]:
        """The names of the table's columns."""
        return frozenset(self.rows[0]) if self.rows else frozenset()

    def beside(self) -> Iterator["CaseFile"]:
        """The other files of the same folder that can be read."""
        for path in sorted(self.path.resolve().parent.iterdir()):
            if path.suffix in {".csv", ".json"} and path.name != self.path.name:
                yield read_case_file(path)


def read_case_file(path: Path) -> CaseFile:
    """A JSON document or a CSV table, told apart by the first character."""
    text = path.read_text(encoding="utf-8-sig")
    if text.lstrip()[:1] in ("{", "["):
        return CaseFile(path, json.loads(text), ())
    table = csv.DictReader(io.StringIO(text))
    rows = tuple({_name(key): (value or "").strip() for key, value in r.items()} for r in table)
    return CaseFile(path, None, rows)


def _name(column: str | None) -> str:
    return (column or "").strip().lower()


def number(text: str) -> float | None:
    """A number of a table, or None where it is blank."""
    return None if text.lower() in MISSING else float(text)


def agree(
    ours: float | None, theirs: float | None, *, relative: float, absolute: float = 1e-15
) -> bool:
    """Whether two numbers are the same within what is allowed, or both are missing."""
    if ours is None or theirs is None:
        return ours is theirs
    return math.isclose(ours, theirs, rel_tol=relative, abs_tol=absolute)
