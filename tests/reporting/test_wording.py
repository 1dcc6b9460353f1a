"""Every number, period and place in words: tables of cases."""

from datetime import date

import pytest

from data_access.areas import OFFERED
from metrics.measure import Unit
from metrics.periods import shift_months
from reporting.wording import (
    SHORTHAND,
    amount,
    day,
    in_area,
    in_courts,
    listed,
    number,
    period,
    sentence,
    short_period,
    shown,
    spoken,
    when,
)
from tests.data_access.made_releases import flow, release
from tests.reporting.made_summaries import summary_of

D = date.fromisoformat


@pytest.mark.parametrize(
    ("value", "unit", "words"),
    [
        (19_339, Unit.CASES, "19,339"),
        (0, Unit.CASES, "0"),
        (-342, Unit.CASES, "-342"),
        (1_234_567, Unit.OFFENCES, "1,234,567"),
        (32.125, Unit.PERCENT, "32.1%"),
        (74, Unit.PERCENT, "74%"),
        (339, Unit.DAYS, "339"),
        (419.5, Unit.DAYS, "419.5"),
        (5.2, Unit.POINTS, "5.2"),
        (48.2, Unit.PER_10000, "48.2"),
    ],
)
def test_a_number_is_written(value: float, unit: Unit, words: str) -> None:
    assert number(value, unit) == words


@pytest.mark.parametrize(
    ("value", "unit", "words"),
    [
        (19_339, Unit.CASES, "19,339 cases"),
        (1, Unit.CASES, "1 case"),
        (-1, Unit.CASES, "-1 case"),
        (0, Unit.CASES, "0 cases"),
        (1, Unit.PEOPLE, "1 person"),
        (2, Unit.PEOPLE, "2 people"),
        (1, Unit.VICTIMS, "1 victim"),
        (1, Unit.DAYS, "1 day"),
        (620, Unit.DAYS, "620 days"),
        (419.5, Unit.DAYS, "419.5 days"),
        (72, Unit.PERCENT, "72%"),
        (72.4, Unit.PERCENT, "72%"),
        (0.4, Unit.PERCENT, "0.4%"),
        (0, Unit.PERCENT, "0%"),
        (100, Unit.PERCENT, "100%"),
        (5.2, Unit.POINTS, "5.2 percentage points"),
        (5.0, Unit.POINTS, "5 percentage points"),
        (1.0, Unit.POINTS, "1 percentage point"),
        (48.2, Unit.PER_10000, "48.2 cases per 10,000 women"),
    ],
)
def test_a_value_is_spoken_with_its_unit(value: float, unit: Unit, words: str) -> None:
    assert spoken(value, unit) == words


@pytest.mark.parametrize(
    ("value", "unit", "words"),
    [
        (-3_373, Unit.CASES, "3,373 cases"),
        (5.6, Unit.PERCENT, "5.6 percentage points"),
        (-1.0, Unit.PERCENT, "1 percentage point"),
        (-26, Unit.DAYS, "26 days"),
    ],
)
def test_percentages_differ_by_points_and_amounts_have_no_sign(value, unit, words) -> None:
    assert amount(value, unit) == words


@pytest.mark.parametrize("unit", list(Unit))
def test_no_number_is_a_minus_nothing(unit: Unit) -> None:
    for value in (-0.0, -0.04):
        assert not number(value, unit).startswith("-")
        assert not spoken(value, unit).startswith("-")


@pytest.mark.parametrize(("value", "words"), [(0, "0%"), (0.04, "[low]"), (0.05, "0.1%")])
def test_a_share_that_rounds_to_zero_is_low_and_a_true_zero_is_zero(value, words) -> None:
    rows = [
        flow("2025-12-31", value, months=12, series="crown_court_ineffective_trial_rate"),
    ]
    told = summary_of(release(*rows, on="2026-03-26"), measure="crown_court_ineffective_trial_rate")
    assert shown(told.latest, Unit.PERCENT) == words


