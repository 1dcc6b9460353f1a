"""The Public Attitude Survey's workbook and its CSV exports, with figures we know."""

from pathlib import Path

import pytest

from data_access.importers.mopac_survey_workbook import LAYOUT, read
from data_access.reading.peek import Peek
from tests.data_access.importers.figures import problems_of, row, value
from tests.data_access.made_surveys import (
    BOROUGH_ROWS,
    FORCE_ROWS,
    QUARTER_ROWS,
    write_lines,
    write_survey_workbook,
)

SEMICOLONS = (
    "Date;Survey;Borough;Measure;Proportion;MPS;;",
    '31/12/2014;PAS;Barnet;"""Good Job"" local";0,67;0,67;;0,71',
    "31/3/2015;PAS;City of Westminster;Trust MPS;0,675;0,67;;",
)
COMMAS = (
    "Date,Survey,Borough,Measure,Proportion,MPS,Unnamed: 6",
    '31/12/2014,PAS,Barnet,"""Good Job"" local","0,67","0,67",',
    '31/3/2015,PAS,Westminster,Trust MPS,"0,675","0,67",',
)


def test_the_workbook_is_known_by_its_columns(tmp_path: Path) -> None:
    assert LAYOUT.recognise(Peek(write_survey_workbook(tmp_path / "renamed.xlsx")))
    assert not LAYOUT.recognise(Peek(write_lines(tmp_path / "a.csv", "date,measure,proportion")))


def test_fractions_become_per_cents_of_twelve_months(tmp_path: Path) -> None:
    figures = read(write_survey_workbook(tmp_path / "a.xlsx"))
    point = row(figures, "pas_trust", "London", "2023-12-31")
    assert point.value == 57
    assert str(point.period_start.date()) == "2023-01-01"
    assert figures.release_title == "Public Attitude Survey dashboard, data to December 2023"


def test_two_spellings_of_a_borough_are_one_area(tmp_path: Path) -> None:
    figures = read(write_survey_workbook(tmp_path / "a.xlsx"))
    good_job = "pas_good_job_locally"
    assert value(figures, good_job, "Richmond upon Thames", "2023-12-31") == 61
    assert value(figures, good_job, "Richmond upon Thames", "2023-09-30") == 60
    assert value(figures, "pas_trust", "Westminster", "2023-12-31") == 29


def test_a_single_quarter_is_a_series_of_its_own(tmp_path: Path) -> None:
    figures = read(write_survey_workbook(tmp_path / "a.xlsx"))
    point = row(figures, "pas_good_job_locally_quarter", "London", "2023-12-31")
    assert point.value == 48
    assert str(point.period_start.date()) == "2023-10-01"
    assert value(figures, "pas_good_job_locally", "London", "2023-12-31") == 49
    assert "R12" in figures.notes[0]


@pytest.mark.parametrize("lines", [SEMICOLONS, COMMAS])
def test_a_csv_export_is_read_whatever_its_separator(
    tmp_path: Path, lines: tuple[str, ...]
) -> None:
    path = write_lines(tmp_path / "a.csv", *lines)
    assert LAYOUT.recognise(Peek(path))
    figures = read(path)
    assert value(figures, "pas_good_job_locally", "Barnet", "2014-12-31") == 67
    assert value(figures, "pas_trust", "Westminster", "2015-03-31") == 67.5
    assert len(figures.observations) == 2


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (("2023-12-31", "USS", "MPS", "Overall", 0.7), "sheet MPS, cell B5: expected PAS"),
        (("2023-12-31", "PAS", "Camdon", "Trust MPS", 0.5), "cell C5: expected a borough or MPS"),
        (("2023-12-30", "PAS", "Camden", "Trust MPS", 57), "cell E5: expected a fraction"),
        (("2023-11-30", "PAS", "Camden", "Trust MPS", 0.5), "cell A5: expected the end of a qua"),
        (("2023-12-31", "PAS", "MPS", "Trust MPS", 0.58), "one figure for each area"),
    ],
)
def test_a_broken_row_is_named_by_its_cell(tmp_path: Path, wrong: tuple, said: str) -> None:
    path = write_survey_workbook(tmp_path / "a.xlsx", force=(*FORCE_ROWS, wrong))
    assert said in problems_of(read, path)[0]


def test_results_of_a_victims_survey_are_sent_to_the_return(tmp_path: Path) -> None:
    row_of_victims = ("2023-12-31", "USS", "MPS", "Overall", 0.7)
    path = write_survey_workbook(tmp_path / "a.xlsx", force=(row_of_victims,))
    assert "survey return template" in problems_of(read, path)[0]


def test_the_force_column_has_to_repeat_londons_figure(tmp_path: Path) -> None:
    wrong = ("2023-12-31", "PAS", "Barnet", '"Good Job" local', 0.6, 0.5)
    path = write_survey_workbook(tmp_path / "a.xlsx", boroughs=(*BOROUGH_ROWS, wrong))
    assert "as the rows of MPS say" in problems_of(read, path)[0]


def test_a_quarter_has_to_be_the_one_its_row_names(tmp_path: Path) -> None:
    wrong = ("2023-06-01", "Q4 23-24", "Q4", "2023/24", "2023/24 Q4", "Quarterly", 0.5, 0.4, 0.4)
    path = write_survey_workbook(tmp_path / "a.xlsx", quarters=(*QUARTER_ROWS, wrong))
    assert "the last month of 2023/24 Q4" in problems_of(read, path)[0]
