"""The Victims' Code return: the share of those due a right who received it."""

from pathlib import Path

import pytest

from data_access.importers.return_victims_code import LAYOUT
from tests.data_access.importers.figures import problems_of, row, value
from tests.data_access.made_returns import RIGHT, Answers, fill_csv, fill_workbook

END = "2026-03-31"


def test_met_of_due_is_a_per_cent_with_its_base_by_agency(tmp_path: Path) -> None:
    whole = RIGHT | {"Agency": "All agencies", "Met": 300}
    figures = LAYOUT.read(fill_csv(tmp_path / "a.csv", "victims_code", RIGHT, whole))
    police = {"dimension": "agency", "breakdown": "Metropolitan Police"}
    point = row(figures, "code_kept_informed", "London", END, **police)
    assert (point.value, point.base) == (82, 500)
    assert value(figures, "code_kept_informed", "London", END) == 60
    assert "Code of April 2021" in figures.release_title
    assert figures.notes == ("Measured against the Code of April 2021.",)


def test_a_quarter_is_a_series_of_its_own(tmp_path: Path) -> None:
    quarter = RIGHT | {"Period type": "Quarter", "Agency": "All agencies"}
    figures = LAYOUT.read(fill_csv(tmp_path / "a.csv", "victims_code", quarter))
    assert value(figures, "code_kept_informed_quarter", "London", END) == 82


def test_nobody_due_is_no_zero(tmp_path: Path) -> None:
    nobody = RIGHT | {"Due": 0, "Met": 0, "Agency": "All agencies"}
    figures = LAYOUT.read(fill_csv(tmp_path / "a.csv", "victims_code", nobody))
    assert row(figures, "code_kept_informed", "London", END).marker == "[z]"


WRONG = [
    ({"Right": "Free parking"}, "D5: expected one of the list in the column Right"),
    ({"Agency": "Metropolitan Polce"}, "Did you mean Metropolitan Police?"),
    ({"Edition of the Code": "The old one"}, "F5: expected one of the list"),
    ({"Due": None}, "Due has to be filled in."),
    ({"Met": 510}, "H5: expected at most 500, the number due, found 510"),
    ({"Met": 3}, "A count from 1 to 4 could point to a person."),
    ({"Due": 10.5}, "This is a number that is not whole."),
    ({"Period ends": "15/03/2026"}, "A period ends on the last day of a month."),
]


@pytest.mark.parametrize(("wrong", "said"), WRONG, ids=[str(wrong) for wrong, _ in WRONG])
def test_each_field_filled_in_wrongly_is_told_by_its_cell(
    tmp_path: Path, wrong: Answers, said: str
) -> None:
    path = fill_workbook(tmp_path / "a.xlsx", "victims_code", {**RIGHT, **wrong})
    assert said in problems_of(LAYOUT.read, path)[0]


def test_two_editions_of_the_code_are_two_files(tmp_path: Path) -> None:
    later = RIGHT | {"Edition of the Code": "Code under the Victims and Prisoners Act 2024"}
    later |= {"Right": "Needs assessed"}
    path = fill_csv(tmp_path / "a.csv", "victims_code", RIGHT, later)
    assert "Use one file for each edition." in problems_of(LAYOUT.read, path)[0]
