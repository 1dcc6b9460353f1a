"""Criminal courts timeliness to June 2018: the flat file of the time, Ministry of Justice.

The publisher counts defendants in completed cases, in days from the offence, by another
definition than today's tool; so these are series of their own. Areas and courts are stacked:
a dash means "not this level", and rows are chosen, never added up. "All courts" are the
magistrates' courts and the Crown Court together.
"""

import math
import re
from collections.abc import Iterator
from pathlib import Path

import pandas as pd

from data_access.areas import LONDON
from data_access.importers.moj_shaping import SOURCE_ID, make_figures
from data_access.importers.moj_vocabulary import is_london_area, region_of
from data_access.reading.figures import marker_of, number_of, wrong_count
from data_access.reading.layout import Figures, Layout, Limits, Problems, fail
from data_access.reading.peek import Peek
from data_access.reading.periods import quarter_in
from data_access.reading.tables import separator_of
from data_access.reading.text import read_table

TITLE = "Criminal courts timeliness, flat file to 2018 (.csv)"
STAGES = {
    "offence to charge": "offence_to_charge",
    "charge to first list": "charge_to_first_listing",
    "first list to completion": "first_listing_to_completion",
    "offence to completion": "offence_to_completion",
}
COURTS = {"all courts": "all_courts", "crown": "crown_court", "magistrates": ""}
LEVELS = ("National", "Region", "LCJB area", "LJA or Court name")
COLUMNS = {
    f"{kind} {stage}": f"{name}_{kind.lower()}_days_to_2018"
    for kind in ("Mean", "Median")
    for stage, name in STAGES.items()
}
NEEDED = ("Period", "Court type", *LEVELS, "Defendants", *COLUMNS)
WHOLE_YEAR = re.compile(r"^\d{4}(?!.*Q\d)")
DEFENDANTS = "defendants_completed_to_2018"
LIMITS = Limits()


def recognise(peek: Peek) -> bool:
    """Whether the header has the columns of the older timeliness file."""
    return set(NEEDED) <= set(peek.columns)


def read(path: Path) -> Figures:
    """Days from offence to completion and its stages, for London, its areas and the whole."""
    lines = Peek(path).lines
    table = read_table(path, LIMITS, separator=separator_of(lines[0]) if lines else ",")
    problems = Problems(path.name)
    for name in NEEDED:
        if (times := table.columns.count(name)) != 1:
            problems.add(place="line 1", expected=f"one column {name}", found=str(times or "none"))
    problems.stop_if_any()
    rows: dict[tuple[str, str, int], tuple[float, str]] = {}
    for line, record in table.records():
        for key, figure in _figures(line, record, problems):
            if key in rows:
                expected = "each court type, area and period once"
                problems.add(place=f"line {line}", expected=expected, found="a second row")
            rows[key] = figure
    problems.stop_if_any()
    if not any(area == LONDON for _, area, _ in rows):
        raise fail(path.name, place="column Region", expected="rows of London", found="none")
    frame = pd.DataFrame([(*key, *figure) for key, figure in rows.items()])
    frame.columns = ["series", "area", "quarter", "value", "marker"]
    whole = frame.assign(dimension="ALL", breakdown="ALL")
    return make_figures(whole, snapshots=(), notes=table.notes)


def _figures(
    line: int, record: dict[str, str], problems: Problems
) -> Iterator[tuple[tuple[str, str, int], tuple[float, str]]]:
    """Each figure of a line under its series, area and quarter; none for other areas."""
    court = _court(line, record["Court type"], problems)
    area = _area(line, record, problems)
    period = quarter_in(record["Period"])
    if period is None and not WHOLE_YEAR.match(record["Period"]):
        place = f"line {line}, column Period"
        problems.add(place=place, expected="a quarter such as 2010 Q2", found=record["Period"])
    if not (court and area and period):
        return
    quarter = period.year * 4 + period.number - 1
    for column, name in {**COLUMNS, "Defendants": DEFENDANTS}.items():
        figure = _figure(record[column], f"line {line}, column {column}", problems)
        yield (f"{court}_{name}", area, quarter), figure


def _court(line: int, label: str, problems: Problems) -> str:
    """Our name for a court type; empty for the magistrates' courts, which are not kept."""
    for begins, name in COURTS.items():
        if label.lower().removeprefix("the ").startswith(begins):
            return name
    expected = "All courts, Crown Court or magistrates' courts"
    problems.add(place=f"line {line}, column Court type", expected=expected, found=label)
    return ""


def _area(line: int, record: dict[str, str], problems: Problems) -> str:
    """The area that a line is about; empty for single courts and areas outside London."""
    national, region, lcjb, court = ("" if record[n] == "-" else record[n] for n in LEVELS)
    if court:
        return ""
    if lcjb:
        return lcjb if is_london_area(lcjb) else ""
    name = region_of(region or national) if region or national else None
    if name is None:
        found = region or national or "no area"
        problems.add(place=f"line {line}, column Region", expected="a region", found=found)
    return name or ""


def _figure(text: str, place: str, problems: Problems) -> tuple[float, str]:
    marker = marker_of(text)
    value = None if marker else number_of(text)
    wrong = wrong_count(value) if value is not None else ("" if marker else "a text")
    if wrong and not (value is not None and wrong == "a number that is not whole"):
        problems.add(place=place, expected="a number", found=f"{text}, {wrong}")
    return (math.nan if value is None else value), marker or ""


LAYOUT = Layout(
    id="moj_timeliness_2018",
    source=SOURCE_ID,
    title=TITLE,
    recognise=recognise,
    read=read,
    limits=LIMITS,
)
