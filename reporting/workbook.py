"""The figures as a workbook for people, laid out so that everybody can read it.

A cover, the contents, notes, then one table on each sheet, as the Analysis Function advises:
Arial 12, no merged cells, no colours, no filters, nothing beside or below a table.
"""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

import xlsxwriter
from sqlalchemy import Engine
from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from data_access.importers import SOURCES
from data_access.settings import office
from data_access.sources import ATTRIBUTION
from metrics.answers import readings
from metrics.catalogue import MEASURES
from metrics.readings import Reading
from reporting.copy_words import NOT_CHECKED
from reporting.files import guarded
from reporting.wording import SHORTHAND, day

FONT = {"font_name": "Arial", "font_size": 12, "text_wrap": True, "valign": "top"}
COLUMNS = (
    *("Measure", "Area", "Period starts", "Period ends", "Figure", "Unit", "Shorthand"),
    *("Published", "Release", "Read in"),
)
AS_TEXT = {"strings_to_formulas": False, "strings_to_urls": False, "constant_memory": False}
ONE_TABLE = "This worksheet contains one table."
WIDTHS = (44, 26, 14, 14, 14, 18, 12, 22, 40, 44)


def write_workbook(engine: Engine, file: Path, today: date) -> int:
    """Every figure as it stands, one sheet for each source; returns how many figures."""
    with xlsxwriter.Workbook(
        file, {"strings_to_formulas": False, "strings_to_urls": False}
    ) as book:
        book.set_properties(
            {"title": "Victims' Commissioner dashboard: figures", "author": office().name}
        )
        formats = tuple(book.add_format({**FONT, "bold": bold}) for bold in (False, True))
        tables = {source: _rows(engine, source) for source in SOURCES}
        tables = {source: rows for source, rows in tables.items() if rows}
        _cover(book, formats, today)
        _contents(book, formats, tables)
        _notes(book, formats)
        for number, (source, rows) in enumerate(tables.items(), start=1):
            _table(book, formats, number, source, rows)
    return sum(map(len, tables.values()))


def _rows(engine: Engine, source: str) -> list[tuple]:
    return [
        (measure.title, *_told(reading, measure.unit.value[1]))
        for measure in MEASURES
        if measure.source == source
        for reading in readings(engine, measure)
    ]


def _told(reading: Reading, unit: str) -> tuple:
    point, release = reading.point, reading.release
    ends = (point.period_start.isoformat(), point.period_end.isoformat())
    read = NOT_CHECKED if reading.is_read_in_a_copy else "the publisher's own file or page"
    figure = reading.marker if reading.value is None else reading.value
    marker = reading.marker if reading.value is not None else ""
    return (point.area, *ends, figure, unit, marker, release.published_as, release.title, read)


def _cover(book: Workbook, formats: tuple[Format, Format], today: date) -> None:
    lines = (
        f"Made on {day(today)} by the dashboard of the office of {office().name}.",
        "Figures are as they stand: the newest release that is held of each publication.",
        "Each sheet after the notes has one table: the figures of one publication.",
        ATTRIBUTION,
    )
    _lines(book.add_worksheet("Cover"), formats, "Victims' Commissioner dashboard: figures", lines)


def _contents(book: Workbook, formats: tuple[Format, Format], tables: Iterable[str]) -> None:
    rows = [(f"Table {n}", SOURCES[name].title) for n, name in enumerate(tables, start=1)]
    sheet = book.add_worksheet("Contents")
    _head(sheet, formats, "Contents")
    _add_table(sheet, formats, ("Sheet", "Publication"), rows, (16, 70), name="contents")


def _notes(book: Workbook, formats: tuple[Format, Format]) -> None:
    sheet = book.add_worksheet("Notes")
    _head(sheet, formats, "Notes: the shorthand in the tables")
    rows = list(SHORTHAND.items())
    _add_table(sheet, formats, ("Shorthand", "Meaning"), rows, (16, 70), name="notes")


def _table(
    book: Workbook, formats: tuple[Format, Format], number: int, source: str, rows: list[tuple]
) -> None:
    publication = SOURCES[source]
    sheet = book.add_worksheet(f"Table {number}")
    _head(sheet, formats, f"{publication.title} ({publication.publisher})")
    _add_table(sheet, formats, COLUMNS, rows, WIDTHS, name=source)


def _head(sheet: Worksheet, formats: tuple[Format, Format], title: str) -> None:
    sheet.write_string(0, 0, title, formats[1])
    sheet.write_string(1, 0, ONE_TABLE, formats[0])


def _lines(
    sheet: Worksheet, formats: tuple[Format, Format], title: str, lines: Iterable[str]
) -> None:
    sheet.set_column(0, 0, 90, formats[0])
    sheet.write_string(0, 0, title, formats[1])
    for row, line in enumerate(lines, start=1):
        sheet.write_string(row, 0, line, formats[0])


def _add_table(
    sheet: Worksheet,
    formats: tuple[Format, Format],
    columns: tuple[str, ...],
    rows: list[tuple],
    widths: tuple[int, ...],
    *,
    name: str,
) -> None:
    for column, width in enumerate(widths):
        sheet.set_column(column, column, width, formats[0])
    headers = [{"header": header, "header_format": formats[1]} for header in columns]
    last = (2 + len(rows), len(columns) - 1)
    plain = {"columns": headers, "name": f"table_{name}", "autofilter": False, "style": None}
    sheet.add_table(2, 0, *last, plain)
    for at, row in enumerate(rows, start=3):
        for column, cell in enumerate(row):
            if isinstance(cell, str):
                sheet.write_string(at, column, guarded(cell), formats[0])
            else:
                sheet.write_number(at, column, cell, formats[0])
