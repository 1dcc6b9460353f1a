"""Survey return, for the User Satisfaction Survey: victims who are satisfied, per cent.

Either the number satisfied and the number who answered, or the per cent. A period of 12 months
and a quarter are series of their own.
"""

from collections.abc import Iterator
from functools import partial
from itertools import islice
from pathlib import Path

from data_access.importers.return_answers import answer_of
from data_access.importers.return_periods import group_of, period_of, title_of
from data_access.importers.return_rows import LIMITS, Return, ReturnRow, note, read_return
from data_access.reading.layout import Figures, ImportFailed, Layout
from data_access.reading.peek import Peek
from data_access.reading.shaping import Point, shape_figures
from data_access.reading.tables import has_table, open_tables
from data_access.templates.fields import series_suffix
from data_access.templates.survey import SURVEY, SURVEYS, TDIU, USS, USUAL_MONTHS

TITLE = "Survey return: User Satisfaction Survey (our template, .xlsx or .csv)"
LOOKED_AT = 50


def recognise(peek: Peek) -> bool:
    """Whether it is a survey return that is not of the other survey."""
    return has_table(peek, SURVEY.is_header) and not says_only(peek, TDIU)


def says_only(peek: Peek, survey: str) -> bool:
    """Whether the first rows of a survey return are all of that survey."""
    try:
        with open_tables(peek.path, LIMITS, SURVEY.is_header) as tables:
            records = (record for table in tables for record in table.records())
            names = {record["survey"].casefold() for record in islice(records, LOOKED_AT)}
    except ImportFailed:
        return False
    return names == {survey.casefold()}


def read_survey(path: Path, *, survey: str) -> Figures:
    """Each figure of the returns of one survey, under its own series."""
    given = read_return(path, SURVEY)
    points = list(_points(given, survey))
    given.problems.stop_if_any()
    return shape_figures(
        points,
        title=title_of(f"{survey}, return", {point.period_end for point in points}),
        whole=False,
        published_on=given.published_on,
        notes=given.notes,
    )


def _points(given: Return, survey: str) -> Iterator[Point]:
    seen = set()
    for row in given.rows:
        point = _point(row, given, survey)
        if point is None:
            continue
        key = (point.series, point.area, point.dimension, point.breakdown, point.period_end)
        if key in seen:
            note(
                row,
                given,
                "Period ends",
                expected="each figure once",
                found="the same figure as a row above",
                todo="Leave one of them out.",
            )
        seen.add(key)
        yield point


def _point(row: ReturnRow, given: Return, survey: str) -> Point | None:
    if row.word("Survey") != SURVEYS[survey]:
        expected, todo = f"{survey}, as in the rows above", "Use one file for each survey."
        note(row, given, "Survey", expected=expected, found="the other survey", todo=todo)
        return None
    period, group = period_of(row, given), group_of(row, given)
    answer = answer_of(row, given)
    if period is None or group is None or answer is None:
        return None
    start, end, months = period
    value, marker, base = answer
    half_width = row.value("Plus or minus points")
    return Point(
        series=f"{SURVEYS[survey]}_{row.word('Service area')}"
        + series_suffix(months, usual=USUAL_MONTHS),
        area=row.word("Area"),
        period_start=start,
        period_end=end,
        value=value,
        marker=marker,
        dimension=group[0],
        breakdown=group[1],
        base=base,
        half_width=float("nan") if half_width is None else half_width,
    )


LAYOUT = Layout(
    id="return_survey",
    source="user_satisfaction_survey",
    title=TITLE,
    recognise=recognise,
    read=partial(read_survey, survey=USS),
    limits=LIMITS,
)
