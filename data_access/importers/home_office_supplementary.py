"""Supplementary crime outcomes metrics of the Home Office: victims who do not support, per cent.

Sheet Outcomes gives metrics by force in long form; read are those that say the victim does not
support the prosecution, for the Met. A rolling year, a quarter and a whole year are series of
their own. Where two metrics or offences would fall together, the file is refused, not guessed at.
"""

import re
from datetime import date
from pathlib import Path

from data_access.areas import LONDON, area_name
from data_access.importers.home_office_columns import end_of_period
from data_access.reading.days import first_day, month_words
from data_access.reading.layout import Figures, Layout, Limits, Problems, fail
from data_access.reading.peek import Peek
from data_access.reading.shaping import ALL, Point, shape_figures
from data_access.reading.tables import Record, Table, has_table, open_tables
from data_access.reading.values import figure_in, outside

TITLE = "Supplementary crime outcomes metrics (prc-supplementary-crime-outcomes-metrics, .xlsx)"
HEADER = {
    *("offence_level", "geographic_granularity", "geographic_area_name", "annual_or_quarterly"),
    *("year", "metric_full_name"),
}
PERCENT = ("percent", "per_cent", "percentage", "%")
METRIC = re.compile(r"victim does ?(?:no|n['’o]?)t support", re.IGNORECASE)
NAME = "victim_does_not_support_percent"
PERIODS = {
    "rolling annual": (f"{NAME}_rolling_year", 12),
    "quarterly": (f"{NAME}_quarter", 3),
    "annual": (f"{NAME}_year", 12),
}
EVERY_OFFENCE = re.compile(r"(all|total)\b", re.IGNORECASE)
LIMITS = Limits(seconds=60)
Found = dict[tuple[str, str, date], tuple[Point, str]]


def is_header(keys: set[str]) -> bool:
    """Whether these are the columns of the sheet Outcomes."""
    return set(keys) >= HEADER and any(name in keys for name in PERCENT)


def recognise(peek: Peek) -> bool:
    """Whether a sheet has the columns of the supplementary metrics."""
    return has_table(peek, is_header)


def read(path: Path) -> Figures:
    """The Met's share of outcomes in which the victim does not support the prosecution."""
    problems = Problems(path.name)
    found: Found = {}
    with open_tables(path, LIMITS, is_header) as tables:
        for table in tables:
            _collect(table, found, problems)
    problems.stop_if_any()
    points = [point for point, _ in found.values()]
    if not points:
        expected = "metrics of the Metropolitan Police that say the victim does not support"
        raise fail(path.name, expected=expected, found="none")
    if not any(point.value > 1 for point in points):
        said = "no number above 1, as if they were fractions"
        raise fail(path.name, place="column percent", expected="per cents", found=said)
    newest = max(point.period_end for point in points)
    title = f"Supplementary outcomes metrics, data to {month_words(newest)}"
    metrics = sorted({metric for _, metric in found.values()})
    notes = (f"Metric read: {'; '.join(metrics)}.",)
    return shape_figures(points, title=title, whole=True, notes=notes)


def _collect(table: Table, found: Found, problems: Problems) -> None:
    percent = next(name for name in PERCENT if name in table.columns)
    for record in table.records():
        metric = record["metric_full_name"]
        if area_name(record["geographic_area_name"]) != LONDON or not METRIC.search(metric):
            continue
        if "police force" not in record["geographic_granularity"].lower():
            continue
        point = _point(record, percent, problems)
        if point is None:
            continue
        key = (point.series, point.breakdown, point.period_end)
        if key in found:
            place = record.place("metric_full_name")
            said = f"“{metric}” as well as “{found[key][1]}”"
            expected = "one figure for each offence and period"
            problems.add(place=place, expected=expected, found=said)
        found[key] = (point, metric)


def _point(record: Record, percent: str, problems: Problems) -> Point | None:
    period = PERIODS.get(record["annual_or_quarterly"].lower())
    if period is None:
        expected = "Rolling annual, Annual or Quarterly"
        _note(record, "annual_or_quarterly", problems, expected, record["annual_or_quarterly"])
        return None
    end = end_of_period(record["year"], record["quarter"])
    if end is None:
        expected = "a financial year and a quarter, or a year and the quarter's months"
        _note(record, "year", problems, expected, f"{record['year']} {record['quarter']}".strip())
        return None
    value, marker = figure_in(
        record, percent, problems, expected="a per cent from 0 to 100", wrong=outside(0, 100)
    )
    offence = _offence(record["offence_level"])
    return Point(
        series=period[0],
        area=LONDON,
        period_start=first_day(end, months=period[1]),
        period_end=end,
        value=value,
        marker=marker,
        dimension=ALL if offence == ALL else "offence",
        breakdown=offence,
    )


def _offence(label: str) -> str:
    return ALL if EVERY_OFFENCE.match(label) else " ".join(label.split()) or "Not stated"


def _note(record: Record, key: str, problems: Problems, expected: str, found: str) -> None:
    problems.add(place=record.place(key), expected=expected, found=found or "nothing")


LAYOUT = Layout(
    id="home_office_supplementary",
    source="crime_outcomes",
    title=TITLE,
    recognise=recognise,
    read=read,
    limits=LIMITS,
)
