"""Areas have one spelling each; aliases are read and never written."""

import csv

import pytest

from data_access.areas import (
    BOROUGHS,
    COURTS,
    OFFERED,
    UnknownArea,
    area_name,
    court_name,
    find_area,
)
from tests.bundle.shared import SHARED


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("London", "London"),
        ("  london ", "London"),
        ("London (MPS)", "London"),
        ("Metropolitan Police Service", "London"),
        ("Kingston Upon Thames", "Kingston upon Thames"),
        ("City of Westminster", "Westminster"),
        ("HAMMERSMITH  AND FULHAM", "Hammersmith and Fulham"),
        ("Old Bailey", "Central Criminal Court"),
        ("Inner London", "Inner London Crown Court"),
        ("England & Wales", "England and Wales"),
        ("Unknown", "Unknown"),
        ("Manchester", None),
        ("", None),
    ],
)
def test_an_area_has_one_spelling(written: str, name: str | None) -> None:
    assert area_name(written) == name


@pytest.mark.parametrize("shared", ["Croydon", "Harrow", "Kingston upon Thames", "Southwark"])
def test_four_names_are_a_borough_in_one_table_and_a_court_in_another(shared: str) -> None:
    assert area_name(shared) == shared
    assert court_name(shared) == f"{shared} Crown Court"


@pytest.mark.parametrize("court", COURTS)
def test_a_court_is_known_by_its_name_and_its_short_name(court: str) -> None:
    assert court_name(court) == court
    assert court_name(court.removesuffix(" Crown Court")) == court


def test_a_borough_is_no_court() -> None:
    assert court_name("Camden") is None


def test_there_are_32_boroughs_and_ten_courts() -> None:
    assert (len(BOROUGHS), len(COURTS)) == (32, 10)


@pytest.mark.skipif(not SHARED.is_dir(), reason="the reference figures are not on this machine")
def test_the_boroughs_are_spelled_as_the_published_lookup_has_them() -> None:
    with (SHARED / "files" / "victims" / "borough_lookup.csv").open(encoding="utf-8-sig") as file:
        names = {value for row in csv.DictReader(file) for value in row.values()}
    assert set(BOROUGHS) <= names


def test_unknown_and_other_are_kept_and_not_offered() -> None:
    assert not {"Unknown", "Other"} & set(OFFERED)


def test_a_name_that_is_not_known_is_answered_with_the_nearest() -> None:
    with pytest.raises(UnknownArea, match="camdn.*Did you mean Camden"):
        find_area("camdn")


def test_a_name_that_is_near_nothing_is_just_said_to_be_unknown() -> None:
    with pytest.raises(UnknownArea, match=r"^No area is called 'zzzz'\.$"):
        find_area("zzzz")
