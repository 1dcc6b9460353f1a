"""Finding what is where in SafeLives' workbook: the year, the Met's row, the referral routes."""

import re
from collections.abc import Iterable, Sequence
from datetime import date

from data_access.reading.days import month_end
from data_access.reading.layout import fail
from data_access.reading.tables import key_of
from data_access.reading.workbook import Row

FORCE = "metropolitan police"
NOT_HANDED_IN = ("no data", "no population data", "not submitted")
FOOTNOTE = re.compile(r"[\s*†‡\d¹²³⁰⁴-⁹]+$")
# How the years are written; the group is the year that ends in March.
YEARS = (
    re.compile(r"(?:to|and|[-–])\s*(?:31(?:st)?\s*)?march\s*(20\d\d)", re.IGNORECASE),
    re.compile(r"(?:to|[-–])\s*31/0?3/(20\d\d)"),
    re.compile(r"year (?:ending|to|ended)\s*(?:31(?:st)?\s*)?march\s*(20\d\d)", re.IGNORECASE),
    re.compile(r"\b20\d\d\s*[/–-]\s*(?:20)?(\d\d)\b(?![/–-])"),
)
# What each route is called, by words that its heading has; the first that fits counts.
ROUTES = {
    "multi_agency_safeguarding": "Multi-agency safeguarding hub (MASH)",
    "mash": "Multi-agency safeguarding hub (MASH)",
    "idva": "Independent domestic violence adviser (IDVA)",
    "independent_domestic": "Independent domestic violence adviser (IDVA)",
    "police": "Police",
    "child": "Children's social care",
    "adult_social": "Adult social care",
    "primary_care": "Primary care",
    "secondary_care": "Secondary care",
    "mental_health": "Mental health services",
    "substance": "Substance misuse services",
    "probation": "Probation",
    "voluntary": "Voluntary sector",
    "education": "Education",
    "housing": "Housing",
    "other": "Other",
}


def sheet_named(names: Iterable[str], wanted: str) -> str | None:
    """The sheet of that name, whatever its capitals and spaces."""
    return next((name for name in names if name.strip().lower() == wanted), None)


def year_end_in(text: str) -> date | None:
    """31 March of the financial year that a text names; None where it names none."""
    for pattern in YEARS:
        for match in pattern.finditer(text):
            end = int(match[1]) if len(match[1]) == 4 else 2000 + int(match[1])
            first = re.match(r"20\d\d", match[0])
            if first is None or int(first[0]) + 1 == end:
                return month_end(end, 3)
    return None


def force_row(file: str, sheet: str, rows: Sequence[Row]) -> Row:
    """The one row of the Metropolitan Police, its footnote's digits left aside."""
    found = [row for row in rows if any(_is_force(text) for text in row.texts[:3])]
    if len(found) != 1:
        expected = "one row of the Metropolitan Police"
        said = f"{len(found)} of them" if found else "none"
        raise fail(file, place=f"sheet {sheet}", expected=expected, found=said)
    return found[0]


def _is_force(text: str) -> bool:
    name = FOOTNOTE.sub("", text.strip()).lower()
    return name.removesuffix(" service") == FORCE


def routes_of(file: str, sheet: str, rows: Sequence[Row]) -> dict[str, int]:
    """The column of each route's number; the percentages beside them are left out.

    The heading is one row, or the routes in one and “Number” and “%” in the next.
    """
    at = next((at for at, row in enumerate(rows) if _is_heading(row)), None)
    if at is None:
        expected = "a row with Police, Housing and the other routes"
        raise fail(file, place=f"sheet {sheet}", expected=expected, found="none")
    below = rows[at + 1] if at + 1 < len(rows) and _says_number(rows[at + 1]) else None
    columns: dict[str, int] = {}
    label = ""
    for column in range(max(len(rows[at].texts), len(below.texts) if below else 0)):
        label = rows[at].text(column) or (label if below else "")
        heading = f"{label} {below.text(column) if below else ''}"
        route = _route(heading)
        if route and not _is_share(heading):
            columns.setdefault(route, column)
    missing = sorted(set(ROUTES.values()) - set(columns))
    if missing:
        found = f"none of {', '.join(missing)}"
        expected = "a number for each of the 14 routes"
        raise fail(file, place=f"sheet {sheet}", expected=expected, found=found)
    return columns


def _is_heading(row: Row) -> bool:
    routes = {_route(text) for text in row.texts}
    return {"Police", "Housing", "Probation"} <= routes


def _says_number(row: Row) -> bool:
    return any(key_of(text).startswith(("number", "no_")) for text in row.texts)


def _is_share(heading: str) -> bool:
    return "%" in heading or "percent" in heading.lower()


def _route(heading: str) -> str | None:
    key = key_of(heading)
    if "force" in key or "region" in key:
        return None
    return next((route for word, route in ROUTES.items() if word in key), None)
