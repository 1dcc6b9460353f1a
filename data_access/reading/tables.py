"""Tables with a header, wherever it stands, alike from a workbook's sheet and from a CSV file."""

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from data_access.reading.archive import kind_of_bytes
from data_access.reading.cells import address
from data_access.reading.figures import without_notes
from data_access.reading.layout import Limits, fail
from data_access.reading.peek import Peek, split_header
from data_access.reading.text import read_table
from data_access.reading.workbook import Row, Workbook, open_workbook

HEADER_WITHIN = 15
IsHeader = Callable[[Collection[str]], bool]


def key_of(text: str) -> str:
    """A column's name for comparing: "Month_Year" and "Month Year [note 1]" are alike."""
    return re.sub(r"[^a-z0-9%&]+", "_", without_notes(text).lower()).strip("_")


@dataclass(frozen=True, slots=True)
class Record:
    """One row of a table: its texts by column, and where each of them stands."""

    row: Row
    columns: Mapping[str, int]
    sheet: str

    def __getitem__(self, key: str) -> str:
        """The text in a column; empty where the table has no such column."""
        at = self.columns.get(key, -1)
        return self.row.text(at).strip()

    def place(self, key: str) -> str:
        """Where a reader finds it: "sheet Return, cell D7", or the line and column of a text."""
        if not self.sheet:
            return f"line {self.row.number}, column {key.replace('_', ' ')}"
        return f"sheet {self.sheet}, cell {address(self.columns.get(key, 0), self.row.number)}"

    @property
    def is_empty(self) -> bool:
        return not any(text.strip() for text in self.row.texts)


@dataclass(frozen=True, kw_only=True)
class Table:
    """A table whose header was found; sheet is empty for a text file."""

    file: str
    sheet: str
    header: Row
    columns: Mapping[str, int]
    notes: tuple[str, ...]
    _rows: Iterator[Row]

    def records(self) -> Iterator[Record]:
        """The rows under the header that hold anything; they can be read once."""
        for row in self._rows:
            record = Record(row, self.columns, self.sheet)
            if not record.is_empty:
                yield record

    def place(self, key: str) -> str:
        """Where the header of a column stands."""
        return Record(self.header, self.columns, self.sheet).place(key)


@contextmanager
def open_tables(path: Path, limits: Limits, is_header: IsHeader) -> Iterator[Iterator[Table]]:
    """The tables of a file whose header has what is asked for, one after the other."""
    with path.open("rb") as file:
        kind = kind_of_bytes(file.read(64))
    if kind == "text":
        yield _text_table(path, limits, is_header)
        return
    with open_workbook(path, limits) as workbook:
        yield _sheet_tables(workbook, is_header)


def has_table(peek: Peek, is_header: IsHeader) -> bool:
    """Whether a file has a table with such a header: for recognising, so nothing here fails."""
    if peek.kind == "text":
        return is_header({key_of(name) for name in peek.columns})
    if peek.kind not in ("xlsx", "ods"):
        return False
    rows = (row for name in peek.sheets for row in peek.rows(name))
    return any(is_header({key_of(text) for text in row.texts}) for row in rows)


def _text_table(path: Path, limits: Limits, is_header: IsHeader) -> Iterator[Table]:
    lines = Peek(path).lines
    separator = separator_of(lines[0]) if lines else ","
    table = read_table(path, limits, separator=separator)
    header = Row(1, table.columns)
    if is_header({key_of(name) for name in table.columns}):
        yield Table(
            file=path.name,
            sheet="",
            header=header,
            columns=_columns(path.name, "line 1", header),
            notes=table.notes,
            _rows=(Row(line, values) for line, values in table.lines),
        )


def _sheet_tables(workbook: Workbook, is_header: IsHeader) -> Iterator[Table]:
    for name in workbook.names:
        rows = workbook.rows(name)
        for row, _ in zip(rows, range(HEADER_WITHIN), strict=False):
            if is_header({key_of(text) for text in row.texts}):
                place = f"sheet {name}, row {row.number}"
                yield Table(
                    file=workbook.file,
                    sheet=name,
                    header=row,
                    columns=_columns(workbook.file, place, row),
                    notes=(),
                    _rows=rows,
                )
                break


def separator_of(line: str) -> str:
    """The sign that parts a header line into most names."""
    width = len(split_header(line))
    return next(sign for sign in ",;\t" if line.count(sign) >= width - 1)


def _columns(file: str, place: str, header: Row) -> dict[str, int]:
    """Where each named column stands; stray ones without a name are dropped."""
    columns: dict[str, int] = {}
    for at, text in enumerate(header.texts):
        key = key_of(text)
        if not key or key.startswith("unnamed"):
            continue
        if key in columns:
            found = f"two named “{text}”"
            raise fail(file, place=place, expected="each column once", found=found)
        columns[key] = at
    return columns
