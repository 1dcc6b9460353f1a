"""Files for a spreadsheet: whole figures, their source, and no cell that runs as a formula."""

import csv
import io

import pandas as pd
import pytest

from reporting.files import METADATA_COLUMNS, guarded, readings_csv, table_csv
from reporting.records import READING_COLUMNS
from tests.data_access.made_releases import figure, flow, release
from tests.metrics.test_statements import said
from tests.reporting.made_summaries import summary_of

FORMULAS = ("=1+1", "+1", "-1+cmd|' /C calc'!A0", "@SUM(A1)", "\t=1", "\r=1")


def rows(file: bytes) -> list[dict[str, str]]:
    assert file.startswith(b"\xef\xbb\xbf")  # Excel reads it as UTF-8
    return list(csv.DictReader(io.StringIO(file.decode("utf-8-sig"), newline="")))


@pytest.mark.parametrize("text", FORMULAS)
def test_a_cell_that_would_run_is_made_text(text: str) -> None:
    assert guarded(text) == f"'{text}"


@pytest.mark.parametrize("cell", [-3.5, 0, None, "London", "1 - 2", True])
def test_other_cells_stay_as_they_are(cell: object) -> None:
    assert guarded(cell) == cell


@pytest.mark.parametrize("text", FORMULAS)
def test_no_file_holds_a_cell_that_would_run(text: str) -> None:
    told = summary_of(
        measure="victim_service_supported", statements=[said(words=text, source_title=text)]
    )
    cells = [cell for row in rows(readings_csv(told, ())) for cell in row.values()]
    table = table_csv(pd.DataFrame({"Commitment": [text]})).decode("utf-8-sig")
    cells += [cell for row in csv.reader(io.StringIO(table, newline="")) for cell in row]
    assert f"'{text}" in cells
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]


def test_a_file_holds_every_figure_in_full_precision() -> None:
    held = release(
        flow("2025-12-31", 5_866, series="crown_court_open_year_or_more"),
        flow("2025-12-31", 18_260, series="crown_court_open_cases_age_known"),
        on="2026-03-26",
    )
    told = summary_of(held, measure="crown_court_open_year_or_more_share")
    (row,) = rows(readings_csv(told, told.readings))
    assert float(row["value"]) == 100 * 5_866 / 18_260
    assert (row["numerator"], row["denominator"]) == ("5866", "18260")


def test_a_file_tells_where_its_figures_come_from() -> None:
    told = summary_of(release(figure("2025-12-31", 19_339), on="2026-03-26", kinds=("copy",)))
    (row,) = rows(readings_csv(told, told.readings))
    assert tuple(row) == (*READING_COLUMNS, *METADATA_COLUMNS)
    assert row["publisher"] == "Ministry of Justice"
    assert "Open Government Licence" in row["licence"]
    assert "third party's copy" in row["read_in_a_copy"]


def test_a_file_says_of_each_figure_whether_it_was_read_in_a_copy() -> None:
    own = release(figure("2024-12-31", 16_075), on="2025-03-27")
    copied = release(figure("2025-12-31", 19_339), on="2026-03-26", kinds=("copy",))
    told = summary_of(own, copied)
    before, latest = rows(readings_csv(told, told.readings))
    assert "copy" in latest["read_in_a_copy"]
    assert before["read_in_a_copy"] == ""
    assert before["release"] != latest["release"]


def test_a_missing_figure_is_empty_with_its_marker() -> None:
    told = summary_of(release(figure("2025-12-31", None), on="2026-03-26"))
    (row,) = rows(readings_csv(told, told.readings))
    assert (row["value"], row["marker"]) == ("", "[x]")
