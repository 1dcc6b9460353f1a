"""The Home Office's outcomes, with figures we know and with sums that were published."""

import csv
from pathlib import Path

import pytest

from data_access.importers.home_office_outcomes import LAYOUT, read
from data_access.reading.peek import Peek
from tests.data_access.importers.figures import problems_of, row, value
from tests.data_access.made_police import OUTCOMES, outcome_row, write_outcomes
from tests.helpers import ROOT

FILES = ROOT.parent / "shared" / "files" / "victims"
REAL = FILES / "met_outcomes_by_quarter_2014_15_to_2025_26.csv"
END = "2025-06-30"
ROWS = (
    outcome_row("0", 500, 0),
    outcome_row("1", 40, 50),
    outcome_row("14", 6, 7),
    outcome_row("16", 20, 30, group="Violence against the person"),
    outcome_row("18", 100, -3),
    outcome_row("1", 999, 999, force="Kent"),
)


def test_the_workbook_is_known_by_its_columns(tmp_path: Path) -> None:
    assert LAYOUT.recognise(Peek(write_outcomes(tmp_path / "renamed.xlsx", ROWS)))


def test_outcomes_are_added_up_without_those_not_assigned_yet(tmp_path: Path) -> None:
    figures = read(write_outcomes(tmp_path / "a.xlsx", ROWS))
    assert value(figures, "outcomes_assigned", "London", END) == 166
    assert value(figures, "outcomes_charged", "London", END) == 40
    assert value(figures, "outcomes_victim_does_not_support", "London", END) == 26
    point = row(figures, "outcomes_charged", "London", END)
    assert str(point.period_start.date()) == "2025-04-01"


def test_the_closed_basis_stands_apart_and_keeps_corrections(tmp_path: Path) -> None:
    figures = read(write_outcomes(tmp_path / "a.xlsx", ROWS))
    assert value(figures, "outcomes_assigned_closed", "London", END) == 84
    theft = {"dimension": "offence", "breakdown": "Theft offences"}
    assert value(figures, "outcomes_assigned_closed", "London", END, **theft) == 54


def test_what_was_not_provided_is_missing_and_no_zero(tmp_path: Path) -> None:
    rows = (*ROWS, outcome_row("16", "N/A - data not provided", 1))
    figures = read(write_outcomes(tmp_path / "a.xlsx", rows))
    for series in ("outcomes_assigned", "outcomes_victim_does_not_support"):
        assert row(figures, series, "London", END).marker == "[x]"
    assert value(figures, "outcomes_charged", "London", END) == 40
    assert value(figures, "outcomes_victim_does_not_support_closed", "London", END) == 38


def test_a_quarter_without_any_outcome_is_missing_and_no_zero(tmp_path: Path) -> None:
    rows = [outcome_row("1", 0, 9), outcome_row("18", 0, 9)]
    figures = read(write_outcomes(tmp_path / "a.xlsx", rows))
    assert row(figures, "outcomes_charged", "London", END).marker == "[x]"
    assert value(figures, "outcomes_charged_closed", "London", END) == 9
    assert "No outcome at all by recorded basis" in figures.notes[0]


def test_other_wordings_of_the_columns_are_read(tmp_path: Path) -> None:
    names = {"Force name": "Police force", "Outcome type": "Outcome Type [note 3]"}
    header = [names.get(name, name) for name in OUTCOMES]
    path = write_outcomes(tmp_path / "a.xlsx", ROWS, header=header)
    assert value(read(path), "outcomes_charged", "London", END) == 40


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (outcome_row("1a", 1, 1), "sheet Q1, cell K9: expected an outcome type from 0 to 22"),
        (outcome_row("23", 1, 1), "cell K9: expected an outcome type from 0 to 22"),
        (outcome_row("1", "few", 1), "cell L9: expected a whole number"),
        (outcome_row("1", 1, 1.5), "cell M9: expected a whole number"),
        (outcome_row("1", 1, 1, year="2025"), "cell A9: expected a financial year"),
        (outcome_row("1", 1, 1, year="2025/27"), "cell A9: expected a financial year"),
        (outcome_row("1", 1, 1, quarter="5"), "cell B9: expected a quarter from 1 to 4"),
    ],
)
def test_a_broken_row_is_named_by_its_cell(tmp_path: Path, wrong: tuple, said: str) -> None:
    assert said in problems_of(read, write_outcomes(tmp_path / "a.xlsx", (*ROWS, wrong)))[0]


def test_alternate_offences_must_not_be_added(tmp_path: Path) -> None:
    told = problems_of(read, write_outcomes(tmp_path / "a.xlsx", [outcome_row("1A", 1, 1)]))[0]
    assert "leave this file out" in told


def test_a_file_without_the_met_is_refused(tmp_path: Path) -> None:
    path = write_outcomes(tmp_path / "a.xlsx", ROWS[-1:])
    assert "expected rows of the Metropolitan Police, found 1 rows" in problems_of(read, path)[0]


@pytest.mark.skipif(not REAL.exists(), reason="the reference material is not here")
def test_the_published_quarters_come_out_of_a_file_with_the_same_numbers(tmp_path: Path) -> None:
    with REAL.open(encoding="utf-8") as file:
        published = [quarter for quarter in csv.DictReader(file) if quarter["fy"] > "2015"]
    rows = []
    for one in published:
        about = {"year": one["fy"], "quarter": one["q"]}
        charged = (int(one["recorded_all_t1"]), int(one["closed_all_t1"]))
        rows.append(outcome_row("1", *charged, **about))
        others = (
            int(one[f"{basis}_all_assigned"]) - int(one[f"{basis}_all_t1"])
            for basis in ("recorded", "closed")
        )
        rows.append(outcome_row("18", *others, **about))
    frame = read(write_outcomes(tmp_path / "a.xlsx", rows)).observations
    whole = frame[(frame["series"] == "outcomes_assigned") & (frame["dimension"] == "ALL")]
    assert sorted(whole["value"]) == sorted(float(q["recorded_all_assigned"]) for q in published)
