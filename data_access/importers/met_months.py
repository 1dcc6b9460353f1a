"""Months as the Met's files give them: one column each, or one cell of each row."""

import re
from collections.abc import Collection
from datetime import date

from data_access.reading.days import day_after, first_day, month_end, month_in
from data_access.reading.layout import Problems
from data_access.reading.shaping import ALL, Point
from data_access.reading.tables import Record, Table

YEAR_AND_MONTH = re.compile(r"(20\d\d)(\d\d)$")


def month_columns(table: Table, problems: Problems, *, beside: Collection[str]) -> dict[str, date]:
    """The last day of each month by its column's key; they have to follow one another."""
    months: dict[str, date] = {}
    for key in table.columns:
        if key in beside:
            continue
        match = YEAR_AND_MONTH.match(key)
        end = month_end(int(match[1]), int(match[2])) if match else None
        if end is None:
            place = table.place(key)
            problems.add(place=place, expected="a month such as 202604", found=key)
        else:
            months[key] = end
    if not months:
        problems.add(place=table.place("majortext"), expected="columns of months", found="none")
    problems.stop_if_any()
    _check_no_gap(table, months, problems)
    return months


def _check_no_gap(table: Table, months: dict[str, date], problems: Problems) -> None:
    keys = sorted(months, key=months.__getitem__)
    for before, key in zip(keys, keys[1:], strict=False):
        due = day_after(months[before])
        if (months[key].year, months[key].month) != (due.year, due.month):
            expected = f"{due.year}{due.month:02} after {before}"
            todo = "Months between them are missing: download the whole file again."
            problems.add(place=table.place(key), expected=expected, found=key, todo=todo)


def month_of(record: Record, key: str, problems: Problems) -> date | None:
    """The last day of the month in a row's cell; a problem is noted where there is none."""
    end = month_in(record[key])
    if end is None:
        found = record[key] or "nothing"
        expected = "a month, as its first day or as 202604"
        problems.add(place=record.place(key), expected=expected, found=found)
    return end


def monthly_count(
    series: str, area: str, end: date, count: float, dimension: str = ALL, breakdown: str = ALL
) -> Point:
    """The count of one month."""
    return Point(
        series=series,
        area=area,
        period_start=first_day(end, months=1),
        period_end=end,
        value=count,
        dimension=dimension,
        breakdown=breakdown,
    )
