"""The Met's dashboard of violence against women and girls: its victims workbook, or sheets as CSV.

Three sheets count the same victims, by place, by age and by ethnicity as the officer saw it: each
is read by itself, and they are never added up nor crossed. The month is that of recording. A
workbook of offences has columns of the same names, and is refused.
"""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from data_access.areas import LONDON, OTHER, UNKNOWN, area_name
from data_access.importers.met_months import month_of, monthly_count
from data_access.reading.days import month_words
from data_access.reading.layout import MEBIBYTE, Figures, Layout, Limits, Problems, fail
from data_access.reading.peek import Peek
from data_access.reading.shaping import Point, shape_figures
from data_access.reading.tables import Record, Table, has_table, open_tables
from data_access.reading.values import count_in

TITLE = "Violence against women and girls dashboard, victims (.xlsx, or a sheet as .csv)"
SERIES = "vawg_victims"
MONTH, COUNT = "recorded_date_months", "count"
PLACE = "place"
COLUMN_OF = {
    PLACE: "borough_name",
    "age": "age_group",
    "ethnicity": "ethnic_appearance_group_group",
}
WAYS = {"location": PLACE, "age": "age", "ethnic": "ethnicity"}
AREAS = {"": UNKNOWN, "other / nk": OTHER}
VICTIMS_ONLY = "Give the workbook of victims, or its sheet with “Victim” in the file's name."
LIMITS = Limits(
    upload_bytes=64 * MEBIBYTE,
    unpacked_bytes=1024 * MEBIBYTE,
    seconds=180,
    cells_or_records=6_000_000,
)
Sums = defaultdict[tuple[str, str, date], float]


def is_header(keys: set[str]) -> bool:
    """Whether there is a month of recording, a count, and a place, an age or an ethnicity."""
    return {MONTH, COUNT} <= set(keys) and any(column in keys for column in COLUMN_OF.values())


def recognise(peek: Peek) -> bool:
    """Whether a sheet or a text has the columns of a count of victims."""
    return has_table(peek, is_header)


def read(path: Path) -> Figures:
    """Victims by month: London and the boroughs; London by age and by ethnicity."""
    problems = Problems(path.name)
    sums: Sums = defaultdict(float)
    notes: tuple[str, ...] = ()
    with open_tables(path, LIMITS, is_header) as tables:
        for table in tables:
            notes += table.notes
            _add_up(table, sums, problems)
    problems.stop_if_any()
    if not sums:
        raise fail(path.name, expected="rows of victims", found="none", todo=VICTIMS_ONLY)
    newest = max(end for _, _, end in sums)
    missing = sorted(set(COLUMN_OF) - {way for way, _, _ in sums})
    if missing:
        notes += (f"This file has no victims by {' or '.join(missing)}.",)
    return shape_figures(
        _points(sums),
        title=f"Violence against women and girls, data to {month_words(newest)}",
        whole=not missing,
        notes=(*notes, *_differing(sums)),
    )


def _add_up(table: Table, sums: Sums, problems: Problems) -> None:
    for record in table.records():
        way = _way(record, table, problems)
        end = month_of(record, MONTH, problems)
        label = _label(record, way, problems) if way else None
        if label and end:
            sums[way, label, end] += count_in(record, COUNT, problems)


def _way(record: Record, table: Table, problems: Problems) -> str | None:
    """What a row splits the victims by, told from its sheet or else from its columns."""
    sheet = (record["sheet"] or table.sheet).lower()
    said = sheet or table.file.lower()
    if said.startswith("offence") or ("vawg_offence" in record.columns and not sheet):
        raise fail(table.file, expected="victims", found="offences", todo=VICTIMS_ONLY)
    if sheet:
        way = next((way for word, way in WAYS.items() if word in sheet), None)
        if way and COLUMN_OF[way] in record.columns:
            return way
        expected = "a sheet by location, age group or ethnic group"
        problems.add(place=f"sheet {sheet}", expected=expected, found="another")
        problems.stop_if_any()
    way = next(way for way, column in COLUMN_OF.items() if column in record.columns)
    if way == PLACE and "victim" not in said:
        # Offences by place have the same columns: only the name of the file can tell.
        found = "a count by place that does not say of what"
        raise fail(table.file, expected="victims", found=found, todo=VICTIMS_ONLY)
    return way


def _label(record: Record, way: str, problems: Problems) -> str | None:
    """The area of a row, or its age or ethnic group in the publisher's words."""
    text = record[COLUMN_OF[way]]
    if way != PLACE:
        return text or UNKNOWN
    area = AREAS.get(text.casefold()) or area_name(text)
    if area is None:
        place = record.place(COLUMN_OF[PLACE])
        problems.add(place=place, expected="one of the 32 boroughs", found=text)
    return area


def _points(sums: Sums) -> Iterator[Point]:
    london: defaultdict[date, float] = defaultdict(float)
    for (way, label, end), count in sums.items():
        if way == PLACE:
            london[end] += count
            yield monthly_count(SERIES, label, end, count)
        else:
            yield monthly_count(SERIES, LONDON, end, count, way, label)
    yield from (monthly_count(SERIES, LONDON, end, count) for end, count in london.items())


def _differing(sums: Sums) -> tuple[str, ...]:
    """A remark where the sheets do not count equally many victims, as they should."""
    totals: defaultdict[str, float] = defaultdict(float)
    for (way, _, _), count in sums.items():
        totals[way] += count
    if len(set(totals.values())) < 2:
        return ()
    said = ", ".join(f"by {way} {total:,.0f}" for way, total in sorted(totals.items()))
    return (f"The sheets do not count equally many victims: {said}.",)


LAYOUT = Layout(
    id="met_vawg",
    source="vawg_dashboard",
    title=TITLE,
    recognise=recognise,
    read=read,
    limits=LIMITS,
)
