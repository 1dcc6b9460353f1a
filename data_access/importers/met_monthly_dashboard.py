"""The Met's monthly crime dashboard: the long CSV files of knife, other and all notifiable crime.

Rows are offences by borough or, a second time, by neighbourhood: only boroughs are read, and
never outcomes. Knife-injury victims are labelled offences, but they are victims, given for whole
financial years only. Strands of hate crime overlap and are never added up. The Met changed its
crime system on 28 February 2024: domestic abuse and hate crime do not compare across that day.
"""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from data_access.areas import LONDON
from data_access.importers.met_dashboard_series import (
    KNIFE,
    dashboard_area,
    monthly_points,
    series_of,
    yearly_points,
)
from data_access.importers.met_months import month_of
from data_access.reading.days import day_in, month_words
from data_access.reading.layout import MEBIBYTE, Figures, Layout, Limits, Problems, fail
from data_access.reading.peek import Peek
from data_access.reading.shaping import shape_figures
from data_access.reading.tables import Record, Table, has_table, open_tables
from data_access.reading.values import count_in

TITLE = "Monthly crime dashboard: knife, other or all notifiable crime (.csv)"
HEADER = {"month_year", "area_type", "borough_snt", "measure", "count"}
NAMES = (("crime_type", "crime_subtype"), ("offence_group", "offence_subgroup"))
AREA_TYPES = {"borough": True, "safer neighbourhood teams": False}
MEASURES = {"offences": True, "positive outcomes": False}
LIMITS = Limits(
    upload_bytes=200 * MEBIBYTE,
    unpacked_bytes=512 * MEBIBYTE,
    seconds=120,
    cells_or_records=3_000_000,
)
Key = tuple[str, str, str, str, date]  # series, dimension, breakdown, area, month
ONE_ROW = ("borough_snt", "area_name", "area_code", "measure")  # with its month and both names


def is_header(keys: set[str]) -> bool:
    """Whether these are the columns of any of the three files."""
    return set(keys) >= HEADER and any(set(pair) <= set(keys) for pair in NAMES)


def recognise(peek: Peek) -> bool:
    """Whether the header has the dashboard's columns, with its one or other pair of names."""
    return has_table(peek, is_header)


@dataclass
class _Reading:
    """Offences by series and area, the months seen, and what was wrong."""

    problems: Problems
    sums: defaultdict[Key, float] = field(default_factory=lambda: defaultdict(float))
    months: set[date] = field(default_factory=set)
    refreshed: set[date] = field(default_factory=set)
    seen: set[tuple[str | date, ...]] = field(default_factory=set)


def read(path: Path) -> Figures:
    """Each series by month, knife-injury victims by financial year: London and the boroughs."""
    reading = _Reading(Problems(path.name))
    with open_tables(path, LIMITS, is_header) as tables:
        table = next(tables, None)
        if table is None:
            raise fail(path.name, expected="the dashboard's columns", found="others")
        _add_up(table, reading)
    reading.problems.stop_if_any()
    if not reading.sums:
        found = "no offences that are known here"
        raise fail(path.name, expected="rows by borough with the measure Offences", found=found)
    yearly = {key: count for key, count in reading.sums.items() if key[0] == KNIFE}
    monthly = {key: count for key, count in reading.sums.items() if key[0] != KNIFE}
    points = [*monthly_points(monthly, reading.months), *yearly_points(yearly, reading.months)]
    if not points:
        expected = "a whole financial year, April to March"
        raise fail(path.name, expected=expected, found=f"{len(reading.months)} months of others")
    return shape_figures(
        points,
        title=f"Monthly crime dashboard, data to {month_words(max(reading.months))}",
        whole=False,
        published_on=max(reading.refreshed, default=None),
        notes=table.notes,
    )


def _add_up(table: Table, reading: _Reading) -> None:
    pair = next(pair for pair in NAMES if set(pair) <= set(table.columns))
    for record in table.records():
        if not _is_wanted(record, reading.problems):
            continue
        end = month_of(record, "month_year", reading.problems)
        series = series_of(record[pair[0]], record[pair[1]], is_crime_type=pair == NAMES[0])
        if end is None:
            continue
        reading.months.add(end)
        if refreshed := day_in(record["refresh_date"]):
            reading.refreshed.add(refreshed)
        area = dashboard_area(record, reading.problems) if series else None
        if not area:
            continue
        count = count_in(record, "count", reading.problems)
        if _is_first((end, *(record[n] for n in (*pair, *ONE_ROW))), record, reading):
            for name in series:
                reading.sums[*name, area, end] += count
                reading.sums[*name, LONDON, end] += count


def _is_first(row: tuple[str | date, ...], record: Record, reading: _Reading) -> bool:
    """Whether a row stands once: a second one would be counted twice."""
    if row in reading.seen:
        place, expected = record.place("borough_snt"), "each offence, area and month once"
        reading.problems.add(place=place, expected=expected, found="a second row")
        return False
    reading.seen.add(row)
    return True


def _is_wanted(record: Record, problems: Problems) -> bool:
    """Whether a row counts offences of a borough; a new kind of row is a problem."""
    wanted = True
    for key, known in (("area_type", AREA_TYPES), ("measure", MEASURES)):
        says = known.get(record[key].lower())
        if says is None:
            expected = " or ".join(name.capitalize() for name in known)
            found = record[key] or "nothing"
            problems.add(place=record.place(key), expected=expected, found=found)
        wanted = wanted and bool(says)
    return wanted


LAYOUT = Layout(
    id="met_monthly_dashboard",
    source="knife_crime_dashboard",
    title=TITLE,
    recognise=recognise,
    read=read,
    limits=LIMITS,
)
