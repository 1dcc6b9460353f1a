"""The Home Office's supplementary metrics, with figures we know."""

from pathlib import Path

import pytest

from data_access.importers.home_office_supplementary import LAYOUT, read
from data_access.reading.peek import Peek
from tests.data_access.importers.figures import problems_of, row, value
from tests.data_access.made_police import metric_row, write_metrics

ROLLING = "victim_does_not_support_percent_rolling_year"
CHARGE = "Charge outcome rate, victim-based crime"
ROWS = (
    metric_row(31.5),
    metric_row(32.5, quarter="Q4", year="2024/25"),
    metric_row(70, offence="Rape"),
    metric_row(7.2, metric=CHARGE),
    metric_row(25.1, area="Kent"),
    metric_row(30.1, length="Quarterly"),
)


def test_the_workbook_is_known_by_its_columns(tmp_path: Path) -> None:
    assert LAYOUT.recognise(Peek(write_metrics(tmp_path / "renamed.xlsx", ROWS)))


def test_a_rolling_year_is_a_series_of_its_own(tmp_path: Path) -> None:
    figures = read(write_metrics(tmp_path / "a.xlsx", ROWS))
    point = row(figures, ROLLING, "London", "2025-06-30")
    assert point.value == 31.5
    assert str(point.period_start.date()) == "2024-07-01"
    assert value(figures, ROLLING, "London", "2025-03-31") == 32.5
    quarter = "victim_does_not_support_percent_quarter"
    assert value(figures, quarter, "London", "2025-06-30") == 30.1


def test_an_offence_is_a_breakdown(tmp_path: Path) -> None:
    figures = read(write_metrics(tmp_path / "a.xlsx", ROWS))
    rape = {"dimension": "offence", "breakdown": "Rape"}
    assert value(figures, ROLLING, "London", "2025-06-30", **rape) == 70
    assert len(figures.observations) == 4


@pytest.mark.parametrize(
    ("year", "quarter", "end"),
    [
        ("2024/25", "January to March", "2025-03-31"),
        ("2025", "Apr-Jun", "2025-06-30"),
        ("2025", "July - Sept 2025", "2025-09-30"),
        ("2024-25", "4", "2025-03-31"),
        ("Year ending March 2025", "", "2025-03-31"),
        ("year to June 2025", "", "2025-06-30"),
    ],
)
def test_a_period_is_read_in_each_way_of_writing(
    tmp_path: Path, year: str, quarter: str, end: str
) -> None:
    path = write_metrics(tmp_path / "a.xlsx", [metric_row(31.5, year=year, quarter=quarter)])
    assert value(read(path), ROLLING, "London", end) == 31.5


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (metric_row(131.5, offence="Theft"), "cell H9: expected a per cent from 0 to 100"),
        (metric_row("high", offence="Theft"), "cell H9: expected a per cent from 0 to 100"),
        (metric_row(31.5, year="2025", quarter="Q1"), "cell E9: expected a financial year"),
        (metric_row(31.5, length="Weekly"), "cell D9: expected Rolling annual"),
        (metric_row(31.6, metric="Victim does not support, other"), "one figure for each offence"),
    ],
)
def test_a_broken_row_is_named_by_its_cell(tmp_path: Path, wrong: tuple, said: str) -> None:
    assert said in problems_of(read, write_metrics(tmp_path / "a.xlsx", (*ROWS, wrong)))[0]


def test_fractions_in_place_of_per_cents_are_refused(tmp_path: Path) -> None:
    path = write_metrics(tmp_path / "a.xlsx", [metric_row(0.315)])
    assert "as if they were fractions" in problems_of(read, path)[0]


def test_a_file_without_the_metric_is_refused(tmp_path: Path) -> None:
    path = write_metrics(tmp_path / "a.xlsx", [metric_row(7.2, metric=CHARGE)])
    assert "the victim does not support, found none" in problems_of(read, path)[0]
