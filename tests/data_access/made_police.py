"""Files of the Met, the Home Office and SafeLives, in their real layouts, with figures made up."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from data_access.areas import BOROUGHS
from data_access.importers.met_borough_crime import VICTIM_BASED
from tests.data_access.made_files import Cell, excel_rows, write_excel
from tests.data_access.made_surveys import write_lines

MONTHS = ("202402", "202403", "202404")
DASHBOARD = (
    "Month_Year,Area Type,Borough_SNT,Area name,Area code,{first},{second},Measure,"
    "Financial Year,FY_FYIndex,Count,Refresh Date"
)
OUTCOMES = (
    *("Financial year", "Financial quarter", "Force name", "Offence description"),
    *("Offence group", "Offence subgroup", "Offence code", "Offence code expired"),
    *("Outcome description", "Outcome group", "Outcome type"),
    "Outcomes for offences recorded in the quarter",
    "Outcomes for investigations closed in the quarter",
)
METRICS = (
    *("Offence level", "Geographic granularity", "Geographic area name", "Annual or quarterly"),
    *("Year", "Quarter", "Metric full name", "Percent"),
)
CASES = (
    *("Police force area", "Number of MARACs", "Number of cases discussed"),
    *("Recommended number of cases", "Number of cases per 10,000 adult females"),
    *("Number of repeat cases", "Percentage of repeat cases", "Number of children in household"),
)
ROUTES = (
    *("Police", "Independent Domestic Violence Advisor (IDVA)", "Children's Social Care Services"),
    *("Adult Social Care Services", "Primary Care Services"),
    *("Secondary Care/ Acute trust Services", "Mental Health Services"),
    *("Substance Abuse Services", "Probation", "Voluntary Sector"),
    *("Multi Agency Safeguarding Hub (MASH)", "Education", "Housing", "Other"),
)


def borough_rows(count: int = 1) -> list[str]:
    """One row of each victim-based heading for each borough, and some that are not counted."""
    numbers = ",".join([str(count)] * len(MONTHS))
    rows = [f"{name},A,{area},{numbers}" for name in sorted(VICTIM_BASED) for area in BOROUGHS]
    return [*rows, f"NFIB FRAUD,B,Brent,{numbers}", f"DRUG OFFENCES,C,Camden,{numbers}"]


def write_borough_crime(
    path: Path, *more: str, rows: Sequence[str] | None = None, borough: str = "BoroughName"
) -> Path:
    """MPS Borough Level Crime, every count 1 but for the rows given."""
    header = ",".join(["MajorText", "MinorText", borough, *MONTHS])
    return write_lines(path, header, *(borough_rows() if rows is None else rows), *more)


VAWG_SHEETS: dict[str, list[Sequence[Cell]]] = {
    "Victim count by location": [
        ("bcu_location", "borough_name", "recorded_date_months", "count"),
        ("North West", "Barnet", "2026-01-01", 4),
        ("North West", "Barnet", "2026-02-01", 5),
        ("Other", "Other", "2026-02-01", 2),
        ("Unknown", "Unknown", "2026-02-01", 1),
    ],
    "Victim count by age group": [
        ("age_group", "recorded_date_months", "count"),
        ("Aged 10 to 19 years", "2026-01-01", 4),
        ("Aged 80+", "2026-02-01", 8),
    ],
    "Victim count by ethnic group": [
        ("ethnic_appearance_group_group", "recorded_date_months", "count"),
        ("White", "2026-01-01", 4),
        ("Any Other", "2026-02-01", 8),
    ],
}


def write_vawg(path: Path, **changed: list[Sequence[Cell]]) -> Path:
    """The workbook of victims; a sheet may be given other rows under its last word's name."""
    sheets = {name: changed.get(name.split()[3], rows) for name, rows in VAWG_SHEETS.items()}
    return write_excel(path, {name: excel_rows(rows) for name, rows in sheets.items()})


def dashboard_row(
    month: str, first: str, second: str, count: int | str, *, kind: str = "Borough", **more: str
) -> str:
    """One row of the monthly crime dashboard."""
    area, measure = more.get("area", "Brent"), more.get("measure", "Offences")
    start = f"{month},{kind},{area},{area},E09000005,{first},{second}"
    return f"{start},{measure},fy25-26,25-26_01,{count},2026-03-18"


def write_dashboard(path: Path, rows: Iterable[str], *, tno: bool = False) -> Path:
    """The knife or the other file, or that of all notifiable offences."""
    names = ("Offence Group", "Offence Subgroup") if tno else ("Crime Type", "Crime Subtype")
    return write_lines(path, DASHBOARD.format(first=names[0], second=names[1]), *rows)


def outcome_row(
    kind: str, recorded: Cell, closed: Cell, *, force: str = "Metropolitan Police", **more: str
) -> tuple[Cell, ...]:
    """One row of the Home Office's outcomes."""
    year, quarter = more.get("year", "2025/26"), more.get("quarter", "1")
    group = more.get("group", "THEFT OFFENCES")
    about = (year, quarter, force, "Some", group, "Some", "1", "", "Some", "Some", kind)
    return (*about, recorded, closed)


def write_outcomes(
    path: Path, rows: Iterable[Sequence[Cell]], *, header: Sequence[str] = OUTCOMES
) -> Path:
    """The open data tables: a cover, and the rows in a sheet under a title."""
    table = excel_rows([("Outcomes open data",), header, *rows])
    return write_excel(path, {"Cover": excel_rows([("Home Office",)]), "Q1": table})


def metric_row(percent: Cell, **more: str) -> tuple[Cell, ...]:
    """One row of the supplementary metrics."""
    return (
        more.get("offence", "All crime"),
        "Police force area",
        more.get("area", "Metropolitan Police"),
        more.get("length", "Rolling annual"),
        more.get("year", "2025/26"),
        more.get("quarter", "Q1"),
        more.get("metric", "Evidential difficulties: victim does not support action"),
        percent,
    )


def write_metrics(path: Path, rows: Iterable[Sequence[Cell]]) -> Path:
    """The supplementary metrics: sheet Outcomes under a title."""
    return write_excel(path, {"Outcomes": excel_rows([("Metrics",), METRICS, *rows])})


def write_marac(
    path: Path, *, cases: Sequence[Cell] | None = None, routes: Sequence[Cell] | None = None,
    notes: str = "Marac data, April 2024 to March 2025", force: str = "Metropolitan Police4",
) -> Path:  # fmt: skip
    """SafeLives' workbook of a year; a route's number is 10.5, and its share is beside it."""
    cases = (30, 16585, 13760, 48.19, 3828, 23.1, 16264) if cases is None else cases
    routes = [value for _ in ROUTES for value in (10.5, 1.0)] if routes is None else routes
    over = [text for route in ROUTES for text in (route, None)]
    under = [text for _ in ROUTES for text in ("Number", "%")]
    sheets = {
        "Notes": [(notes,), ("No Data: not submitted",)],
        "Cases": [CASES, (force, *cases), ("London", 32, 17000, 14000, 47, 4000, 23, 17000)],
        "Referral routes": [("Police force area", *over), (None, *under), (force, *routes)],
        "Gender": [("Police force area",)],
    }
    return write_excel(path, {name: excel_rows(rows) for name, rows in sheets.items()})
