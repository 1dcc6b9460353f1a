"""The Met's monthly crime dashboard in its three files, with figures we know."""

from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from data_access.importers.met_monthly_dashboard import LAYOUT, read
from data_access.reading.peek import Peek
from tests.data_access.importers.figures import problems_of, row, value
from tests.data_access.made_police import dashboard_row, write_dashboard
from tests.helpers import ROOT

REAL = ROOT.parent / "shared" / "files" / "victims" / "monthly-crime-dashboard.parquet"
KNIFE = ("Knife Crime", "Knife Injury Victims (1-24)")
YEAR = [f"2024-{month:02}-01" for month in range(4, 13)]
YEAR += [f"2025-{month:02}-01" for month in range(1, 4)]
ABUSE = ("Domestic Abuse", "Domestic Abuse")
OTHER = (
    dashboard_row("2025-05-01", *ABUSE, 9),
    dashboard_row("2025-05-01", *ABUSE, 4, area="Other / NK"),
    dashboard_row("2025-05-01", *ABUSE, 9, kind="Safer Neighbourhood Teams", area="Alibon"),
    dashboard_row("2025-05-01", *ABUSE, 2, measure="Positive Outcomes"),
    dashboard_row("2025-05-01", "Domestic Abuse", "Domestic Abuse Violence with Injury", 3),
    dashboard_row("2025-06-01", "Hate Crime", "Hate", 5),
    dashboard_row("2025-06-01", "Hate Crime", "Racist", 4),
    dashboard_row("2025-06-01", "Miscellaneous", "TNO Victim Based", 70),
    dashboard_row("2025-06-01", "Gun Crime", "Gun Crime", 1),
)


def test_all_three_files_are_known_by_their_columns(tmp_path: Path) -> None:
    assert LAYOUT.recognise(Peek(write_dashboard(tmp_path / "a.csv", OTHER)))
    assert LAYOUT.recognise(Peek(write_dashboard(tmp_path / "b.csv", (), tno=True)))


def test_only_offences_by_borough_are_counted(tmp_path: Path) -> None:
    figures = read(write_dashboard(tmp_path / "a.csv", OTHER))
    assert value(figures, "domestic_abuse_offences", "Brent", "2025-05-31") == 9
    assert value(figures, "domestic_abuse_offences", "London", "2025-05-31") == 13
    assert value(figures, "domestic_abuse_offences", "Brent", "2025-06-30") == 0
    assert value(figures, "notifiable_victim_based_offences", "London", "2025-06-30") == 70
    assert figures.published_on == date(2026, 3, 18)


def test_a_row_that_stands_twice_is_refused_and_not_counted_twice(tmp_path: Path) -> None:
    (said,) = problems_of(read, write_dashboard(tmp_path / "a.csv", (*OTHER, OTHER[0])))
    assert "line 11" in said
    assert "expected each offence, area and month once" in said


def test_strands_are_breakdowns_and_never_added_up(tmp_path: Path) -> None:
    figures = read(write_dashboard(tmp_path / "a.csv", OTHER))
    assert value(figures, "hate_crime_offences", "London", "2025-06-30") == 5
    racist = {"dimension": "strand", "breakdown": "Racist"}
    assert value(figures, "hate_crime_offences", "London", "2025-06-30", **racist) == 4
    injury = {"dimension": "offence", "breakdown": "Violence with injury"}
    assert value(figures, "domestic_abuse_offences", "Brent", "2025-05-31", **injury) == 3


def test_notifiable_offences_are_split_by_their_group(tmp_path: Path) -> None:
    rows = [dashboard_row("2025-05-01", "ROBBERY", name, 3) for name in ("A", "B")]
    figures = read(write_dashboard(tmp_path / "a.csv", rows, tno=True))
    assert value(figures, "notifiable_offences", "Brent", "2025-05-31") == 6
    robbery = {"dimension": "offence", "breakdown": "Robbery"}
    assert value(figures, "notifiable_offences", "London", "2025-05-31", **robbery) == 6


def test_injured_victims_are_given_for_whole_financial_years(tmp_path: Path) -> None:
    rows = [dashboard_row(month, *KNIFE, 2) for month in [*YEAR, "2025-04-01"]]
    figures = read(write_dashboard(tmp_path / "a.csv", rows))
    point = row(figures, "knife_injury_victims_under_25", "London", "2025-03-31")
    assert point.value == 24
    assert str(point.period_start.date()) == "2024-04-01"
    assert set(figures.observations["period_end"].dt.year) == {2025}


def test_part_of_a_year_is_refused_and_no_fall(tmp_path: Path) -> None:
    rows = [dashboard_row(month, *KNIFE, 2) for month in YEAR[:11]]
    told = problems_of(read, write_dashboard(tmp_path / "a.csv", rows))[0]
    assert "expected a whole financial year" in told


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (dashboard_row("2025-05-01", *ABUSE, 1, kind="Ward"), "column area type: expected"),
        (dashboard_row("2025-05-01", *ABUSE, 1, measure="Victims"), "column measure: expected"),
        (dashboard_row("May", *ABUSE, 1), "column month year: expected a month"),
        (dashboard_row("2025-05-01", *ABUSE, 1, area="Watford"), "one of the 32 boroughs"),
        (dashboard_row("2025-05-01", *ABUSE, "some"), "column count: expected a count"),
    ],
)
def test_a_broken_row_is_named_by_its_line(tmp_path: Path, wrong: str, said: str) -> None:
    told = problems_of(read, write_dashboard(tmp_path / "a.csv", [*OTHER, wrong]))[0]
    assert said in told
    assert "line 11" in told


@pytest.mark.skipif(not REAL.exists(), reason="the reference material is not here")
def test_the_real_rows_agree_with_the_published_years(tmp_path: Path) -> None:
    path = tmp_path / "knife.csv"
    pd.read_parquet(REAL).to_csv(path, index=False)
    figures = read(path)
    published = {"2023-03-31": 1419, "2024-03-31": 1427, "2025-03-31": 1323}
    for end, count in published.items():
        assert value(figures, "knife_injury_victims_under_25", "London", end) == count
    assert len(figures.observations) == 102
