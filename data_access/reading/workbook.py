"""Workbooks as rows of text, cell by cell, without ever laying out the empty ones.

The well-kept readers do not serve hostile files: one cell at XFD1048576 makes openpyxl run
out of memory and aborts the whole process of calamine, and both read a formula that was never
calculated as an empty cell. So sheets are streamed, and only what is there is kept.
"""

import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from data_access.reading.archive import open_archive
from data_access.reading.excel import ExcelSheets
from data_access.reading.layout import Limits, fail
from data_access.reading.opendocument import OpenDocumentSheets

WIDEST = 1_024


@dataclass(frozen=True)
class Row:
    """One row of a sheet: its number from 1, and its texts up to the last that is filled."""

    number: int
    texts: tuple[str, ...]

    def text(self, column: int) -> str:
        """The text in a column, counted from 0; empty beyond the last one filled."""
        return self.texts[column] if 0 <= column < len(self.texts) else ""


@dataclass(frozen=True)
class Workbook:
    """An open workbook: the names of its sheets, and their rows that hold anything."""

    file: str
    names: tuple[str, ...]
    _read: Callable[[str], Iterator[tuple[int, dict[int, str]]]]
    _limits: Limits

    def rows(self, sheet: str) -> Iterator[Row]:
        """The rows of one sheet from the top; rows without any text are left out."""
        cells = 0
        for number, texts in self._read(sheet):
            cells += len(texts)
            if cells > self._limits.cells_or_records:
                self._too_much(sheet, number, f"at most {self._limits.cells_or_records:,} cells")
            if texts and max(texts) >= WIDEST:
                self._too_much(sheet, number, f"at most {WIDEST:,} columns")
            if texts:
                width = max(texts) + 1
                yield Row(number, tuple(texts.get(at, "") for at in range(width)))

    def _too_much(self, sheet: str, number: int, expected: str) -> None:
        place = f"sheet {sheet}, row {number:,}"
        raise fail(self.file, place=place, expected=expected, found="more")


@contextmanager
def open_workbook(path: Path, limits: Limits) -> Iterator[Workbook]:
    """The workbook in a file, .xlsx or .ods, by its content."""
    with open_archive(path, limits) as archive:
        kind = _kind(archive, path.name)
        sheets = ExcelSheets if kind == "xlsx" else OpenDocumentSheets
        reader = sheets(archive, path.name)
        yield Workbook(path.name, reader.names, reader.rows, limits)


def _kind(archive: zipfile.ZipFile, file: str) -> str:
    names = set(archive.namelist())
    if "xl/workbook.xml" in names:
        return "xlsx"
    if "content.xml" in names:
        return "ods"
    raise fail(file, expected="a workbook (.xlsx or .ods)", found="another kind of zip archive")
