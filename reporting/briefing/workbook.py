"""Every figure of a briefing as a workbook that can be read by everybody.

After the Analysis Function: a cover, a list of contents, notes, then one table a sheet from
A1 with its title, marked as a table, with no merged cell, no hidden row and no colour that
means something. Figures are kept in full precision.
"""

import io
from collections.abc import Sequence
from datetime import datetime, time

import xlsxwriter

from reporting.briefing.content import Briefing, Section
from reporting.briefing.workbook_rows import section_rows
from reporting.files import guarded
from reporting.wording import SHORTHAND

FONT = {"font_name": "Arial", "font_size": 12, "text_wrap": True, "valign": "top"}
_AS_WRITTEN = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}


def write_workbook(briefing: Briefing) -> bytes:
    """The file; the same briefing gives the same bytes."""
    written = io.BytesIO()
    book = xlsxwriter.Workbook(written, _AS_WRITTEN)
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
        "line": book.add_format({**FONT, "text_wrap": False}),
        "title": book.add_format({**FONT, "bold": True, "font_size": 16, "text_wrap": False}),
    }
    _cover(book, looks, briefing)
    _contents(book, looks, briefing.sections)
    _notes(book, looks, briefing.sections)
    for number, section in enumerate(briefing.sections, 1):
        _sheet(book, looks, number, section)
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


def _table(sheet, looks: dict, row: int, name: str, columns: tuple, rows: Sequence) -> None:  # noqa: ANN001, PLR0913
    """A table marked up as one, with a single row of headers."""
    last = row + max(1, len(rows))
    headers = [{"header": words, "header_format": looks["bold"]} for words in columns]
    about = {"name": name, "columns": headers, "autofilter": False, "style": None}
    sheet.add_table(row, 0, last, len(columns) - 1, about)
    for at, cells in enumerate(rows, row + 1):
        for place, cell in enumerate(cells):
            sheet.write(at, place, cell, looks["text"])


def _contents(book, looks: dict, sections: Sequence[Section]) -> None:  # noqa: ANN001
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


def _notes(book, looks: dict, sections: Sequence[Section]) -> None:  # noqa: ANN001
    said = [f"{sign} = {meaning}" for sign, meaning in SHORTHAND.items()]
    for number, section in enumerate(sections, 1):
        said += [f"Table {number}, {note}" for note in (*section.points, *section.notes)]
    _lines(book, looks, "Notes", "Notes", said)


def _sheet(book, looks: dict, number: int, section: Section) -> None:  # noqa: ANN001
    """One message with the table of what it rests on."""
    sheet = book.add_worksheet(f"Table {number}")
    found = section_rows(section)
    for row, line in enumerate(_about(section)):
        look = looks["title"] if row == 0 else looks["line"]
        sheet.write_string(row, 0, str(guarded(line)), look)
    for place, width in enumerate(found.widths):
        sheet.set_column(place, place, width)
    _table(sheet, looks, row + 1, f"table_{number}", found.columns, found.rows)


def _about(section: Section) -> list[str]:
    """The lines above the table; they run over the columns beside them."""
    summary = section.summary
    of = f", {summary.area}: {summary.measure.unit.value[1]}" if summary else ""
    lines = [
        f"{section.heading}{of}",
        "This worksheet contains one table. Signs are explained on the sheet Notes.",
        section.message,
        f"Source: {section.source}",
    ]
    return [*lines, f"This view: {section.link}"] if section.link else lines
