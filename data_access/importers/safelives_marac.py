"""SafeLives' Marac workbook of one financial year: sheets Cases and Referral routes, for the Met.

Force names carry the digits of footnotes. “No data” means that nothing was handed in, and is
missing, not zero. A case that two agencies referred together counts half for each, so the
numbers of the routes need not be whole. Which year it is, the workbook says in its own words.
"""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from data_access.areas import LONDON
from data_access.importers.safelives_sheets import (
    NOT_HANDED_IN,
    force_row,
    routes_of,
    sheet_named,
    year_end_in,
)
from data_access.reading.cells import address
from data_access.reading.days import first_day
from data_access.reading.figures import NOT_AVAILABLE, marker_of, number_of
from data_access.reading.layout import Figures, Layout, Limits, Problems, fail
from data_access.reading.peek import Peek
from data_access.reading.shaping import ALL, Point, shape_figures
from data_access.reading.tables import key_of
from data_access.reading.workbook import Row, Workbook, open_workbook

TITLE = "SafeLives Marac data, a year's workbook (.xlsx)"
CASES, ROUTES = "cases", "referral routes"
DISCUSSED = "number_of_cases_discussed"
COLUMNS = {
    DISCUSSED: "marac_cases_discussed",
    "recommended_number_of_cases": "marac_cases_recommended",
    "number_of_cases_per_10_000_adult_females": "marac_cases_per_10000_women",
    "number_of_repeat_cases": "marac_repeat_cases",
    "number_of_maracs": "marac_meetings",
    "number_of_children_in_household": "marac_children_in_household",
}
NOT_WHOLE = {"marac_cases_per_10000_women", "marac_cases_referred"}
REFERRED = "marac_cases_referred"
LIMITS = Limits()


def recognise(peek: Peek) -> bool:
    """Whether there is a sheet Cases with the number of cases discussed, and one of routes."""
    if peek.kind not in ("xlsx", "ods") or sheet_named(peek.sheets, ROUTES) is None:
        return False
    name = sheet_named(peek.sheets, CASES)
    rows = peek.rows(name) if name else []
    return any(key_of(text) == DISCUSSED for row in rows for text in row.texts)


def read(path: Path) -> Figures:
    """The Met's area: cases discussed, recommended and repeated, and who referred them."""
    problems = Problems(path.name)
    with open_workbook(path, LIMITS) as workbook:
        end = _year_end(workbook)
        points = [*_cases(workbook, end, problems), *_routes(workbook, end, problems)]
    problems.stop_if_any()
    year = f"{end.year - 1}/{end.year % 100:02}"
    return shape_figures(points, title=f"Marac data {year}", whole=True)


def _rows(workbook: Workbook, name: str) -> tuple[str, list[Row]]:
    sheet = sheet_named(workbook.names, name)
    if sheet is None:
        found = ", ".join(workbook.names) or "none"
        raise fail(workbook.file, expected=f"a sheet {name.capitalize()}", found=found)
    return sheet, list(workbook.rows(sheet))


def _year_end(workbook: Workbook) -> date:
    """The last day of the year: as Cases says, or else whichever sheet says it first."""
    names = sorted(workbook.names, key=lambda name: name.strip().lower() != CASES)
    for name in names:
        for row in workbook.rows(name):
            if end := year_end_in(" ".join(row.texts)):
                return end
    raise fail(
        workbook.file,
        expected="the financial year, such as “April 2024 to March 2025”",
        found="no year in any sheet",
        todo="Write the year in the first cell of the sheet Notes, and say so to SafeLives.",
    )


def _cases(workbook: Workbook, end: date, problems: Problems) -> Iterator[Point]:
    sheet, rows = _rows(workbook, CASES)
    header = next((r for r in rows if any(key_of(text) == DISCUSSED for text in r.texts)), None)
    if header is None:
        expected = "a column Number of cases discussed"
        raise fail(workbook.file, place=f"sheet {sheet}", expected=expected, found="none")
    force = force_row(workbook.file, sheet, rows)
    places = {key_of(text): at for at, text in enumerate(header.texts)}
    for key, series in COLUMNS.items():
        if key in places:
            value, marker = _figure(force, places[key], sheet, problems, series)
            yield _point(series, end, value, marker)
        else:
            place, expected = f"sheet {sheet}, row {header.number}", key.replace("_", " ")
            problems.add(place=place, expected=f"a column {expected}", found="none")


def _routes(workbook: Workbook, end: date, problems: Problems) -> Iterator[Point]:
    sheet, rows = _rows(workbook, ROUTES)
    force = force_row(workbook.file, sheet, rows)
    for route, column in routes_of(workbook.file, sheet, rows).items():
        value, marker = _figure(force, column, sheet, problems, REFERRED)
        yield _point(REFERRED, end, value, marker, route)


def _figure(
    row: Row, column: int, sheet: str, problems: Problems, series: str
) -> tuple[float, str]:
    text = row.text(column).strip()
    if text.lower() in NOT_HANDED_IN or marker_of(text):
        return float("nan"), NOT_AVAILABLE
    value = number_of(text)
    whole = value is not None and value == int(value)
    if value is None or value < 0 or not (whole or series in NOT_WHOLE):
        place = f"sheet {sheet}, cell {address(column, row.number)}"
        problems.add(place=place, expected="a number of 0 or more, or No data", found=text)
    return (float("nan") if value is None else value), ""


def _point(series: str, end: date, value: float, marker: str, route: str = ALL) -> Point:
    return Point(
        series=series,
        area=LONDON,
        period_start=first_day(end, months=12),
        period_end=end,
        value=value,
        marker=marker,
        dimension=ALL if route == ALL else "source",
        breakdown=route,
    )


LAYOUT = Layout(
    id="safelives_marac",
    source="marac_data",
    title=TITLE,
    recognise=recognise,
    read=read,
    limits=LIMITS,
)
