"""The receipts, disposals and open cases tool, made small with figures we know."""

import math
from collections.abc import Iterator
from pathlib import Path

import pytest

from data_access.importers.moj_receipts_disposals_open import LAYOUT, read
from data_access.reading.peek import Peek
from tests.data_access.importers.figures import problems_of, row, value
from tests.data_access.made_court import (
    COURTS,
    GROUPS,
    PARTS,
    one_court,
    rdos_rows,
    write_open,
    write_rdos,
)

Q3, Q4 = "2025-09-30", "2025-12-31"
OPEN = "crown_court_open_cases"
REGIONS = {region for region, _, _ in COURTS} - {"London"}
ALL = sum(GROUPS.values())
Row = tuple[object, ...]


def changed(**changes: object) -> Iterator[Row]:
    """The made rows with other words: label=new label, wherever it stands."""
    words = {old.replace("_", " "): new for old, new in changes.items()}
    for made in rdos_rows():
        yield tuple(words.get(cell, cell) if isinstance(cell, str) else cell for cell in made)


def with_value(place: int, new: object) -> list[Row]:
    """The made rows, one of them with another value."""
    rows = list(rdos_rows())
    rows[place] = (*rows[place][:-1], new)
    return rows


def test_the_tool_is_known_by_its_fields_and_not_by_its_name(tmp_path: Path) -> None:
    assert LAYOUT.recognise(Peek(write_rdos(tmp_path / "renamed.bin")))
    assert not LAYOUT.recognise(Peek(write_open(tmp_path / "cc_rdos_tool.xlsx")))


def test_courts_areas_region_and_country_are_sums_over_receipt_types(tmp_path: Path) -> None:
    figures = read(write_rdos(tmp_path / "cc_rdos_tool.xlsx"))
    london = 5 * one_court("3. Open", ALL, 1)
    elsewhere = sum(one_court("3. Open", ALL, 1, region) for region in REGIONS)
    assert value(figures, OPEN, "Kingston upon Thames Crown Court", Q4) == london / 5
    assert value(figures, OPEN, "Inner London Crown Court", Q4) == london / 5
    assert value(figures, OPEN, "Central London LCJB", Q4) == 2 * london / 5
    assert value(figures, OPEN, "London", Q4) == london
    assert value(figures, OPEN, "Midlands", Q4) == one_court("3. Open", ALL, 1, "Midlands")
    assert value(figures, OPEN, "England and Wales", Q4) == london + elsewhere


def test_open_cases_are_of_a_day_and_flows_of_a_quarter(tmp_path: Path) -> None:
    figures = read(write_rdos(tmp_path / "cc_rdos_tool.xlsx"))
    snapshot = row(figures, OPEN, "London", Q3)
    flow = row(figures, "crown_court_receipts", "London", Q3)
    assert f"{snapshot.period_start:%Y-%m-%d}" == Q3
    assert f"{flow.period_start:%Y-%m-%d}" == "2025-07-01"
    assert figures.release_title == "October to December 2025"


def test_parts_of_an_offence_group_stand_beside_it_and_are_never_added(tmp_path: Path) -> None:
    figures = read(write_rdos(tmp_path / "cc_rdos_tool.xlsx"))
    frame = figures.observations
    groups = frame[(frame["dimension"] == "offence") & (frame["area"] == "London")]
    assert set(groups["breakdown"]) == {label[4:] for label in GROUPS}
    part = "Sexual offences - adult rape"
    got = value(figures, OPEN, "London", Q4, dimension="offence_detail", breakdown=part)
    assert got == 5 * one_court("3. Open", PARTS["02: Sexual offences - adult rape"], 1)


def test_sexual_offences_open_are_a_series_of_their_own(tmp_path: Path) -> None:
    figures = read(write_rdos(tmp_path / "cc_rdos_tool.xlsx"))
    got = value(figures, "crown_court_open_sexual_offence_cases", "London", Q4)
    assert got == 5 * one_court("3. Open", GROUPS["02: Sexual offences"], 1)


def test_outstanding_cases_never_share_a_series_with_open_cases(tmp_path: Path) -> None:
    rows = [
        tuple("3. Outstanding" if cell == "3. Open" else cell for cell in made)
        for made in rdos_rows()
    ]
    series = set(read(write_rdos(tmp_path / "old.xlsx", rows)).observations["series"])
    assert series == {
        "crown_court_outstanding_cases",
        "crown_court_outstanding_sexual_offence_cases",
        "crown_court_receipts_old_definition",
        "crown_court_disposals_old_definition",
    }


def test_one_file_holds_its_release_whole(tmp_path: Path) -> None:
    figures = read(write_rdos(tmp_path / "cc_rdos_tool.xlsx"))
    assert (OPEN, "London", True) in figures.holdings
    assert all(whole for _, _, whole in figures.holdings)


