"""Police recorded crime outcomes, the Home Office's open data tables: one workbook a year.

Up to 670,000 rows of all forces, streamed; only the Met's are kept. Two bases stand side by side:
the outcomes of the offences recorded in a quarter, and those of the investigations closed in it,
which are series of their own. Outcome 0 is no outcome yet. Negative counts correct earlier ones
and are kept. What a force did not provide is missing, and so is every sum that would need it.
"""

import math
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from data_access.areas import LONDON, area_name
from data_access.importers.home_office_columns import columns_of, outcome_type, quarter_end
from data_access.reading.days import first_day, month_words
from data_access.reading.figures import NOT_AVAILABLE, marker_of, number_of
from data_access.reading.layout import MEBIBYTE, Figures, Layout, Limits, Problems, fail
from data_access.reading.peek import Peek
from data_access.reading.shaping import ALL, Point, shape_figures
from data_access.reading.tables import Record, Table, has_table, open_tables
from data_access.reading.values import sentence_case

TITLE = "Police recorded crime outcomes open data tables (prc-outcomes-open-data, .xlsx)"
# The columns of figures, and what is added to a series' name for each basis.
BASES = {"recorded": "", "closed": "_closed"}
SERIES = {
    "outcomes_assigned": frozenset(range(1, 23)),
    "outcomes_charged": frozenset({1}),
    "outcomes_victim_does_not_support": frozenset({14, 16}),
}
NOT_PROVIDED = "n/a"
NOTHING = "No outcome at all by {} basis in the quarter to {}: held as missing, not as zero."
LIMITS = Limits(
    upload_bytes=64 * MEBIBYTE,
    unpacked_bytes=2048 * MEBIBYTE,
    seconds=300,
    cells_or_records=15_000_000,
)
Key = tuple[str, str, str, date]  # basis, series, offence group or ALL, last day of the quarter


def is_header(keys: set[str]) -> bool:
    """Whether every column that is needed is there, by whichever wording."""
    return columns_of(keys) is not None


def recognise(peek: Peek) -> bool:
    """Whether a sheet has the columns of the outcomes by force, quarter and outcome type."""
    return has_table(peek, is_header)


@dataclass
class _Reading:
    """The Met's outcomes so far; missing: the sums that would need what was not provided."""

    problems: Problems
    sums: defaultdict[Key, int] = field(default_factory=lambda: defaultdict(int))
    missing: set[Key] = field(default_factory=set)
    others: int = 0


def read(path: Path) -> Figures:
    """The Met's outcomes by quarter, on both bases, in all and by offence group."""
    reading = _Reading(Problems(path.name))
    notes: tuple[str, ...] = ()
    with open_tables(path, LIMITS, is_header) as tables:
        for table in tables:
            notes += table.notes
            _add_up(table, reading)
    reading.problems.stop_if_any()
    if not reading.sums and not reading.missing:
        found = f"{reading.others:,} rows of other forces"
        raise fail(path.name, expected="rows of the Metropolitan Police", found=found)
    newest = max(key[3] for key in (*reading.sums, *reading.missing))
    title = f"Outcomes open data, quarters to {month_words(newest)}"
    empty = _without_any(reading)
    notes += tuple(NOTHING.format(basis, month_words(end)) for basis, end in sorted(empty))
    return shape_figures(_points(reading, empty), title=title, whole=False, notes=notes)


def _add_up(table: Table, reading: _Reading) -> None:
    columns = columns_of(table.columns) or {}
    for record in table.records():
        if area_name(record[columns["force"]]) != LONDON:
            reading.others += 1
            continue
        end = quarter_end(record, columns, reading.problems)
        kind = outcome_type(record, columns, reading.problems)
        if end is None or not kind:
            continue
        group = sentence_case(record[columns["group"]])
        wanted = [series for series, kinds in SERIES.items() if kind in kinds]
        for basis in BASES:
            keys = [(basis, series, name, end) for series in wanted for name in (ALL, group)]
            _add(record, columns[basis], keys, reading)


def _add(record: Record, column: str, keys: list[Key], reading: _Reading) -> None:
    text = record[column]
    value = number_of(text)
    if text.lower().startswith(NOT_PROVIDED) or (text and marker_of(text)):
        reading.missing.update(keys)
    elif value is None or value != int(value):
        expected, found = "a whole number or N/A - data not provided", text or "nothing"
        reading.problems.add(place=record.place(column), expected=expected, found=found)
    else:
        for key in keys:
            reading.sums[key] += int(value)


def _without_any(reading: _Reading) -> set[tuple[str, date]]:
    """The bases and quarters without a single outcome: that was not provided, and is no zero."""
    return {
        (basis, end)
        for (basis, series, group, end), count in reading.sums.items()
        if (series, group, count) == ("outcomes_assigned", ALL, 0)
    }


def _points(reading: _Reading, empty: set[tuple[str, date]]) -> Iterator[Point]:
    for key in sorted({*reading.sums, *reading.missing}):
        basis, series, group, end = key
        is_known = key not in reading.missing and (basis, end) not in empty
        yield Point(
            series=series + BASES[basis],
            area=LONDON,
            period_start=first_day(end, months=3),
            period_end=end,
            value=reading.sums[key] if is_known else math.nan,
            marker="" if is_known else NOT_AVAILABLE,
            dimension=ALL if group == ALL else "offence",
            breakdown=group,
        )


LAYOUT = Layout(
    id="home_office_outcomes",
    source="crime_outcomes",
    title=TITLE,
    recognise=recognise,
    read=read,
    limits=LIMITS,
)
