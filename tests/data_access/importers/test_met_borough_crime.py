"""MPS Borough Level Crime: sums that we know, and the real files against published sums."""

import csv
from pathlib import Path

import pytest

from data_access.importers.met_borough_crime import LAYOUT, read
from data_access.reading.peek import Peek
from tests.bundle.areas import POLICE_AREAS
from tests.data_access.importers.figures import problems_of, row, value
from tests.data_access.made_police import MONTHS, borough_rows, write_borough_crime
from tests.helpers import ROOT

SHARED = ROOT.parent / "shared"
REAL = sorted((SHARED / "files" / "victims").glob("mps_borough_level_crime_*.csv"))
SERIES = "victim_based_offences"


@pytest.mark.parametrize("borough", ["BoroughName", "LookUp_BoroughName"])
def test_the_file_is_known_by_either_header(tmp_path: Path, borough: str) -> None:
    path = write_borough_crime(tmp_path / "renamed.txt", borough=borough)
    assert LAYOUT.recognise(Peek(path))
    assert value(read(path), SERIES, "London", "2024-04-30") == 32 * 7


def test_only_offences_with_a_victim_are_added_up(tmp_path: Path) -> None:
    figures = read(write_borough_crime(tmp_path / "a.csv"))
    assert value(figures, SERIES, "Brent", "2024-02-29") == 7
    split = {"dimension": "offence", "breakdown": "Theft"}
    assert value(figures, SERIES, "London", "2024-02-29", **split) == 32


def test_codes_of_one_heading_are_added_up(tmp_path: Path) -> None:
    more = ("BURGLARY,RES BURGLARY OF A HOME,Brent,10,20,30",)
    figures = read(write_borough_crime(tmp_path / "a.csv", *more))
    split = {"dimension": "offence", "breakdown": "Burglary"}
    assert value(figures, SERIES, "Brent", "2024-04-30", **split) == 31


def test_a_row_that_is_left_out_is_zero(tmp_path: Path) -> None:
    rows = [line for line in borough_rows() if not line.startswith("ROBBERY,A,Brent")]
    figures = read(write_borough_crime(tmp_path / "a.csv", rows=rows))
    split = {"dimension": "offence", "breakdown": "Robbery"}
    assert value(figures, SERIES, "Brent", "2024-04-30", **split) == 0


def test_london_counts_what_has_no_borough_too(tmp_path: Path) -> None:
    more = ("THEFT,A,Unknown,5,5,5", "THEFT,A,London Heathrow and London City Airports,3,3,3")
    figures = read(write_borough_crime(tmp_path / "a.csv", *more))
    assert value(figures, SERIES, "London", "2024-04-30") == 32 * 7 + 8
    assert value(figures, SERIES, "Other", "2024-04-30") == 3


def test_each_file_is_held_in_part_and_names_its_months(tmp_path: Path) -> None:
    figures = read(write_borough_crime(tmp_path / "a.csv"))
    assert not any(whole for _, _, whole in figures.holdings)
    assert figures.release_title == "Recorded crime by borough, February 2024 to April 2024"
    point = row(figures, SERIES, "London", "2024-02-29")
    assert str(point.period_start.date()) == "2024-02-01"


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ("CYBER OFFENCES,A,Brent,1,1,1", "column majortext: expected one of the 13 headings"),
        ("THEFT,B,Watford,1,1,1", "column boroughname: expected one of the 32 boroughs"),
        ("THEFT,B,Brent,1,,1", "column 202403: expected a count, found nothing"),
        ("THEFT,B,Brent,1,-1,1", "found -1, a number below 0"),
        ("THEFT,B,Brent,1,1.5,1", "a number that is not whole"),
        ("THEFT,A,Brent,1,1,1", "each offence and borough once"),
        ("THEFT,B,Brent,1,1", "expected 6 values, as in the header, found 5"),
    ],
)
def test_a_broken_row_is_named_by_its_line_and_column(tmp_path: Path, more: str, said: str) -> None:
    path = write_borough_crime(tmp_path / "a.csv", more)
    told = problems_of(read, path)[0]
    assert said in told
    assert f"line {len(borough_rows()) + 2}" in told


def test_a_file_without_a_borough_or_heading_is_refused(tmp_path: Path) -> None:
    rows = [line for line in borough_rows() if "Sutton" not in line and "THEFT" not in line]
    told = problems_of(read, write_borough_crime(tmp_path / "a.csv", rows=rows))[0]
    assert "none of Sutton, THEFT" in told


def test_a_gap_between_months_is_refused(tmp_path: Path) -> None:
    path = write_borough_crime(tmp_path / "a.csv")
    path.write_text(path.read_text().replace(MONTHS[2], "202406"))
    assert "expected 202404 after 202403" in problems_of(read, path)[0]


@pytest.mark.skipif(not REAL, reason="the reference material is not here")
def test_the_real_files_agree_with_the_published_sums_of_each_year() -> None:
    figures = [read(path) for path in REAL]
    frames = [one.observations for one in figures]
    with (SHARED / "figures" / "referrals_and_victims.csv").open(encoding="utf-8") as file:
        rows = [r for r in csv.DictReader(file) if r["measure"].startswith("Victim-based")]
    assert len(rows) > 500
    for one in rows:
        chosen = [
            frame[
                (frame["area"] == POLICE_AREAS[one["geography"]])
                & (frame["dimension"] == "ALL")
                & (frame["period_start"] >= one["period_start"])
                & (frame["period_end"] <= one["period_end"])
            ]["value"].sum()
            for frame in frames
        ]
        assert sum(chosen) == float(one["value"]), one