@pytest.mark.parametrize("mark", ["NA", "..", "-", "*", "~", "[x]", None])
def test_a_mark_is_missing_and_never_zero(tmp_path: Path, mark: str | None) -> None:
    figures = read(write_rdos(tmp_path / "cc_rdos_tool.xlsx", with_value(0, mark)))
    point = row(figures, "crown_court_receipts", "Central Criminal Court", Q3)
    assert math.isnan(point.value)
    assert point.marker == "[x]"
    assert "not available" in figures.notes[0]


def test_a_calculated_field_has_no_place_in_the_records(tmp_path: Path) -> None:
    path = write_rdos(tmp_path / "cc_rdos_tool.xlsx", calculated=["Share"])
    assert value(read(path), OPEN, "London", Q4) == 5 * one_court("3. Open", ALL, 1)


def test_a_london_court_that_we_do_not_know_is_kept_and_told(tmp_path: Path) -> None:
    rows = [
        tuple("Blackfriars" if cell == "Southwark" else cell for cell in made)
        for made in rdos_rows()
    ]
    figures = read(write_rdos(tmp_path / "cc_rdos_tool.xlsx", rows))
    assert value(figures, OPEN, "Blackfriars Crown Court", Q4) == one_court("3. Open", ALL, 1)
    assert "Blackfriars Crown Court" in figures.notes[0]


def test_london_under_another_name_is_refused(tmp_path: Path) -> None:
    rows = [("Greater London" if c == "London" else c for c in made) for made in rdos_rows()]
    [said] = problems_of(read, write_rdos(tmp_path / "a.xlsx", [tuple(made) for made in rows]))
    assert "field region" in said
    assert "found 'Greater London'" in said


def test_london_missing_is_refused(tmp_path: Path) -> None:
    rows = [made for made in rdos_rows() if made[3] != "London"]
    [said] = problems_of(read, write_rdos(tmp_path / "a.xlsx", rows))
    assert "expected an area named London, found England and Wales, Midlands" in said


def test_london_above_its_share_is_refused(tmp_path: Path) -> None:
    rows = [made for made in rdos_rows() if made[3] in ("London", "Wales", "Midlands")]
    said = problems_of(read, write_rdos(tmp_path / "a.xlsx", rows))
    assert "2025 Q3, London, crown_court_receipts: expected at most 35%" in said[0]


def test_offence_groups_that_miss_all_offences_are_refused(tmp_path: Path) -> None:
    said = problems_of(read, write_rdos(tmp_path / "a.xlsx", with_value(1, 6)))
    assert any(
        "2025 Q3, crown_court_receipts, London: expected all offences of 825, as the file "
        "states, found 826 as the sum of the offence groups" in text
        for text in said
    )


@pytest.mark.parametrize(
    ("place", "words"),
    [
        (("London", "All", "All courts"), "2025 Q4, open, ALL, ALL, London"),
        (("England and Wales", "All", "All"), "2025 Q4, open, ALL, ALL"),
    ],
)
def test_a_stated_total_must_be_the_sum_of_its_courts(
    tmp_path: Path, place: tuple[str, ...], words: str
) -> None:
    total = ("2025", "Q4", "All", *place, "3. Open", "00: All offences", 7)
    [said] = problems_of(read, write_rdos(tmp_path / "a.xlsx", [*rdos_rows(), total]))
    assert words in said
    assert "expected a total of 7, as the file states" in said


def test_a_stated_total_that_is_right_is_not_counted_again(tmp_path: Path) -> None:
    london = 5 * one_court("3. Open", ALL, 1)
    place = ("London", "All", "All courts", "3. Open", "00: All offences")
    rows = [*rdos_rows(), ("2025", "Q4", "All", *place, london)]
    figures = read(write_rdos(tmp_path / "cc_rdos_tool.xlsx", rows))
    assert value(figures, OPEN, "London", Q4) == london


def test_a_year_among_the_quarters_is_left_out(tmp_path: Path) -> None:
    rows = [*rdos_rows(), *((made[0], "All", *made[2:]) for made in rdos_rows() if made[1] == "Q4")]
    figures = read(write_rdos(tmp_path / "cc_rdos_tool.xlsx", rows))
    assert set(figures.observations["period_end"].astype(str)) == {Q3, Q4}


def test_twenty_problems_are_told_at_once(tmp_path: Path) -> None:
    rows = [(*made[:-1], f"bad {at}") for at, made in enumerate(rdos_rows())]
    assert len(problems_of(read, write_rdos(tmp_path / "a.xlsx", rows))) == 20
