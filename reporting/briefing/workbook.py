"""Every figure of a briefing as a workbook that can be read by everybody.

After the Analysis Function: a cover, a list of contents, notes, then one table a sheet from
A1 with its title, marked as a table, with no merged cell, no hidden row and no colour that
means something. Figures are kept in full precision.
"""

import io
from datetime import datetime, time

import xlsxwriter

from metrics.readings import Reading
from reporting.briefing.content import Briefing, Section
from reporting.files import guarded
from reporting.source_words import released
from reporting.wording import SHORTHAND, short_period, shown

COLUMNS = (
    *("Period", "Period start", "Period end", "Figure as shown", "Value", "Sign", "Release"),
    *("Held", "Read in"),
)
FONT = {"font_name": "Arial", "font_size": 12, "text_wrap": True, "valign": "top"}
WIDTHS = (20, 14, 14, 20, 16, 10, 24, 16, 60)


def write_workbook(briefing: Briefing) -> bytes:
    """The file; the same briefing gives the same bytes."""
    written = io.BytesIO()
    book = xlsxwriter.Workbook(written, {"in_memory": True, "strings_to_formulas": False})
    book.set_properties(
        {
            "title": briefing.title,
            "author": briefing.office,
            "comments": briefing.made_of,
            "created": datetime.combine(briefing.made_at, time()),
        }
    )
    looks = {
        "text": book.add_format(FONT),
        "bold": book.add_format({**FONT, "bold": True}),
        "title": book.add_format({**FONT, "bold": True, "font_size": 16, "text_wrap": False}),
    }
    sections = [one for one in briefing.sections if one.has_chart]
    _cover(book, looks, briefing)
    _contents(book, looks, sections)
    _notes(book, looks, sections)
    for number, section in enumerate(sections, 1):
        _figures(book, looks, number, section)
    book.close()
    return written.getvalue()


def _lines(book, looks: dict, name: str, title: str, lines: list[str]) -> None:  # noqa: ANN001
    sheet = book.add_worksheet(name)
    sheet.set_column(0, 0, 110)
    sheet.write_string(0, 0, title, looks["title"])
    for row, line in enumerate(lines, 1):
        sheet.write_string(row, 0, str(guarded(line)), looks["text"])


def _cover(book, looks: dict, briefing: Briefing) -> None:  # noqa: ANN001
    said = [briefing.subtitle, briefing.office, briefing.made_of]
    messages = [f"{one.heading}: {one.message}" for one in briefing.sections]
    _lines(book, looks, "Cover", briefing.title, said + messages)


def _table(sheet, looks: dict, row: int, name: str, columns: tuple, rows: list[list]) -> None:  # noqa: ANN001, PLR0913
    """A table marked up as one, with a single row of headers."""
    last = row + max(1, len(rows))
    headers = [{"header": words, "header_format": looks["bold"]} for words in columns]
    about = {"name": name, "columns": headers, "autofilter": False, "style": None}
    sheet.add_table(row, 0, last, len(columns) - 1, about)
    for at, cells in enumerate(rows, row + 1):
        for place, cell in enumerate(cells):
            sheet.write(at, place, cell, looks["text"])


def _contents(book, looks: dict, sections: list[Section]) -> None:  # noqa: ANN001
    sheet = book.add_worksheet("Contents")
    sheet.set_column(0, 0, 14)
    sheet.set_column(1, 1, 90)
    sheet.write_string(0, 0, "Contents", looks["title"])
    sheet.write_string(1, 0, "This worksheet contains one table.", looks["text"])
    rows = [[f"Table {n}", one.heading] for n, one in enumerate(sections, 1)]
    _table(sheet, looks, 2, "contents", ("Sheet", "What it holds"), rows)
    for number in range(1, len(sections) + 1):
        link = f"internal:'Table {number}'!A1"
        sheet.write_url(2 + number, 0, link, looks["text"], f"Table {number}")


def _notes(book, looks: dict, sections: list[Section]) -> None:  # noqa: ANN001
    said = [f"{sign} = {meaning}" for sign, meaning in SHORTHAND.items()]
    for number, section in enumerate(sections, 1):
        said += [f"Table {number}, {note}" for note in (*section.points, *section.notes)]
    _lines(book, looks, "Notes", "Notes", said)


def _figures(book, looks: dict, number: int, section: Section) -> None:  # noqa: ANN001
    sheet = book.add_worksheet(f"Table {number}")
    summary = section.summary
    about = [
        f"{section.heading}, {summary.area}: {summary.measure.unit.value[1]}",
        "This worksheet contains one table. Signs are explained on the sheet Notes.",
        section.message,
        f"Source: {section.source}",
        f"This view: {section.link}",
    ]
    for row, line in enumerate(about):
        look = looks["title"] if row == 0 else looks["text"]
        sheet.write_string(row, 0, str(guarded(line)), _unwrapped(book, look, row))
    for place, width in enumerate(WIDTHS):
        sheet.set_column(place, place, width)
    rows = [_row(summary.measure.unit, one) for one in section.readings]
    _table(sheet, looks, len(about), f"table_{number}", COLUMNS, rows)


def _unwrapped(book, look, row: int):  # noqa: ANN001, ANN202
    """Lines above a table run over the columns beside them and are not wrapped into the first."""
    return look if row == 0 else book.add_format({**FONT, "text_wrap": False})


def _row(unit, reading: Reading) -> list:  # noqa: ANN001
    start, end = reading.point.period_start, reading.period_end
    cells = [
        short_period(start, end),
        start.isoformat(),
        end.isoformat(),
        shown(reading, unit),
        reading.value,
        reading.marker,
        released(reading).removeprefix("published "),
        "whole release" if reading.in_base else "in part",
        "; ".join(citation.title for citation in reading.citations),
    ]
    return ["" if cell is None else guarded(cell) for cell in cells]
