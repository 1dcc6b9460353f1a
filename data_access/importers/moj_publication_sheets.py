"""One table of the publication's workbook: its title, its header wherever it stands, its rows."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from data_access.reading.cells import address
from data_access.reading.figures import marker_of, number_of, without_notes, wrong_count
from data_access.reading.layout import Problems, fail
from data_access.reading.periods import quarter_of
from data_access.reading.workbook import Row, Workbook

TODO = "Has the publisher changed the table? The layout has to follow."


@dataclass(frozen=True, kw_only=True)
class HeaderedSheet:
    """A sheet from its header row on; columns are lower case and without note marks."""

    file: str
    name: str
    title: str
    header: Row
    rows: tuple[Row, ...]

    @property
    def columns(self) -> tuple[str, ...]:
        """The header's texts, for comparing."""
        return tuple(" ".join(without_notes(t).lower().split()) for t in self.header.texts)

    @classmethod
    def read(cls, workbook: Workbook, name: str, words: Sequence[str]) -> "HeaderedSheet | None":
        """The sheet from the first row that has Year and one of the words; None without one."""
        rows = list(workbook.rows(name))
        for at, row in enumerate(rows):
            texts = [without_notes(text).strip().lower() for text in row.texts]
            if "year" in texts and any(word in text for word in words for text in texts):
                title = " ".join(text for above in rows[:at] for text in above.texts if text)
                return cls(
                    file=workbook.file,
                    name=name,
                    title=title,
                    header=row,
                    rows=tuple(rows[at + 1 :]),
                )
        return None

    def column(self, pattern: str) -> int | None:
        """The one column whose name fits; None where none or several do."""
        found = [at for at, name in enumerate(self.columns) if re.fullmatch(pattern, name)]
        return found[0] if len(found) == 1 else None

    def open_ages(self, patterns: Mapping[str, str]) -> dict[str, int]:
        """The columns of average ages, if this is a table of open Crown Court cases in days."""
        said = f"{self.title} {' '.join(self.columns)}".lower()
        if not all(word in said for word in ("crown", "open", "days")):
            return {}
        columns = {series: self.column(pattern + ".*") for series, pattern in patterns.items()}
        return {series: column for series, column in columns.items() if column is not None}

    def quarters(self, problems: Problems) -> Iterator[tuple[int, Row]]:
        """Each quarter's number and row; rows of whole years and empty ones are left out."""
        year_at, quarter_at = self.column("year"), self.column("quarter")
        if year_at is None or quarter_at is None:
            raise fail(
                self.file,
                place=f"sheet {self.name}, row {self.header.number}",
                expected="the columns Year and Quarter",
                found=", ".join(self.columns),
                todo=TODO,
            )
        seen: dict[int, Row] = {}
        for row in self.rows:
            number = self._quarter(row, year_at, quarter_at, problems)
            if number in seen:
                place = f"sheet {self.name}, cell {address(quarter_at, row.number)}"
                problems.add(place=place, expected="each quarter once", found="one a second time")
            elif number is not None:
                seen[number] = row
        yield from seen.items()

    def _quarter(self, row: Row, year_at: int, quarter_at: int, problems: Problems) -> int | None:
        year, quarter = without_notes(row.text(year_at)), without_notes(row.text(quarter_at))
        found = quarter_of(year, quarter)
        if found:
            return found.year * 4 + found.number - 1
        if quarter.lower() != "all" and (year or quarter) and not _is_a_line_of_words(row):
            place = f"sheet {self.name}, cell {address(quarter_at, row.number)}"
            said = f"{year} {quarter}".strip()
            problems.add(place=place, expected="a year and Q1 to Q4 or All", found=said)
        return None


def _is_a_line_of_words(row: Row) -> bool:
    """Whether a row is a note under the table: words in one cell, and no figure."""
    filled = [text for text in row.texts if text.strip()]
    return len(filled) == 1 and number_of(filled[0]) is None and " " in filled[0].strip()


def find_sheet(
    workbook: Workbook, pattern: re.Pattern[str], what: str, words: Sequence[str]
) -> HeaderedSheet:
    """The sheet of that name, with a header and a title that says Crown; else ImportFailed."""
    names = [name for name in workbook.names if pattern.search(name.strip())]
    if len(names) != 1:
        found = ", ".join(workbook.names) or "no sheet"
        raise fail(workbook.file, expected=f"one sheet {what}", found=found, todo=TODO)
    sheet = HeaderedSheet.read(workbook, names[0], words)
    place = f"sheet {names[0]}"
    if sheet is None:
        expected = f"a header row with Year and a column that says {' or '.join(words)}"
        raise fail(workbook.file, place=place, expected=expected, found="none", todo=TODO)
    if "crown" not in sheet.title.lower():
        found = sheet.title[:80] or "no title"
        raise fail(workbook.file, place=place, expected="a title that says Crown", found=found)
    return sheet


def read_column(
    sheet: HeaderedSheet, column: int, problems: Problems, *, whole: bool
) -> pd.DataFrame:
    """Columns quarter, value and marker of one column of the sheet."""
    rows = []
    for quarter, row in sheet.quarters(problems):
        text = row.text(column)
        marker = marker_of(text)
        value = None if marker else number_of(text)
        wrong = "" if value is None or not whole else wrong_count(value)
        if wrong or (value is None and not marker):
            problems.add(
                place=f"sheet {sheet.name}, cell {address(column, row.number)}",
                expected="a count" if whole else "a figure",
                found=f"{text}, {wrong}" if wrong else f"the text {text!r}",
                todo="A figure is never guessed: ask the publisher.",
            )
        rows.append((quarter, float("nan") if value is None else value, marker or ""))
    problems.stop_if_any()
    if not rows:
        raise fail(sheet.file, place=f"sheet {sheet.name}", expected="quarters", found="none")
    return pd.DataFrame(rows, columns=["quarter", "value", "marker"])
