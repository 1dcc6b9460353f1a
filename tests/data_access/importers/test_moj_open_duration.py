"""The open case duration tool, made small with figures we know."""

import math
from pathlib import Path

from data_access.importers.moj_open_duration import LAYOUT, read
from data_access.reading.peek import Peek
from tests.data_access.importers.figures import problems_of, row, value
from tests.data_access.made_court import (
    BANDS,
    GROUPS,
    UNKNOWN_AGE,
    age_rows,
    write_open,
    write_rdos,
)

Q3, Q4 = "2025-09-30", "2025-12-31"
ALL = sum(GROUPS.values())
VALID = sum(BANDS.values())
KNOWN, LONG = "crown_court_open_cases_age_known", "crown_court_open_year_or_more"


def test_the_tool_is_known_by_its_fields_and_not_by_its_name(tmp_path: Path) -> None:
    assert LAYOUT.recognise(Peek(write_open(tmp_path / "renamed.bin")))
    assert not LAYOUT.recognise(Peek(write_rdos(tmp_path / "cc_open_tool.xlsx")))


def test_only_all_open_cases_are_taken_and_nothing_is_added_up(tmp_path: Path) -> None:
    figures = read(write_open(tmp_path / "cc_open_tool.xlsx"))
    assert value(figures, KNOWN, "London", Q4) == VALID * 2 * 5 * ALL
    total = value(figures, "crown_court_open_cases", "London", Q4)
    assert total == (VALID + UNKNOWN_AGE) * 2 * 5 * ALL
    assert value(figures, KNOWN, "England and Wales", Q3) == VALID * 20 * ALL


def test_a_year_or_more_is_the_two_oldest_bands(tmp_path: Path) -> None:
    figures = read(write_open(tmp_path / "cc_open_tool.xlsx"))
    assert value(figures, LONG, "London", Q4) == (8 + 4) * 2 * 5 * ALL
    sexual = value(figures, LONG, "London", Q4, dimension="offence", breakdown="Sexual offences")
    assert sexual == (8 + 4) * 2 * 5 * GROUPS["02: Sexual offences"]


def test_a_band_without_a_row_has_no_cases_when_the_bands_still_add_up(tmp_path: Path) -> None:
    def without_the_oldest() -> object:
        for made in age_rows():
            *place, age, cases = made
            if age.startswith("09"):
                continue
            fewer = cases // VALID * (VALID - 4) if age == "Valid cases" else cases
            yield *place, age, fewer

    figures = read(
        write_open(tmp_path / "a.xlsx", without_the_oldest_but_somewhere(without_the_oldest))
    )
    assert value(figures, LONG, "London", Q4) == 8 * 2 * 5 * ALL


def without_the_oldest_but_somewhere(rows: object) -> object:
    """The rows, and the oldest band for one area that is not kept, so that the label is there."""
    yield from rows()
    yield (
        "2025",
        "Q4",
        "01. All open cases",
        "00: All offences",
        "Unknown",
        "09: 2 years or more",
        0,
    )


def test_bands_are_a_split_of_the_cases_whose_age_is_known(tmp_path: Path) -> None:
    figures = read(write_open(tmp_path / "cc_open_tool.xlsx"))
    frame = figures.observations
    bands = frame[(frame["dimension"] == "age_of_case") & (frame["area"] == "London")]
    assert set(bands["series"]) == {KNOWN}
    assert len(set(bands["breakdown"])) == 9
    got = value(
        figures, KNOWN, "London", Q4, dimension="age_of_case", breakdown="6 months to under 1 year"
    )
    assert got == 9 * 2 * 5 * ALL


def test_average_ages_come_from_the_cache_with_those_fields(tmp_path: Path) -> None:
    figures = read(write_open(tmp_path / "cc_open_tool.xlsx"))
    assert value(figures, "crown_court_open_age_median_days", "London", Q4) == 200.5
    assert value(figures, "crown_court_open_age_mean_days", "London", Q4) == 300


def test_an_average_that_is_not_available_is_missing(tmp_path: Path) -> None:
    figures = read(write_open(tmp_path / "cc_open_tool.xlsx"))
    point = row(figures, "crown_court_open_age_mean_days", "Wales", Q4)
    assert math.isnan(point.value)
    assert point.marker == "[x]"


def test_areas_outside_london_are_read_for_the_checks_and_dropped(tmp_path: Path) -> None:
    areas = set(read(write_open(tmp_path / "cc_open_tool.xlsx")).observations["area"])
    assert {"London", "Central London LCJB", "Midlands", "England and Wales"} <= areas
    assert not {"England", "Kent LCJB"} & areas


def test_bands_that_do_not_add_up_are_refused(tmp_path: Path) -> None:
    rows = list(age_rows())
    rows[0] = (*rows[0][:-1], rows[0][-1] + 1)
    [said] = problems_of(read, write_open(tmp_path / "a.xlsx", rows))
    assert "2025 Q3, England and Wales, ALL, ALL: expected valid cases of 10,560" in said
    assert "found 10,561 as the sum of the age bands" in said


def test_regions_that_do_not_add_up_are_refused(tmp_path: Path) -> None:
    rows = [made for made in age_rows() if made[4] != "Wales"]
    said = problems_of(read, write_open(tmp_path / "a.xlsx", rows))
    assert "expected England and Wales of 11,000" in said[0]
    assert "found 9,900 as the sum of the regions and Unknown" in said[0]


def test_more_valid_cases_than_cases_are_refused(tmp_path: Path) -> None:
    rows = [
        (*made[:-1], made[-1] // 2) if made[5] == "Total cases" else made for made in age_rows()
    ]
    said = problems_of(read, write_open(tmp_path / "a.xlsx", rows))
    assert "expected no more valid cases than the" in said[0]


def test_a_new_age_band_is_refused(tmp_path: Path) -> None:
    rows = [
        (*made[:5], "10: 3 years or more", made[6]) if made[5].startswith("09") else made
        for made in age_rows()
    ]
    [said] = problems_of(read, write_open(tmp_path / "a.xlsx", rows))
    assert "field age" in said
    assert "'10: 3 years or more'" in said


def test_a_file_of_outstanding_cases_is_refused(tmp_path: Path) -> None:
    rows = [(*made[:2], made[2].replace("open", "outstanding"), *made[3:]) for made in age_rows()]
    [said] = problems_of(read, write_open(tmp_path / "a.xlsx", rows))
    assert "expected rows of all open cases" in said
