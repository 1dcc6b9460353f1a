"""MPS Borough Level Crime, the Met's recorded offences by borough: one wide column for each month.

Two files, the history and the last 24 months, make up one line; each is kept as it is, held in
part. A row that is left out is zero. Victim-based is the Home Office's grouping of the file's
own headings, added up by us; burglary of homes changed its codes in April 2023, not its heading.
"""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from data_access.areas import BOROUGHS, LONDON, area_name
from data_access.importers.met_months import month_columns, monthly_count
from data_access.reading.days import month_words
from data_access.reading.layout import Figures, Layout, Limits, Problems, fail
from data_access.reading.peek import Peek
from data_access.reading.shaping import Point, shape_figures
from data_access.reading.tables import Record, Table, has_table, open_tables
from data_access.reading.values import count_in

TITLE = "MPS Borough Level Crime (.csv)"
SERIES = "victim_based_offences"
HEADINGS = {"majortext", "minortext"}
BOROUGH_COLUMNS = ("boroughname", "lookup_boroughname")
VICTIM_BASED = {
    "ARSON AND CRIMINAL DAMAGE",
    "BURGLARY",
    "ROBBERY",
    "SEXUAL OFFENCES",
    "THEFT",
    "VEHICLE OFFENCES",
    "VIOLENCE AGAINST THE PERSON",
}
WITHOUT_VICTIM = {
    "DRUG OFFENCES",
    "FRAUD AND FORGERY",
    "MISCELLANEOUS CRIMES AGAINST SOCIETY",
    "NFIB FRAUD",
    "POSSESSION OF WEAPONS",
    "PUBLIC ORDER OFFENCES",
}
TODO = "Has the Met renamed it? The layout has to follow, or the sums would lack it."
LIMITS = Limits()
Sums = defaultdict[tuple[str, str, date], float]


def is_header(keys: set[str]) -> bool:
    """Whether these are the headings, a borough and months."""
    return set(keys) >= HEADINGS and any(name in keys for name in BOROUGH_COLUMNS)


def recognise(peek: Peek) -> bool:
    """Whether the header has MajorText, MinorText and one of the names of the borough column."""
    return has_table(peek, is_header)


def read(path: Path) -> Figures:
    """Victim-based offences by month for London and each borough, and by offence."""
    problems = Problems(path.name)
    with open_tables(path, LIMITS, is_header) as tables:
        table = next(tables, None)
        if table is None:
            expected = "the columns MajorText, MinorText and BoroughName"
            raise fail(path.name, expected=expected, found="other columns")
        months = month_columns(table, problems, beside={*HEADINGS, *BOROUGH_COLUMNS})
        sums, areas = _add_up(table, months, problems)
    _check_whole(path.name, sums, areas, problems)
    problems.stop_if_any()
    first, last = min(months.values()), max(months.values())
    span = f"{month_words(first)} to {month_words(last)}"
    return shape_figures(
        _points(sums, areas, sorted(months.values())),
        title=f"Recorded crime by borough, {span}",
        whole=False,
        notes=(*table.notes, f"This file gives the months from {span}, and no others."),
    )


def _add_up(table: Table, months: dict[str, date], problems: Problems) -> tuple[Sums, set[str]]:
    """Offences by area, heading and month, and the areas that have any row."""
    sums: Sums = defaultdict(float)
    areas: set[str] = set()
    seen = set()
    borough = next(name for name in BOROUGH_COLUMNS if name in table.columns)
    for record in table.records():
        heading = record["majortext"].upper()
        area = _area(record, borough, problems)
        row = (heading, record["minortext"].upper(), record[borough].casefold())
        if row in seen:
            place = record.place("minortext")
            problems.add(place=place, expected="each offence and borough once", found="a second")
        seen.add(row)
        if area:
            areas.add(area)
        if heading in VICTIM_BASED and area:
            for key, month in months.items():
                sums[area, heading, month] += count_in(record, key, problems)
        elif heading not in VICTIM_BASED | WITHOUT_VICTIM:
            place = record.place("majortext")
            expected, found = "one of the 13 headings", heading or "nothing"
            problems.add(place=place, expected=expected, found=found, todo=TODO)
    return sums, areas


def _area(record: Record, column: str, problems: Problems) -> str | None:
    area = area_name(record[column])
    if area is None:
        found = record[column] or "nothing"
        problems.add(place=record.place(column), expected="one of the 32 boroughs", found=found)
    return area


def _check_whole(file: str, sums: Sums, areas: set[str], problems: Problems) -> None:
    """A file that lacks a borough or a whole heading would make London too small."""
    missing = [name for name in BOROUGHS if name not in areas]
    missing += sorted(VICTIM_BASED - {heading for _, heading, _ in sums})
    if missing and not problems.found:
        expected = "all 32 boroughs and the seven headings with a victim"
        found = f"none of {', '.join(missing)}"
        raise fail(file, expected=expected, found=found, todo="Download the whole file again.")


def _points(sums: Sums, areas: set[str], months: list[date]) -> Iterator[Point]:
    headings = sorted(VICTIM_BASED)
    for month in months:
        for area in (LONDON, *sorted(areas)):
            parts = [area] if area != LONDON else sorted(areas)
            counts = [sum(sums[part, name, month] for part in parts) for name in headings]
            yield monthly_count(SERIES, area, month, sum(counts))
            for name, count in zip(headings, counts, strict=True):
                yield monthly_count(SERIES, area, month, count, "offence", name.capitalize())


LAYOUT = Layout(
    id="met_borough_crime",
    source="recorded_crime",
    title=TITLE,
    recognise=recognise,
    read=read,
    limits=LIMITS,
)
