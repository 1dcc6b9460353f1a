"""Text files: their encoding told, their lines numbered, nothing ever dropped in silence."""

import codecs
import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from data_access.reading.archive import kind_of_bytes
from data_access.reading.layout import Limits, Problems, fail

LONGEST_FIELD = 100_000
OLD_ENCODING = (
    "The file is not in UTF-8; it was read as Windows-1252, so check names with accents, "
    "pound signs and dashes."
)
MARKS_OF_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def decode(data: bytes, *, cut: bool = False) -> tuple[str, str]:
    """The text of these bytes and the encoding it was in; ValueError where it is in none.

    cut: the bytes may end in the middle of a character.
    """
    if data.startswith(MARKS_OF_UTF16):
        return codecs.getincrementaldecoder("utf-16")().decode(data, final=not cut), "utf-16"
    try:
        decoder = codecs.getincrementaldecoder("utf-8-sig")()
        return decoder.decode(data, final=not cut), "utf-8"
    except UnicodeDecodeError:
        return data.decode("cp1252"), "cp1252"


@dataclass(frozen=True, kw_only=True)
class TextTable:
    """A separated text file: its header, and its rows with the number of each one's line."""

    file: str
    columns: tuple[str, ...]
    lines: tuple[tuple[int, tuple[str, ...]], ...]
    notes: tuple[str, ...]

    def records(self) -> Iterator[tuple[int, dict[str, str]]]:
        """Each row's line number and its values by column."""
        for line, values in self.lines:
            yield line, dict(zip(self.columns, values, strict=True))


def read_text(path: Path, limits: Limits) -> tuple[str, tuple[str, ...]]:
    """A text file's whole text, and what the reader should be told about its encoding."""
    size = path.stat().st_size
    if size > limits.unpacked_bytes:
        expected = f"at most {limits.unpacked_bytes:,} bytes"
        raise fail(path.name, expected=expected, found=f"{size:,}")
    data = path.read_bytes()
    if (kind := kind_of_bytes(data[:64])) != "text":
        found = "a workbook or a zip archive" if kind == "zip" else kind
        raise fail(path.name, expected="a text file (.csv)", found=found)
    try:
        text, encoding = decode(data)
    except ValueError:
        raise fail(
            path.name,
            expected="text in UTF-8, UTF-16 or Windows-1252",
            found="bytes that are none of them",
            todo="Save the file as CSV UTF-8.",
        ) from None
    return text, (OLD_ENCODING,) if encoding == "cp1252" else ()


def read_table(path: Path, limits: Limits, *, separator: str = ",") -> TextTable:
    """A separated file whose first line is its header; every row as wide as the header."""
    text, notes = read_text(path, limits)
    if "\0" in text:
        line = text[: text.index("\0")].count("\n") + 1
        raise fail(path.name, place=f"line {line}", expected="text", found="a NUL character")
    rows = _numbered(path.name, text, separator)
    header = next(rows, None)
    if header is None:
        raise fail(path.name, expected="a header line", found="nothing")
    columns = tuple(name.strip() for name in header[1])
    problems = Problems(path.name)
    lines = tuple(_of_one_width(rows, columns, problems, limits))
    problems.stop_if_any()
    return TextTable(file=path.name, columns=columns, lines=lines, notes=notes)


def _numbered(file: str, text: str, separator: str) -> Iterator[tuple[int, list[str]]]:
    csv.field_size_limit(LONGEST_FIELD)
    reader = csv.reader(text.splitlines(keepends=True), delimiter=separator, strict=True)
    line = 1
    try:
        for row in reader:
            if any(value.strip() for value in row):
                yield line, row
            line = reader.line_num + 1
    except csv.Error as error:
        place = f"line {reader.line_num}"
        found = f"something else ({error})"
        raise fail(file, place=place, expected="separated values", found=found) from None


def _of_one_width(
    rows: Iterator[tuple[int, list[str]]],
    columns: tuple[str, ...],
    problems: Problems,
    limits: Limits,
) -> Iterator[tuple[int, tuple[str, ...]]]:
    for done, (line, row) in enumerate(rows):
        if done >= limits.cells_or_records:
            expected = f"at most {limits.cells_or_records:,} rows"
            raise fail(problems.file, place=f"line {line}", expected=expected, found="more")
        if len(row) != len(columns):
            problems.add(
                place=f"line {line}",
                expected=f"{len(columns)} values, as in the header",
                found=f"{len(row)}",
            )
        else:
            yield line, tuple(value.strip() for value in row)
