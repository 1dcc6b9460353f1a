"""Referral return of a support service's provider: the funnel by period, already protected.

Any count from 1 to 4 is refused, given or worked out by subtraction from one hidden group. The
stages may only get smaller, and where a stage and its two parts are given they have to add up;
counts that are all multiples of 5 may differ by their rounding.
"""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from data_access.importers.return_funnel import check_funnel, check_hidden
from data_access.importers.return_periods import group_of, period_of, title_of
from data_access.importers.return_rows import LIMITS, Return, ReturnRow, note, read_return
from data_access.reading.days import first_day
from data_access.reading.layout import Figures, Layout
from data_access.reading.peek import Peek
from data_access.reading.shaping import Point, shape_figures
from data_access.reading.tables import has_table
from data_access.templates.referrals import GROUPS, REFERRALS, SERIES

TITLE = "Referral return (our template, .xlsx or .csv)"
About = tuple[str, date, int, str, str]  # area, last day, months, dimension, group


def recognise(peek: Peek) -> bool:
    """Whether the columns are those of the referral return."""
    return has_table(peek, REFERRALS.is_header)


def read(path: Path) -> Figures:
    """The stages of the funnel, each a series, for London or a borough."""
    given = read_return(path, REFERRALS)
    rows = dict(_rows(given))
    _check_one_breakdown(rows, given)
    check_hidden(rows, given)
    given.problems.stop_if_any()
    return shape_figures(
        [point for about, row in rows.items() for point in _points(about, row)],
        title=title_of("Referral return", {end for _, end, *_ in rows}),
        whole=False,
        published_on=given.published_on,
        notes=given.notes,
    )


def _rows(given: Return) -> Iterator[tuple[About, ReturnRow]]:
    """Each row that is whole by itself, under what it is about."""
    seen = set()
    for row in given.rows:
        groups = GROUPS.get(row.word("Breakdown"), ())
        period, group = period_of(row, given), group_of(row, given, groups=groups)
        if period is None or group is None:
            continue
        about = (row.word("Area"), period[1], period[2], *group)
        if about in seen:
            expected, found = "each period, area and group once", "the same as a row above"
            todo = "Leave one of them out."
            note(row, given, "Period ends", expected=expected, found=found, todo=todo)
        seen.add(about)
        check_funnel(row, given)
        yield about, row


def _check_one_breakdown(rows: dict[About, ReturnRow], given: Return) -> None:
    """Tables of two breakdowns together could tell more of a person than either by itself."""
    first = ""
    for (*_, dimension, _), row in rows.items():
        if dimension == "ALL":
            continue
        first = first or dimension
        if dimension != first:
            expected, found = f"the breakdown by {first}, as above", f"one by {dimension}"
            todo = "One breakdown at a time: use a file of its own for each."
            note(row, given, "Breakdown", expected=expected, found=found, todo=todo)


def _points(about: About, row: ReturnRow) -> Iterator[Point]:
    area, end, months, dimension, group = about
    for name, series in SERIES.items():
        number = row.number(name)
        if number is None:
            continue
        yield Point(
            series=series,
            area=area,
            period_start=first_day(end, months=months),
            period_end=end,
            value=number[0],
            marker=number[1],
            dimension=dimension,
            breakdown=group,
        )


LAYOUT = Layout(
    id="return_referrals",
    source="victim_service_return",
    title=TITLE,
    recognise=recognise,
    read=read,
    limits=LIMITS,
)
