"""PAS_T&Cdashboard workbook of the Mayor's Office for Policing and Crime, and its CSV exports.

Sheets MPS and Borough give rolling twelve months; PAS London Level gives single quarters, which
are series of their own. All are fractions of 1, stored as per cents.
"""

from pathlib import Path

from data_access.importers.mopac_perception import left_out
from data_access.importers.mopac_quarters import is_quarters_header, quarter_points
from data_access.importers.mopac_rolling import Reading, check_force, is_header, read_rolling
from data_access.reading.days import month_words
from data_access.reading.layout import Figures, Layout, Limits, Problems, fail
from data_access.reading.peek import Peek
from data_access.reading.shaping import Point, shape_figures
from data_access.reading.tables import has_table, open_tables

TITLE = "Public Attitude Survey dashboard (PAS_T&Cdashboard workbook, or a sheet of it as CSV)"
LIMITS = Limits()


def _is_any_header(keys: set[str]) -> bool:
    return is_header(keys) or is_quarters_header(keys)


def recognise(peek: Peek) -> bool:
    """Whether a sheet or a text has the columns of the survey's dashboard."""
    return has_table(peek, _is_any_header)


def read(path: Path) -> Figures:
    """The rolling years of London and the boroughs, and London's single quarters."""
    reading = Reading(Problems(path.name))
    quarters: list[Point] = []
    notes: tuple[str, ...] = ()
    with open_tables(path, LIMITS, _is_any_header) as tables:
        for table in tables:
            notes += table.notes
            if is_header(table.columns):
                read_rolling(table, reading)
            else:
                found, said = quarter_points(table, reading.problems)
                quarters += found
                notes += said
    check_force(reading)
    reading.problems.stop_if_any()
    points = [*reading.points.values(), *quarters]
    if not points:
        expected = "rows of the measures that are known here"
        raise fail(path.name, expected=expected, found=", ".join(reading.unknown) or "no rows")
    newest = max(point.period_end for point in points)
    title = f"Public Attitude Survey dashboard, data to {month_words(newest)}"
    notes += left_out(reading.unknown)
    return shape_figures(points, title=title, whole=True, notes=notes)


LAYOUT = Layout(
    id="mopac_survey_workbook",
    source="public_attitude_survey",
    title=TITLE,
    recognise=recognise,
    read=read,
    limits=LIMITS,
)
