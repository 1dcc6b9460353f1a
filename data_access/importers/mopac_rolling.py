"""The sheets MPS and Borough of the survey's workbook: rolling twelve months, as fractions of 1.

The column Survey has only ever held PAS: rows of another survey are refused, because what their
measures are called, and whom they asked, was never seen.
"""

from dataclasses import dataclass, field
from datetime import date

from data_access.areas import LONDON, area_name
from data_access.importers.mopac_values import per_cent_in
from data_access.reading.days import first_day, month_in
from data_access.reading.layout import Problems
from data_access.reading.shaping import Point
from data_access.reading.tables import Record, Table

HEADER = {"date", "survey", "borough", "measure", "proportion"}
SURVEY = "pas"
SERIES = {
    '"good job" local': "pas_good_job_locally",
    "good job local": "pas_good_job_locally",
    "contact ward officer": "pas_know_ward_officer",
    "informed local": "pas_informed_locally",
    "listen to concerns": "pas_listen_to_concerns",
    "relied on to be there": "pas_relied_upon",
    "treat everyone fairly": "pas_treat_everyone_fairly",
    "understand issues": "pas_deal_with_what_matters",
    "trust mps": "pas_trust",
}
USE_THE_RETURN = "Results of a victims' survey come in by the survey return template."


def is_header(keys: set[str]) -> bool:
    """Whether these are the columns of the sheets MPS and Borough."""
    return set(keys) >= HEADER


@dataclass
class Reading:
    """What was read so far, and what was wrong with it."""

    problems: Problems
    points: dict[tuple[str, str, date], Point] = field(default_factory=dict)
    force: dict[tuple[str, date], tuple[float, str]] = field(default_factory=dict)
    unknown: dict[str, None] = field(default_factory=dict)


def read_rolling(table: Table, reading: Reading) -> None:
    """Take in the rows of one sheet, or of one CSV file."""
    for record in table.records():
        keys = _keys(record, reading)
        if keys is None:
            continue
        value, marker = per_cent_in(record, "proportion", reading.problems)
        before = reading.points.get(keys)
        if before is not None and before.value != value:
            expected = "one figure for each area, measure and date"
            place, found = record.place("proportion"), f"{record['proportion']} in a second row"
            reading.problems.add(place=place, expected=expected, found=found)
        series, area, end = keys
        start = first_day(end, months=12)
        reading.points[keys] = Point(
            series=series,
            area=area,
            period_start=start,
            period_end=end,
            value=value,
            marker=marker,
        )
        if record["mps"]:
            force, _ = per_cent_in(record, "mps", reading.problems)
            reading.force[series, end] = (force, record.place("mps"))


def _keys(record: Record, reading: Reading) -> tuple[str, str, date] | None:
    """The series, area and last day of a row; None, and a problem noted, where one is missing."""
    problems = reading.problems
    if record["survey"].lower() != SURVEY:
        found = record["survey"] or "nothing"
        place = record.place("survey")
        problems.add(place=place, expected="PAS", found=found, todo=USE_THE_RETURN)
        return None
    end, area = month_in(record["date"]), area_name(record["borough"])
    if end is None or end.month % 3:
        found = record["date"] or "nothing"
        problems.add(place=record.place("date"), expected="the end of a quarter", found=found)
        return None
    if area is None:
        found = record["borough"] or "nothing"
        problems.add(place=record.place("borough"), expected="a borough or MPS", found=found)
        return None
    series = SERIES.get(" ".join(record["measure"].lower().split()))
    if series is None:
        reading.unknown[record["measure"]] = None
        return None
    return series, area, end


def check_force(reading: Reading) -> None:
    """The column MPS beside the boroughs repeats London's own figure, where that is held."""
    for (series, end), (value, place) in reading.force.items():
        stated = reading.points.get((series, LONDON, end))
        if stated is not None and stated.value != value:
            expected = f"{stated.value / 100:g}, as the rows of MPS say"
            reading.problems.add(place=place, expected=expected, found=f"{value / 100:g}")
