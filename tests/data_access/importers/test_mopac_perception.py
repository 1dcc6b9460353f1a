"""public-perception-data.csv, with figures we know and with the real one."""

import csv
from pathlib import Path

import pytest

from data_access.importers.mopac_perception import LAYOUT, read
from data_access.reading.peek import Peek
from tests.bundle.attitudes import SERIES
from tests.data_access.importers.figures import problems_of, row, value
from tests.data_access.made_surveys import FAIRLY, GOOD_JOB, write_lines, write_perception
from tests.helpers import ROOT

SHARED = ROOT.parent / "shared"
REAL = SHARED / "files" / "surveys" / "public-perception-data.csv"
LINES = (f"Sep-25,{GOOD_JOB},46", f"Jun-25,{FAIRLY},66", f"Jun-25,{GOOD_JOB},45")


def test_the_file_is_known_by_its_three_columns(tmp_path: Path) -> None:
    assert LAYOUT.recognise(Peek(write_perception(tmp_path / "renamed.txt", *LINES)))
    other = write_lines(tmp_path / "a.csv", "date,survey,borough,measure,proportion")
    assert not LAYOUT.recognise(Peek(other))


def test_a_point_covers_the_twelve_months_to_the_end_of_its_month(tmp_path: Path) -> None:
    figures = read(write_perception(tmp_path / "a.csv", *LINES))
    point = row(figures, "pas_good_job_locally", "London", "2025-09-30")
    assert point.value == 46
    assert str(point.period_start.date()) == "2024-10-01"
    assert figures.release_title == "Public perception, data to September 2025"


def test_a_question_not_known_here_is_left_out_and_said(tmp_path: Path) -> None:
    figures = read(write_perception(tmp_path / "a.csv", *LINES, "Sep-25,Likes the uniform,50"))
    assert len(figures.observations) == 3
    assert "Likes the uniform" in figures.notes[0]


def test_a_mark_is_kept_as_its_reason_and_never_as_zero(tmp_path: Path) -> None:
    figures = read(write_perception(tmp_path / "a.csv", *LINES, f"Mar-25,{GOOD_JOB},.."))
    point = row(figures, "pas_good_job_locally", "London", "2025-03-31")
    assert point.marker == "[x]"
    assert point.value != point.value


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (f"Sep-25,{FAIRLY},105", "line 5, column proportion: expected a per cent from 0 to 100"),
        (f"Sep-25,{FAIRLY},many", "a text that is no number"),
        (f"Sept,{FAIRLY},50", "line 5, column date: expected a month such as Sep-25"),
        (f"Sep-25,{GOOD_JOB},50", "each question and month once"),
    ],
)
def test_a_broken_row_is_named_by_its_line(tmp_path: Path, line: str, said: str) -> None:
    assert said in problems_of(read, write_perception(tmp_path / "a.csv", *LINES, line))[0]


def test_fractions_in_place_of_per_cents_are_refused(tmp_path: Path) -> None:
    path = write_perception(tmp_path / "a.csv", f"Sep-25,{GOOD_JOB},0.46")
    assert "as if it were a fraction" in problems_of(read, path)[0]


def test_all_problems_are_told_at_once(tmp_path: Path) -> None:
    lines = [f"Month {n},{GOOD_JOB},{n}" for n in range(30)]
    assert len(problems_of(read, write_perception(tmp_path / "a.csv", *lines))) == 20


@pytest.mark.skipif(not REAL.exists(), reason="the reference material is not here")
def test_the_real_file_agrees_with_the_published_figures() -> None:
    assert LAYOUT.recognise(Peek(REAL))
    figures = read(REAL)
    assert len(figures.observations) == 280
    with (SHARED / "figures" / "public_attitude_survey.csv").open(encoding="utf-8") as file:
        published = [r for r in csv.DictReader(file) if "2025/26" in r["vintage_published"]]
    for one in published:
        series = SERIES[one["measure"]]
        assert value(figures, series, "London", one["period_end"]) == float(one["value_pct"])
    assert len(published) == 280
