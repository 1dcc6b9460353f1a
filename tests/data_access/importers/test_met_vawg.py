"""The victims of the dashboard of violence against women and girls, with figures we know."""

from pathlib import Path

import pandas as pd
import pytest

from data_access.importers.met_vawg import LAYOUT, read
from data_access.reading.peek import Peek
from tests.data_access.importers.figures import problems_of, row, value
from tests.data_access.made_police import VAWG_SHEETS, write_vawg
from tests.data_access.made_surveys import write_lines
from tests.helpers import ROOT

REAL = ROOT.parent / "shared" / "files" / "victims" / "vawg-victims.parquet"
SERIES = "vawg_victims"
LOCATION = VAWG_SHEETS["Victim count by location"]


def test_the_workbook_is_known_by_its_columns(tmp_path: Path) -> None:
    assert LAYOUT.recognise(Peek(write_vawg(tmp_path / "renamed.xlsx")))


def test_each_sheet_is_read_by_itself_and_never_added(tmp_path: Path) -> None:
    figures = read(write_vawg(tmp_path / "a.xlsx"))
    assert value(figures, SERIES, "London", "2026-02-28") == 8
    age = {"dimension": "age", "breakdown": "Aged 80+"}
    assert value(figures, SERIES, "London", "2026-02-28", **age) == 8
    assert value(figures, SERIES, "Other", "2026-02-28") == 2
    assert all(whole for _, _, whole in figures.holdings)


def test_the_month_is_that_of_recording(tmp_path: Path) -> None:
    point = row(read(write_vawg(tmp_path / "a.xlsx")), SERIES, "Barnet", "2026-01-31")
    assert point.value == 4
    assert str(point.period_start.date()) == "2026-01-01"


def test_a_sheet_as_csv_is_held_in_part(tmp_path: Path) -> None:
    lines = ("age_group,recorded_date_months,count", "Aged 80+,01/02/2026,8")
    path = write_lines(tmp_path / "anything.csv", *lines)
    assert LAYOUT.recognise(Peek(path))
    figures = read(path)
    age = {"dimension": "age", "breakdown": "Aged 80+"}
    assert value(figures, SERIES, "London", "2026-02-28", **age) == 8
    assert len(figures.observations) == 1
    assert not any(whole for _, _, whole in figures.holdings)


def test_sheets_that_do_not_count_alike_are_told(tmp_path: Path) -> None:
    more = [*LOCATION, ("North West", "Brent", "2026-02-01", 1)]
    figures = read(write_vawg(tmp_path / "a.xlsx", location=more))
    assert "do not count equally many" in figures.notes[0]


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (("X", "Watford", "2026-02-01", 1), "sheet Victim count by location, cell B6"),
        (("X", "Brent", "soon", 1), "cell C6: expected a month"),
        (("X", "Brent", "2026-02-01", "few"), "cell D6: expected a count"),
        (("X", "Brent", "2026-02-01", "[c]"), "expected a count, found [c]"),
    ],
)
def test_a_broken_row_is_named_by_its_cell(tmp_path: Path, wrong: tuple, said: str) -> None:
    path = write_vawg(tmp_path / "a.xlsx", location=[*LOCATION, wrong])
    assert said in problems_of(read, path)[0]


def test_a_count_by_place_that_may_be_of_offences_is_refused(tmp_path: Path) -> None:
    lines = ("borough_name,recorded_date_months,count", "Brent,2026-02-01,8")
    told = problems_of(read, write_lines(tmp_path / "Offence count location.csv", *lines))
    assert "expected victims, found offences" in told[0]
    told = problems_of(read, write_lines(tmp_path / "data.csv", *lines))
    assert "does not say of what" in told[0]
    assert len(read(write_lines(tmp_path / "victims.csv", *lines)).observations) == 2


@pytest.mark.skipif(not REAL.exists(), reason="the reference material is not here")
def test_the_real_rows_of_a_year_sum_to_the_published_number(tmp_path: Path) -> None:
    rows = pd.read_parquet(REAL)
    year = rows["recorded_date_months"].between("2024-04-01", "2025-03-31")
    path = tmp_path / "rows.csv"
    rows[year].to_csv(path, index=False)
    frame = read(path).observations
    whole = frame[(frame["area"] == "London")].groupby("dimension")["value"].sum()
    assert dict(whole) == {"ALL": 126_279, "age": 126_279, "ethnicity": 126_279}
