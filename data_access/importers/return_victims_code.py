"""Victims' Code return of an agency: how many were due a right, and how many received it.

Stored is the per cent, with the number due as its base. All rows of a file are of one edition of
the Code. A period of 12 months and a quarter are series of their own.
"""

from collections.abc import Iterator
from pathlib import Path

from data_access.importers.return_periods import period_of, title_of
from data_access.importers.return_rows import LIMITS, Return, ReturnRow, note, read_return
from data_access.reading.layout import Figures, Layout
from data_access.reading.peek import Peek
from data_access.reading.shaping import Point, shape_figures
from data_access.reading.tables import has_table
from data_access.templates.fields import series_suffix
from data_access.templates.victims_code import USUAL_MONTHS, VICTIMS_CODE

TITLE = "Victims' Code return (our template, .xlsx or .csv)"
EDITION = "Edition of the Code"
NONE_DUE = "[z]"  # nobody was due the right, so there is no per cent


def recognise(peek: Peek) -> bool:
    """Whether the columns are those of the Victims' Code return."""
    return has_table(peek, VICTIMS_CODE.is_header)


def read(path: Path) -> Figures:
    """The share of those due who received each right, by agency."""
    given = read_return(path, VICTIMS_CODE)
    points = list(_points(given))
    given.problems.stop_if_any()
    edition = given.rows[0].word(EDITION)
    title = title_of(f"Victims' Code return, {edition}", {point.period_end for point in points})
    return shape_figures(
        points,
        title=title,
        whole=False,
        published_on=given.published_on,
        notes=(*given.notes, f"Measured against the {edition}."),
    )


def _points(given: Return) -> Iterator[Point]:
    seen = set()
    edition = given.rows[0].word(EDITION) if given.rows else ""
    for row in given.rows:
        if row.word(EDITION) != edition:
            expected, todo = f"{edition}, as in the rows above", "Use one file for each edition."
            found = row.word(EDITION)
            note(row, given, EDITION, expected=expected, found=found, todo=todo)
        point = _point(row, given)
        if point is None:
            continue
        key = (point.series, point.area, point.breakdown, point.period_end)
        if key in seen:
            expected, found = "each figure once", "the same figure as a row above"
            todo = "Leave one of them out."
            note(row, given, "Period ends", expected=expected, found=found, todo=todo)
        seen.add(key)
        yield point


def _point(row: ReturnRow, given: Return) -> Point | None:
    period = period_of(row, given)
    share = _share(row, given)
    if period is None or share is None:
        return None
    start, end, months = period
    value, marker, base = share
    agency = row.word("Agency")
    return Point(
        series=row.word("Right") + series_suffix(months, usual=USUAL_MONTHS),
        area=row.word("Area"),
        period_start=start,
        period_end=end,
        value=value,
        marker=marker,
        dimension="ALL" if agency == "ALL" else "agency",
        breakdown=agency,
        base=base,
    )


def _share(row: ReturnRow, given: Return) -> tuple[float, str, float] | None:
    """The per cent met, its mark and its base; a problem is noted where more were met than due."""
    due, met = row.number("Due"), row.number("Met")
    if due is None or met is None:
        return None
    if marker := due[1] or met[1]:
        return float("nan"), marker, due[0]
    if met[0] > due[0]:
        expected, found = f"at most {due[0]:,.0f}, the number due", f"{met[0]:,.0f}"
        todo = "Those who received the right are some of those who were due it."
        note(row, given, "Met", expected=expected, found=found, todo=todo)
        return None
    if due[0] == 0:
        return float("nan"), NONE_DUE, 0.0
    return 100 * met[0] / due[0], "", due[0]


LAYOUT = Layout(
    id="return_victims_code",
    source="victims_code_return",
    title=TITLE,
    recognise=recognise,
    read=read,
    limits=LIMITS,
)
