"""The survey return: what it stores, and what it says of each field that is filled in wrongly."""

from datetime import date
from pathlib import Path

import pytest

from data_access.importers import return_survey, return_survey_telephone
from data_access.importers.return_survey import LAYOUT
from data_access.reading.peek import Peek
from tests.data_access.importers.figures import problems_of, row, value
from tests.data_access.made_returns import SURVEY, Answers, fill_csv, fill_workbook

TDIU = {**SURVEY, "Survey": "Telephone and Digital Investigation Unit survey"}
QUARTER = "uss_satisfied_overall_quarter"
END = "2026-03-31"


def without(answers: Answers, *names: str) -> Answers:
    """The answers but for some."""
    return {name: answer for name, answer in answers.items() if name not in names}


def test_numbers_become_a_per_cent_with_its_base(tmp_path: Path) -> None:
    point = row(LAYOUT.read(fill_csv(tmp_path / "a.csv", "survey", SURVEY)), QUARTER, "London", END)
    assert (point.value, point.base) == (80, 600)
    assert str(point.period_start.date()) == "2026-01-01"


def test_twelve_months_go_to_the_usual_series(tmp_path: Path) -> None:
    per_cent = without(SURVEY, "Number satisfied") | {"Per cent satisfied": 71.5}
    year = per_cent | {"Period type": "12 months", "Plus or minus points": 1.9}
    point = row(
        LAYOUT.read(fill_csv(tmp_path / "a.csv", "survey", year)),
        "uss_satisfied_overall",
        "London",
        END,
    )
    assert (point.value, point.base, point.half_width) == (71.5, 600, 1.9)
    assert str(point.period_start.date()) == "2025-04-01"


def test_a_group_is_a_breakdown_of_a_borough(tmp_path: Path) -> None:
    group = {"Area": "City of Westminster", "Breakdown": "Age", "Group": "'-16 to 24"}
    figures = LAYOUT.read(fill_csv(tmp_path / "a.csv", "survey", SURVEY, SURVEY | group))
    age = {"dimension": "age", "breakdown": "-16 to 24"}
    assert value(figures, QUARTER, "Westminster", END, **age) == 80


def test_a_figure_not_available_keeps_its_mark(tmp_path: Path) -> None:
    hidden = SURVEY | {"Number satisfied": "[x]"}
    figures = LAYOUT.read(fill_csv(tmp_path / "a.csv", "survey", hidden))
    assert row(figures, QUARTER, "London", END).marker == "[x]"


def test_the_telephone_survey_has_a_layout_and_series_of_its_own(tmp_path: Path) -> None:
    path = fill_workbook(tmp_path / "a.xlsx", "survey", TDIU)
    assert not return_survey.recognise(Peek(path))
    assert return_survey_telephone.recognise(Peek(path))
    figures = return_survey_telephone.LAYOUT.read(path)
    assert value(figures, "tdiu_satisfied_overall_quarter", "London", END) == 80


def test_the_two_surveys_are_never_merged(tmp_path: Path) -> None:
    told = problems_of(LAYOUT.read, fill_csv(tmp_path / "a.csv", "survey", SURVEY, TDIU))
    assert "Use one file for each survey." in told[0]


WRONG = [
    ({"Survey": "Crime Survey"}, "A5: expected one of the list in the column Survey"),
    ({"Period type": "Fortnight"}, "B5: expected one of the list in the column Period type"),
    ({"Period ends": "Spring"}, "Write the day, the month and the year in four digits"),
    ({"Period ends": "30/03/2026"}, "A period ends on the last day of a month."),
    ({"Period ends": "30/04/2026"}, "A quarter ends in March, June, September or December."),
    ({"Period ends": "30/06/2026"}, "The date of this return, on its cover, is before that day."),
    ({"Service area": "Kept infromed"}, "Did you mean Kept informed?"),
    ({"Area": "Hackny"}, "Did you mean Hackney?"),
    ({"Area": None}, "E5: expected one of the list in the column Area, found an empty cell."),
    ({"Breakdown": "Shoe size"}, "F5: expected one of the list in the column Breakdown"),
    ({"Breakdown": "Age"}, "G5: expected a group of the breakdown by age"),
    ({"Group": "White"}, "“Everyone” has no group: leave it empty."),
    ({"Number satisfied": 601}, "Those who were satisfied are some of those who answered"),
    ({"Number satisfied": -1}, "This is a number below 0. Give a whole number of 0 or more."),
    ({"Number satisfied": 4.5}, "This is a number that is not whole."),
    ({"Number satisfied": None}, "Give the number satisfied and the number who answered, or"),
    ({"Per cent satisfied": 105}, "105 is not a percentage. Give a number from 0 to 100."),
    ({"Per cent satisfied": 0.8}, "Write 72, and not 0.72 or 72%, for 72 per cent."),
    ({"Per cent satisfied": 70}, "70 per cent, though 480 of 600 are 80.0"),
    ({"Number who answered": None}, "Without it there is no per cent."),
    ({"Number who answered": "many"}, "Write the number in digits and nothing else."),
    ({"Plus or minus points": "wide"}, "K5: expected a number in the column Plus or minus points"),
]


@pytest.mark.parametrize(("wrong", "said"), WRONG, ids=[str(wrong) for wrong, _ in WRONG])
def test_each_field_filled_in_wrongly_is_told_by_its_cell(
    tmp_path: Path, wrong: Answers, said: str
) -> None:
    path = fill_workbook(
        tmp_path / "a.xlsx", "survey", {**SURVEY, **wrong}, dated=date(2026, 4, 17)
    )
    told = problems_of(LAYOUT.read, path)
    assert said in told[0]
    assert told[0].startswith("a.xlsx, sheet Return, cell ")


def test_the_same_figure_twice_is_refused(tmp_path: Path) -> None:
    told = problems_of(LAYOUT.read, fill_csv(tmp_path / "a.csv", "survey", SURVEY, SURVEY))
    assert told[0].startswith("a.csv, line 3, column period ends: expected each figure once")


def test_twenty_problems_are_told_at_once(tmp_path: Path) -> None:
    rows = [SURVEY | {"Area": f"Nowhere {n}"} for n in range(30)]
    assert len(problems_of(LAYOUT.read, fill_csv(tmp_path / "a.csv", "survey", *rows))) == 20


def test_a_column_that_was_lost_is_asked_for(tmp_path: Path) -> None:
    path = fill_csv(tmp_path / "a.csv", "survey", SURVEY)
    path.write_text(path.read_text("utf-8-sig").replace("Area,B", "Place,B"), "utf-8")
    assert LAYOUT.recognise(Peek(path))
    told = problems_of(LAYOUT.read, path)[0]
    assert "expected a column named Area" in told
    assert "Download the template again" in told
