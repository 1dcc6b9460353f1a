"""The sheet PAS London Level of the survey's workbook: London in single quarters."""

import re
from collections.abc import Iterator
from datetime import date

from data_access.areas import LONDON
from data_access.importers.mopac_values import per_cent_in
from data_access.reading.days import first_day, month_end, month_in
from data_access.reading.layout import Problems
from data_access.reading.shaping import Point
from data_access.reading.tables import Record, Table

HEADER = {"date", "period", "trust_in_mps", "good_job_local"}
SERIES = {
    "trust_in_mps": "pas_trust_quarter",
    "good_job_local": "pas_good_job_locally_quarter",
    "worry_about_crime": "pas_worry_about_crime_quarter",
}
SINGLE = "quarterly"
FINANCIAL_QUARTER = re.compile(r"(20\d\d)/(\d\d) Q([1-4])$")


def is_quarters_header(keys: set[str]) -> bool:
    """Whether these are the columns of the sheet PAS London Level."""
    return set(keys) >= HEADER


def quarter_points(table: Table, problems: Problems) -> tuple[list[Point], tuple[str, ...]]:
    """The single quarters of the sheet, and what to say of the rows of other periods."""
    others: dict[str, None] = {}
    points = list(_points(table, problems, others))
    names = ", ".join(others)
    said = f"Sheet {table.sheet or 'PAS London Level'}: rows left out, whose period is {names}."
    return points, (said,) if others else ()


def _points(table: Table, problems: Problems, others: dict[str, None]) -> Iterator[Point]:
    seen = set()
    for record in table.records():
        if record["period"].lower() != SINGLE:
            others[record["period"] or "not given"] = None
            continue
        end = _quarter_end(record, problems)
        if end is None:
            continue
        if end in seen:
            place = record.place("date")
            problems.add(place=place, expected="each quarter once", found="a second row")
        seen.add(end)
        for key, series in SERIES.items():
            if key in record.columns:
                value, marker = per_cent_in(record, key, problems)
                yield Point(
                    series=series,
                    area=LONDON,
                    period_start=first_day(end, months=3),
                    period_end=end,
                    value=value,
                    marker=marker,
                )


def _quarter_end(record: Record, problems: Problems) -> date | None:
    """The last day of a quarter: of its last month, which the financial quarter has to confirm."""
    end = month_in(record["date"])
    if end is None or end.month % 3:
        found = record["date"] or "nothing"
        expected = "a day in the last month of a quarter"
        problems.add(place=record.place("date"), expected=expected, found=found)
        return None
    match = FINANCIAL_QUARTER.match(record["fy_quarter"]) or FINANCIAL_QUARTER.match(
        record["fy_&_quarter"]
    )
    if match and end != _financial(int(match[1]), int(match[3])):
        problems.add(
            place=record.place("date"),
            expected=f"the last month of {match[0]}, as the same row says",
            found=record["date"],
        )
        return None
    return end


def _financial(year: int, quarter: int) -> date | None:
    """The last day of a financial year's quarter, whose first begins in April."""
    return month_end(year + (quarter == 4), (3, 6, 9, 12)[quarter % 4])
