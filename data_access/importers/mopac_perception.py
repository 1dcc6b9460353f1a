"""public-perception-data.csv of the Mayor's Office for Policing and Crime: residents' views.

Whole per cents of all residents of the Met's area, each over the twelve months to the end of the
month named; no base is given. The order of the rows changes within the file.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from data_access.areas import LONDON
from data_access.reading.days import first_day, month_in, month_words
from data_access.reading.layout import Figures, Layout, Limits, Problems, fail
from data_access.reading.peek import Peek
from data_access.reading.shaping import Point, shape_figures
from data_access.reading.tables import Record, has_table, open_tables
from data_access.reading.values import figure_in, outside

TITLE = "Public perception (public-perception-data.csv)"
HEADER = {"date", "measure", "proportion"}
SERIES = {
    "police do a good job in the local area": "pas_good_job_locally",
    "agree the police treat everyone fairly regardless of who they are": (
        "pas_treat_everyone_fairly"
    ),
    "agree the police listen to the concerns of local people": "pas_listen_to_concerns",
    "agree the police can be relied upon to be there when needed": "pas_relied_upon",
    "agree the police are dealing with the things that matter to this community": (
        "pas_deal_with_what_matters"
    ),
    "feels well informed about local police activities over the last 12 months": (
        "pas_informed_locally"
    ),
    "knows how to contact their local ward officer": "pas_know_ward_officer",
}
LIMITS = Limits()


def is_header(keys: set[str]) -> bool:
    """Whether these are the file's three columns, and no survey or borough beside them."""
    return keys == HEADER


def recognise(peek: Peek) -> bool:
    """Whether the file has just the columns date, measure and proportion."""
    return has_table(peek, is_header)


def read(path: Path) -> Figures:
    """Every rolling twelve months of the seven questions, London."""
    problems = Problems(path.name)
    unknown: dict[str, None] = {}
    with open_tables(path, LIMITS, is_header) as tables:
        table = next(tables, None)
        if table is None:
            raise fail(path.name, expected=f"the columns {', '.join(sorted(HEADER))}", found="none")
        points = list(_points(table.records(), problems, unknown))
    problems.stop_if_any()
    if not points:
        expected = "rows of the questions that are known here"
        raise fail(path.name, expected=expected, found=", ".join(unknown) or "no rows")
    if not any(point.value > 1 for point in points):
        found = "no number above 1, as if they were fractions"
        raise fail(path.name, place="column proportion", expected="per cents", found=found)
    newest = max(point.period_end for point in points)
    title = f"Public perception, data to {month_words(newest)}"
    notes = (*table.notes, *left_out(unknown))
    return shape_figures(points, title=title, whole=True, notes=notes)


def left_out(questions: Iterable[str]) -> tuple[str, ...]:
    """What is said of questions that were not known when this was written."""
    names = "; ".join(questions)
    said = f"Left out, because the question is not known here: {names}." if names else ""
    return (said,) if said else ()


def _points(
    records: Iterator[Record], problems: Problems, unknown: dict[str, None]
) -> Iterator[Point]:
    seen = set()
    for record in records:
        name = " ".join(record["measure"].lower().split())
        end = month_in(record["date"])
        if end is None:
            found = record["date"] or "nothing"
            expected = "a month such as Sep-25"
            problems.add(place=record.place("date"), expected=expected, found=found)
        elif name not in SERIES:
            unknown[record["measure"]] = None
        elif (name, end) in seen:
            expected = "each question and month once"
            problems.add(place=record.place("date"), expected=expected, found="a second row")
        else:
            seen.add((name, end))
            yield _point(record, SERIES[name], end, problems)


def _wrong(value: float) -> str:
    """A fraction among per cents would be read as almost nobody."""
    return "as if it were a fraction" if 0 < value < 1 else outside(0, 100)(value)


def _point(record: Record, series: str, end: date, problems: Problems) -> Point:
    value, marker = figure_in(
        record,
        "proportion",
        problems,
        expected="a per cent from 0 to 100",
        wrong=_wrong,
    )
    return Point(
        series=series,
        area=LONDON,
        period_start=first_day(end, months=12),
        period_end=end,
        value=value,
        marker=marker,
    )


LAYOUT = Layout(
    id="mopac_perception",
    source="public_attitude_survey",
    title=TITLE,
    recognise=recognise,
    read=read,
    limits=LIMITS,
)
