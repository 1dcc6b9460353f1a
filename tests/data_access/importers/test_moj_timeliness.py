"""The Crown Court timeliness tool, made small with figures we know."""

import math
from pathlib import Path

from data_access.importers.moj_timeliness import AVERAGES, COUNTS, LAYOUT, read
from data_access.reading.peek import Peek
from tests.data_access.importers.figures import problems_of, row, value
from tests.data_access.made_court import TIMELINESS_FIELDS, timeliness_rows, write_timeliness

Q4 = "2025-12-31"
MEDIAN = "crown_court_offence_to_completion_median_days"


def test_the_tool_is_known_by_its_fields_and_not_by_its_name(tmp_path: Path) -> None:
    assert LAYOUT.recognise(Peek(write_timeliness(tmp_path / "renamed.bin")))


def test_every_stage_has_its_median_and_mean(tmp_path: Path) -> None:
    figures = read(write_timeliness(tmp_path / "timeliness_tool_Crown_Court.xlsx"))
    assert set(figures.observations["series"]) == {*AVERAGES, *COUNTS}
    assert value(figures, "crown_court_offence_to_charge_median_days", "London", Q4) == 50.5
    assert value(figures, MEDIAN, "London", Q4) == 55.5
    assert value(figures, MEDIAN, "England and Wales", Q4) == 45.5
    assert value(figures, "crown_court_charge_to_completion_mean_days", "London", Q4) == 110
    assert value(figures, "crown_court_defendants_completed_valid", "London", Q4) == 30


def test_figures_are_of_a_quarter_and_years_are_left_out(tmp_path: Path) -> None:
    figures = read(write_timeliness(tmp_path / "a.xlsx"))
    assert f"{row(figures, MEDIAN, 'London', Q4).period_start:%Y-%m-%d}" == "2025-10-01"
    assert len(set(figures.observations["period_end"])) == 2


def test_not_available_is_missing_and_never_zero(tmp_path: Path) -> None:
    point = row(read(write_timeliness(tmp_path / "a.xlsx")), MEDIAN, "Unknown", Q4)
    assert math.isnan(point.value)
    assert point.marker == "[x]"


def test_an_average_that_nobody_knows_here_is_told(tmp_path: Path) -> None:
    fields = [name.replace("Pre-court (Mean)", "Waiting (Mean)") for name in TIMELINESS_FIELDS]
    figures = read(write_timeliness(tmp_path / "a.xlsx", fields=fields))
    assert "waiting (mean)" in figures.notes[0]


def test_the_magistrates_tool_is_not_this_one(tmp_path: Path) -> None:
    fields = [name.replace("Crown Court", "magistrates' court") for name in TIMELINESS_FIELDS]
    path = write_timeliness(tmp_path / "time_mags_tool.xlsx", fields=fields)
    assert not LAYOUT.recognise(Peek(path))
    [said] = problems_of(read, path)
    assert "expected times at the Crown Court, found none" in said


def test_a_renamed_headline_is_refused(tmp_path: Path) -> None:
    fields = [name.replace("Offence to completion", "Offence to end") for name in TIMELINESS_FIELDS]
    [said] = problems_of(read, write_timeliness(tmp_path / "a.xlsx", fields=fields))
    assert f"expected one field for {MEDIAN}" in said


def test_two_rows_for_one_point_are_refused(tmp_path: Path) -> None:
    rows = list(timeliness_rows())
    [said] = problems_of(read, write_timeliness(tmp_path / "a.xlsx", [*rows, rows[0]]))
    assert "expected one record for each combination" in said


def test_renamed_receipt_types_are_refused(tmp_path: Path) -> None:
    rows = [(*made[:4], "Every case", *made[5:]) for made in timeliness_rows()]
    [said] = problems_of(read, write_timeliness(tmp_path / "a.xlsx", rows))
    assert "expected quarterly rows of all cases, all offences, found none" in said
