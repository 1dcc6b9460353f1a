"""Files made with figures that others read in the Ministry's own: we have to read the same.

The extracts are third parties' readings of the tools of October to December 2025 and of Table
C1 of January to March 2026; nothing of them is kept in the project.
"""

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest

from data_access.areas import court_name
from data_access.importers import (
    moj_open_duration,
    moj_publication_tables,
    moj_receipts_disposals_open,
    moj_timeliness,
    moj_timeliness_2018,
)
from tests.data_access.importers.figures import value
from tests.data_access.made_court import (
    BANDS,
    STAGES,
    average_rows,
    table_c1,
    write_open,
    write_rdos,
    write_timeliness,
)
from tests.data_access.made_files import write_open_document
from tests.helpers import ROOT

SHARED = ROOT.parent / "shared"
COURT = SHARED / "files" / "court"
TOOLS = COURT / "moj_2025Q4_derived"
Q4, Q1 = "2025-12-31", "2026-03-31"
OPEN = "crown_court_open_cases"
QUARTER = ("2025", "Q4")
ALL = "00: All offences"

pytestmark = pytest.mark.skipif(
    not COURT.exists(), reason="the published files stand beside the project, and are not here"
)


def rows_of(path: Path) -> list[dict[str, str]]:
    """The rows of a small CSV."""
    return list(csv.DictReader(path.read_text(encoding="utf-8-sig").splitlines()))


def courts() -> list[dict[str, str]]:
    """Each court centre that had open cases at the end of 2025."""
    return [court for court in rows_of(TOOLS / "gold_backlog_by_court.csv") if court["open_latest"]]


def test_the_courts_of_december_2025_are_read_as_they_were_published(tmp_path: Path) -> None:
    rows = [
        (*QUARTER, "01. Triable-either-way trials: total", court["region"], "", court["court"])
        + ("3. Open", ALL, int(float(court["open_latest"])))
        for court in courts()
    ]
    figures = moj_receipts_disposals_open.read(write_rdos(tmp_path / "cc_rdos_tool.xlsx", rows))
    assert value(figures, OPEN, "London", Q4) == 19_339
    assert value(figures, OPEN, "England and Wales", Q4) == 80_203
    for court in (court for court in courts() if court["region"] == "London"):
        got = value(figures, OPEN, court_name(court["court"]), Q4)
        assert got == float(court["open_latest"])


def test_the_ages_of_december_2025_are_read_as_they_were_published(tmp_path: Path) -> None:
    path = write_open(tmp_path / "cc_open_tool.xlsx", list(_ages()), average_rows())
    figures = moj_open_duration.read(path)
    known, long = "crown_court_open_cases_age_known", "crown_court_open_year_or_more"
    assert value(figures, known, "London", Q4) == 18_260
    assert value(figures, long, "London", Q4) == 5_866
    assert value(figures, known, "England and Wales", Q4) == 75_799
    assert value(figures, long, "England and Wales", Q4) == 21_002
    assert value(figures, OPEN, "England and Wales", Q4) == 80_203
    oldest = {"dimension": "age_of_case", "breakdown": "2 years or more"}
    assert value(figures, known, "England and Wales", Q4, **oldest) == 6_163


def _ages() -> Iterator[tuple[object, ...]]:
    """The bands of the country; of a region only how many are a year old or more."""
    totals: dict[str, int] = {"England and Wales": 80_203}
    for court in courts():
        totals.setdefault(court["region"], 0)
        totals[court["region"]] += int(float(court["open_latest"]))
    place = (*QUARTER, "01. All open cases", ALL)
    bands = [
        (int(float(row["count"])), label)
        for row, label in zip(rows_of(TOOLS / "gold_caseload_age.csv")[-9:], BANDS, strict=True)
    ]
    yield from ((*place, "England and Wales", label, count) for count, label in bands)
    regions = rows_of(TOOLS / "gold_oldest_by_region.csv")
    for row in (row for row in regions if row["quarter_end"] == Q4):
        valid, long = int(float(row["valid_cases"])), int(float(row["open_1yr_plus"]))
        if row["region"] != "England and Wales":
            yield *place, row["region"], "01: Under 4 weeks", valid - long
            yield *place, row["region"], "08: 1 to 2 years", long
        yield *place, row["region"], "Valid cases", valid
    yield from ((*place, area, "Total cases", count) for area, count in totals.items())


def test_the_times_of_december_2025_are_read_as_they_were_published(tmp_path: Path) -> None:
    published = [
        row for row in rows_of(TOOLS / "gold_timeliness_by_region.csv") if row["quarter_end"] == Q4
    ]
    path = write_timeliness(tmp_path / "timeliness.xlsx", [_times(row) for row in published])
    figures = moj_timeliness.read(path)
    for row in published:
        for kind in ("median", "mean"):
            series = f"crown_court_offence_to_completion_{kind}_days"
            got = value(figures, series, row["region"], Q4)
            assert got == float(row[f"offence_to_completion_{kind}"])


def _times(row: dict[str, str]) -> tuple[object, ...]:
    days = [
        row[f"offence_to_completion_{kind}"] if stage == "Offence to completion" else "NA"
        for stage in STAGES
        for kind in ("mean", "median")
    ]
    numbers = [day if day == "NA" else float(day) for day in days]
    return "Quarterly", *QUARTER, row["region"], "01. All cases closed", ALL, 1, 1, *numbers


def test_table_c1_of_march_2026_is_read_as_it_was_published(tmp_path: Path) -> None:
    published = rows_of(COURT / "moj_table_c1_2026Q1" / "moj-crown-backlog.csv")
    rows = [
        (int(row["period"][:4]), f"Q{int(row['period'][5:]) // 3}", 1, 1, int(row["value"]))
        for row in published
    ]
    sheets = {"Cover": [], "Table_C1": table_c1(rows=rows)}
    path = write_open_document(tmp_path / "ccsq.ods", sheets)
    frame = moj_publication_tables.read(path).observations
    opened = frame[frame["series"] == OPEN]
    months = opened["period_end"].dt.strftime("%Y-%m")
    assert dict(zip(months, opened["value"], strict=True)) == {
        row["period"]: float(row["value"]) for row in published
    }


def test_the_flat_file_of_2018_agrees_with_the_figures_that_were_collected() -> None:
    path = COURT / "timeliness-transparency-april-june-2018_first_rows.csv"
    figures = moj_timeliness_2018.read(path)
    collected = [
        row
        for row in rows_of(SHARED / "figures" / "court.csv")
        if row["vintage_published"] == "2018-10-03" and row["breakdown"].startswith("All courts")
    ]
    assert collected
    for row in collected:
        kind = row["measure"].rpartition("_")[2]
        series = f"all_courts_offence_to_completion_{kind}_days_to_2018"
        assert value(figures, series, row["geography"], row["period_end"]) == float(row["value"])