@pytest.mark.parametrize(
    ("start", "end", "long", "short", "said"),
    [
        (
            "2025-12-31",
            "2025-12-31",
            "31 December 2025",
            "31 Dec 2025",
            "at the end of December 2025",
        ),
        ("2014-05-14", "2014-05-14", "14 May 2014", "14 May 2014", "on 14 May 2014"),
        ("2026-03-01", "2026-03-31", "March 2026", "Mar 2026", "in March 2026"),
        ("2024-02-01", "2024-02-29", "February 2024", "Feb 2024", "in February 2024"),
        (
            "2025-10-01",
            "2025-12-31",
            "October to December 2025",
            "Oct to Dec 2025",
            "in October to December 2025",
        ),
        (
            "2025-12-01",
            "2026-02-28",
            "December 2025 to February 2026",
            "Dec 2025 to Feb 2026",
            "in December 2025 to February 2026",
        ),
        ("2025-01-01", "2025-12-31", "2025", "2025", "in 2025"),
        (
            "2024-04-01",
            "2025-03-31",
            "the year to March 2025",
            "2024/25",
            "in the year to March 2025",
        ),
        (
            "1999-04-01",
            "2000-03-31",
            "the year to March 2000",
            "1999/00",
            "in the year to March 2000",
        ),
        (
            "2024-10-01",
            "2025-09-30",
            "the year to September 2025",
            "Year to Sep 2025",
            "in the year to September 2025",
        ),
    ],
)
def test_a_period_is_named(start: str, end: str, long: str, short: str, said: str) -> None:
    dates = D(start), D(end)
    assert (period(*dates), short_period(*dates), when(*dates)) == (long, short, said)


@pytest.mark.parametrize("months", [1, 3, 12])
def test_no_two_periods_of_one_length_share_a_short_name(months: int) -> None:
    ends = [shift_months(D("2026-03-31"), -back) for back in range(60)]
    starts = [date.fromordinal(shift_months(end, -months).toordinal() + 1) for end in ends]
    names = {short_period(start, end) for start, end in zip(starts, ends, strict=True)}
    assert len(names) == 60


def test_a_day_is_written_in_full() -> None:
    assert day(D("2026-03-07")) == "7 March 2026"


@pytest.mark.parametrize(
    ("area", "courts", "plain"),
    [
        ("London", "in London's Crown Courts", "in London"),
        (
            "England and Wales",
            "in the Crown Courts of England and Wales",
            "in England and Wales",
        ),
        (
            "Snaresbrook Crown Court",
            "at Snaresbrook Crown Court",
            "at Snaresbrook Crown Court",
        ),
        (
            "Central Criminal Court",
            "at the Central Criminal Court",
            "at the Central Criminal Court",
        ),
        ("Camden", "in Camden", "in Camden"),
    ],
)
def test_an_area_is_named_in_a_sentence(area: str, courts: str, plain: str) -> None:
    assert (in_courts(area), in_area(area)) == (courts, plain)


@pytest.mark.parametrize("area", OFFERED)
def test_every_area_that_is_offered_can_be_said(area: str) -> None:
    assert in_courts(area).startswith(("in ", "at "))
    assert area in in_area(area)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("it rose", "It rose."),
        ("It rose.", "It rose."),
        ("did it rise?", "Did it rise?"),
        ("  it rose  ", "It rose."),
        ("iPhones", "IPhones."),
        ("", ""),
    ],
)
def test_a_sentence_begins_with_a_capital_and_ends_once(words: str, found: str) -> None:
    assert sentence(words) == found


@pytest.mark.parametrize(
    ("items", "words"),
    [(["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")],
)
def test_a_list_is_said_as_people_say_it(items: list[str], words: str) -> None:
    assert listed(items) == words


def test_every_sign_has_its_meaning() -> None:
    assert {"[c]", "[x]", "[z]", "[p]", "[r]", "[b]", "[low]", "[u]"} <= set(SHORTHAND)


@pytest.mark.parametrize(
    ("value", "decimals", "words"),
    [(62.5, 0, "63%"), (61.5, 0, "62%"), (2.25, 1, "2.3%"), (0.35, 1, "0.4%"), (-0.04, 1, "0.0%")],
)
def test_halves_are_rounded_up_as_a_spreadsheet_does(value, decimals, words) -> None:
    assert number(value, Unit.PERCENT, decimals=decimals) == words


def test_halves_below_zero_are_rounded_away_from_it() -> None:
    assert number(-2.5, Unit.CASES) == "-3"
