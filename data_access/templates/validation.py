"""The drop-down lists of a return, and what its cells take: said before the file is sent in."""

from collections.abc import Mapping
from datetime import date

from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from data_access.reading.cells import column_name
from data_access.templates.fields import Field, Kind, Template

ROWS = 1_000
LISTS = "Lists"
FIRST_LIST_ROW = 3  # counted from 0, under the header
NOT_TAKEN = "This cannot be used"
LONGEST_MESSAGE = 255


def add_lists(book: Workbook, template: Template, plain: Format, bold: Format) -> Mapping[str, str]:
    """A sheet of every choice, one below the other, and where each column's choices stand."""
    sheet = book.add_worksheet(LISTS)
    sheet.set_column(0, 1, 50, plain)
    sheet.write_string(0, 0, "Lists: what may be chosen", bold)
    sheet.write_string(1, 0, "This worksheet contains one table.", plain)
    rows, places = [], {}
    for field in template.fields:
        if field.choices:
            first = FIRST_LIST_ROW + len(rows) + 1
            rows += [[field.name, choice] for choice in field.choices]
            places[field.name] = f"={LISTS}!$B${first}:$B${FIRST_LIST_ROW + len(rows)}"
    headers = [{"header": name, "header_format": bold} for name in ("Column", "Choice")]
    options = {"name": "Lists_table", "columns": headers, "autofilter": False, "style": None}
    last = FIRST_LIST_ROW - 1 + len(rows)
    sheet.add_table(FIRST_LIST_ROW - 1, 0, last, 1, {**options, "data": rows})
    return places


def validate(
    sheet: Worksheet, template: Template, lists: Mapping[str, str], first_row: int
) -> None:
    """Let each column take only what may be imported; a wrong entry is refused with a reason."""
    for at, field in enumerate(template.fields):
        rule = _rule(field, f"{column_name(at)}{first_row + 1}", lists)
        if rule:
            message = f"{field.name}: {field.kind.value}. {field.says}"[:LONGEST_MESSAGE]
            about = {"error_title": NOT_TAKEN, "error_message": message}
            sheet.data_validation(first_row, at, first_row + ROWS, at, {**rule, **about})


def _rule(field: Field, cell: str, lists: Mapping[str, str]) -> dict | None:
    if field.kind is Kind.CHOICE:
        return {"validate": "list", "source": lists[field.name]}
    if field.kind is Kind.DATE:
        limits = {"minimum": date(1990, 1, 1), "maximum": date(2099, 12, 31)}
        return {"validate": "date", "criteria": "between", **limits}
    if field.kind is Kind.TEXT:
        return None
    return {"validate": "custom", "value": _formula(field.kind, cell)}


def _formula(kind: Kind, cell: str) -> str:
    """A number of the kind, or one of the two marks."""
    numbers = {
        Kind.COUNT: f"AND(ISNUMBER({cell}),{cell}>=0,{cell}=INT({cell}))",
        Kind.PROTECTED: f"AND(ISNUMBER({cell}),OR({cell}=0,{cell}>=5),{cell}=INT({cell}))",
        Kind.PERCENT: f"AND(ISNUMBER({cell}),OR({cell}=0,{cell}>=1),{cell}<=100)",
        Kind.NUMBER: f"ISNUMBER({cell})",
    }
    return f'=OR({cell}="[c]",{cell}="[x]",IF(ISNUMBER({cell}),{numbers[kind]},FALSE))'
