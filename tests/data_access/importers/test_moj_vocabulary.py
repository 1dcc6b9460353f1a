"""The words of the court tables."""

import pytest

from data_access.importers.moj_vocabulary import (
    Offence,
    all_cases,
    is_london_area,
    london_court,
    offence_of,
    region_of,
)


@pytest.mark.parametrize(
    ("label", "offence"),
    [
        ("00: All offences", Offence("ALL", "ALL")),
        ("02: Sexual offences", Offence("offence", "Sexual offences")),
        (
            "02: Sexual offences - adult rape",
            Offence("offence_detail", "Sexual offences - adult rape"),
        ),
        (
            "02: Sexual offences – Adult Rape",
            Offence("offence_detail", "Sexual offences - adult rape"),
        ),
        ("02a: Adult rape", Offence("offence_detail", "Adult rape")),
        ("13: Unknown", Offence("offence", "Not known")),
        ("13: Not known", Offence("offence", "Not known")),
        ("Sexual offences", None),
    ],
)
def test_an_offence_is_all_of_them_a_group_or_a_part(label: str, offence: Offence | None) -> None:
    assert offence_of(label) == offence


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("Kingston Upon Thames", "Kingston upon Thames Crown Court"),
        ("Inner London Sessions House", "Inner London Crown Court"),
        ("Old Bailey", "Central Criminal Court"),
        ("CROYDON", "Croydon Crown Court"),
        ("", "Unknown"),
        ("Blackfriars", "Blackfriars Crown Court"),
    ],
)
def test_a_court_has_one_name(label: str, name: str) -> None:
    assert london_court(label) == name


@pytest.mark.parametrize(
    ("label", "is_all"),
    [
        ("01. All open cases", True),
        ("01. All cases closed", True),
        ("All cases", True),
        ("02. All trials: remanded in custody", False),
        ("All outstanding cases", False),
    ],
)
def test_only_all_cases_are_all_cases(label: str, is_all: bool) -> None:
    assert all_cases(label) == is_all


def test_a_region_that_nobody_knows_has_no_name() -> None:
    assert region_of("Greater London") is None
    assert region_of("Unknown region") == "Unknown"


def test_areas_of_london_have_it_in_their_names() -> None:
    assert is_london_area("London Crown Courts LCJB")
    assert not is_london_area("London")
    assert not is_london_area("Kent LCJB")
