"""A return as a workbook: cover, guidance, one table to fill in, and the lists to choose from.

Written with XlsxWriter, which writes texts as texts and never as formulas, makes real tables and
drop-down lists, and reads nothing. It cannot set the document's language.
"""

import csv
import io

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from data_access.templates.fields import DATE_LABEL, RETURN_SHEET, Field, Kind, Template
from data_access.templates.guard import guarded
from data_access.templates.validation import add_lists, validate

AUTHOR = "Office of London's Victims' Commissioner"
FONT = {"font_name": "Arial", "font_size": 12, "text_wrap": True, "valign": "top"}
ONE_TABLE = "This worksheet contains one table."
HOW = (
    "Fill in the sheet Return, one row for each figure, without empty rows between them. The "
    "sheet Guidance says what each column is for; the drop-down lists offer what may be chosen.",
    "Leave a cell empty where the column need not be filled in and you have nothing to say. "
    "Write [x] for a figure that is not available. Do not write notes into the table.",
    "Nothing is stored before you have seen what would be stored, and pressed Import.",
)
HEADER_ROW = 3  # counted from 0: the fourth row
WIDTH = 24


def write_workbook(template: Template) -> bytes:
    """The return as an .xlsx file, ready to be filled in."""
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream, {"in_memory": True}) as book:
        book.set_properties({"title": template.title, "author": AUTHOR})
        plain, bold = (book.add_format({**FONT, "bold": is_bold}) for is_bold in (False, True))
        _write_cover(book, template, plain, bold)
        _write_guidance(book, template, plain, bold)
        sheet = _write_return(book, template, plain, bold)
        validate(sheet, template, add_lists(book, template, plain, bold), HEADER_ROW + 1)
    return stream.getvalue()


def write_csv(template: Template) -> bytes:
    """The return as a .csv file with its header line."""
    stream = io.StringIO()
    csv.writer(stream, lineterminator="\n").writerow(field.name for field in template.fields)
    return stream.getvalue().encode("utf-8-sig")


def _write_cover(book: Workbook, template: Template, plain: Format, bold: Format) -> None:
    sheet = book.add_worksheet("Cover")
    sheet.set_column(0, 0, 90, plain)
    sheet.set_column(1, 1, WIDTH, plain)
    sheet.write_string(0, 0, template.title, bold)
    lines = (template.purpose, *HOW, *template.advice)
    for row, line in enumerate(lines, 1):
        sheet.write_string(row, 0, guarded(line), plain)
    row = len(lines) + 1
    sheet.write_string(row, 0, f"{DATE_LABEL} (write it in the next cell, DD/MM/YYYY)", bold)
    sheet.write_blank(row, 1, None, book.add_format({**FONT, "num_format": "dd/mm/yyyy"}))


def _write_guidance(book: Workbook, template: Template, plain: Format, bold: Format) -> None:
    sheet = book.add_worksheet("Guidance")
    names = ("Column", "What to write", "May hold", "Must be filled in", "Example")
    rows = [_explained(field) for field in template.fields]
    for at, width in enumerate((WIDTH, 70, 40, WIDTH, WIDTH)):
        sheet.set_column(at, at, width, plain)
    sheet.write_string(0, 0, f"Guidance: {template.title}", bold)
    sheet.write_string(1, 0, ONE_TABLE, plain)
    sheet.add_table(
        HEADER_ROW - 1,
        0,
        HEADER_ROW - 1 + len(rows),
        len(names) - 1,
        _table("Guidance", names, bold) | {"data": rows},
    )


def _explained(field: Field) -> list[str]:
    needed = "Yes" if field.needed else "No"
    return [guarded(text) for text in (field.name, field.says, field.kind.value, needed)] + [
        guarded(field.example or "none")
    ]


def _write_return(book: Workbook, template: Template, plain: Format, bold: Format) -> Worksheet:
    sheet = book.add_worksheet(RETURN_SHEET)
    dates = book.add_format({**FONT, "num_format": "dd/mm/yyyy"})
    for at, field in enumerate(template.fields):
        sheet.set_column(at, at, WIDTH, dates if field.kind is Kind.DATE else plain)
    sheet.write_string(0, 0, template.title, bold)
    sheet.write_string(1, 0, ONE_TABLE, plain)
    sheet.write_string(2, 0, "[c] hidden to protect people, [x] not available.", plain)
    names = tuple(field.name for field in template.fields)
    last = len(names) - 1
    sheet.add_table(HEADER_ROW, 0, HEADER_ROW + 1, last, _table("Return", names, bold))
    return sheet


def _table(name: str, columns: tuple[str, ...], bold: Format) -> dict:
    headers = [{"header": column, "header_format": bold} for column in columns]
    return {"name": f"{name}_table", "columns": headers, "autofilter": False, "style": None}
