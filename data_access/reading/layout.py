"""What a layout is: one kind of file of one source, how it is recognised and read."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd

MEBIBYTE = 1024 * 1024
PROBLEMS_SHOWN = 20
COLUMNS = (
    "series",
    "area",
    "dimension",
    "breakdown",
    "period_start",
    "period_end",
    "value",
    "marker",
    "base",
    "half_width",
    "approximate",
)


@dataclass(frozen=True, kw_only=True)
class Limits:
    """What reading one file may cost; a layout of large files declares its own."""

    upload_bytes: int = 10 * MEBIBYTE
    unpacked_bytes: int = 200 * MEBIBYTE
    seconds: int = 30
    memory_bytes: int = 1024 * MEBIBYTE
    cells_or_records: int = 1_000_000


@dataclass(frozen=True, kw_only=True)
class Problem:
    """One thing that is not as expected, said so that a non-analyst can act on it.

    place: sheet and cell, line, or part of the file; empty for the file as a whole.
    """

    file: str
    expected: str
    found: str
    place: str = ""
    todo: str = ""

    def __str__(self) -> str:
        where = f"{self.file}, {self.place}" if self.place else self.file
        said = f"{where}: expected {self.expected}, found {self.found}."
        return f"{said} {self.todo}" if self.todo else said


class ImportFailed(Exception):
    """A file is not what its layout expects; nothing from it was stored."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems[:PROBLEMS_SHOWN]))

    def __reduce__(self) -> tuple[Any, ...]:
        # Files are read in a child process: the failure has to travel to its parent.
        return type(self), (self.problems,)


@dataclass
class Problems:
    """The problems of one file as they are found, so that twenty are told at once."""

    file: str
    found: list[Problem] = field(default_factory=list)

    def add(self, *, expected: str, found: str, place: str = "", todo: str = "") -> None:
        """Note one problem, once; reading stops when there are as many as are shown."""
        one = Problem(file=self.file, place=place, expected=expected, found=found, todo=todo)
        if self.found and self.found[-1] == one:
            return
        self.found.append(one)
        if len(self.found) >= PROBLEMS_SHOWN:
            raise ImportFailed(self.found)

    def stop_if_any(self) -> None:
        """Raise ImportFailed with all that was noted so far."""
        if self.found:
            raise ImportFailed(self.found)


def fail(file: str, *, expected: str, found: str, place: str = "", todo: str = "") -> ImportFailed:
    """The failure of a file for one reason, ready to be raised."""
    return ImportFailed(
        [Problem(file=file, place=place, expected=expected, found=found, todo=todo)]
    )


@dataclass(frozen=True, kw_only=True)
class Figures:
    """What one file says, in the shape that is stored.

    observations: COLUMNS; the periods are days (both included), a snapshot starts and ends
    on the day counted; value is missing where there is a marker.
    holdings: (series, area, whether the file gives that series and area whole).
    published_on: only where the file itself tells.
    notes: what a reader should know before importing.
    """

    observations: pd.DataFrame
    holdings: tuple[tuple[str, str, bool], ...]
    release_title: str
    published_on: date | None = None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Layout:
    """One kind of file of a source: how to know it by its content, and how to read it."""

    id: str
    source: str
    title: str
    recognise: Callable[..., bool]
    read: Callable[[Path], Figures]
    limits: Limits = Limits()
