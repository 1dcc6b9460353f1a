"""The rows of a return of ours, from its workbook or from CSV, every cell checked."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from data_access.importers.return_cells import Cell, Number, read_cell
from data_access.reading.archive import kind_of_bytes
from data_access.reading.days import day_in
from data_access.reading.layout import Limits, Problems, fail
from data_access.reading.tables import Record, Table, key_of, open_tables
from data_access.reading.workbook import open_workbook
from data_access.templates.fields import DATE_LABEL, RETURN_SHEET, Template

LIMITS = Limits(cells_or_records=200_000)
GET_ANOTHER = "Download the template again and copy your rows into it."


@dataclass(frozen=True)
class ReturnRow:
    """One row of a return: what its cells say, by the names of their columns."""

    cells: dict[str, Cell]
    record: Record

    def word(self, name: str) -> str:
        """The words, or the stored form of the choice; empty where nothing was written."""
        found = self.cells.get(name)
        return found if isinstance(found, str) else ""

    def day(self, name: str) -> date | None:
        """The day, where one was written."""
        found = self.cells.get(name)
        return found if isinstance(found, date) else None

    def number(self, name: str) -> Number | None:
        """The number or its mark, where either was written."""
        found = self.cells.get(name)
        return found if isinstance(found, tuple) else None

    def place(self, name: str) -> str:
        """Where a cell stands."""
        return self.record.place(key_of(name))

    def value(self, name: str) -> float | None:
        """The number, where one was written and is not hidden."""
        found = self.number(name)
        return found[0] if found and not found[1] else None


@dataclass(frozen=True, kw_only=True)
class Return:
    """A whole return: its rows without a fault of their own, and the day written on its cover."""

    rows: tuple[ReturnRow, ...]
    published_on: date | None
    problems: Problems
    notes: tuple[str, ...]


def read_return(path: Path, template: Template) -> Return:
    """The rows of a return; what is wrong with its cells is noted in its problems."""
    problems = Problems(path.name)
    published_on = _date_on_cover(path, problems)
    with open_tables(path, LIMITS, template.is_header) as tables:
        found = [table for table in tables if table.sheet in ("", RETURN_SHEET)]
        if len(found) != 1:
            expected = f"a sheet {RETURN_SHEET} with the columns of the {template.title}"
            raise fail(path.name, expected=expected, found="none", todo=GET_ANOTHER)
        table = found[0]
        _check_columns(table, template, problems)
        records = list(table.records())
    if not records:
        todo = "Fill in one row for each figure, right under the column names."
        expected, place = "at least one row", table.place(template.fields[0].key)
        raise fail(path.name, place=place, expected=expected, found="none", todo=todo)
    rows = tuple(row for record in records if (row := _row(record, template, problems)))
    return Return(rows=rows, published_on=published_on, problems=problems, notes=table.notes)


def _check_columns(table: Table, template: Template, problems: Problems) -> None:
    for field in template.fields:
        if field.needed and field.key not in table.columns:
            place, found = table.place(template.fields[0].key), "none"
            expected = f"a column named {field.name}"
            problems.add(place=place, expected=expected, found=found, todo=GET_ANOTHER)
    problems.stop_if_any()


def _row(record: Record, template: Template, problems: Problems) -> ReturnRow | None:
    """One row; None where one of its cells has a fault, which is noted."""
    before = len(problems.found)
    cells = {field.name: read_cell(record, field, problems) for field in template.fields}
    return ReturnRow(cells, record) if len(problems.found) == before else None


def _date_on_cover(path: Path, problems: Problems) -> date | None:
    """The date of the return, written beside its label on the cover of a workbook."""
    with path.open("rb") as file:
        if kind_of_bytes(file.read(64)) == "text":
            return None
    with open_workbook(path, LIMITS) as workbook:
        for row in workbook.rows("Cover") if "Cover" in workbook.names else ():
            if row.text(0).startswith(DATE_LABEL) and (text := row.text(1).strip()):
                day = day_in(text)
                if day is None:
                    place, todo = f"sheet Cover, cell B{row.number}", "Write it as 31/03/2026."
                    problems.add(place=place, expected="a date", found=text, todo=todo)
                return day
    return None


def note(row: ReturnRow, given: Return, name: str, *, expected: str, found: str, todo: str) -> None:
    """Note what is wrong with a cell that only shows beside other cells."""
    given.problems.add(place=row.place(name), expected=expected, found=found, todo=todo)
