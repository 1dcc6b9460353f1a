"""Months, quarters and years by the calendar: whole periods, never a number of days."""

from datetime import date

import pytest

from metrics.periods import (
    is_month_end,
    last_day,
    months_in,
    overlap,
    previous_end,
    shift_months,
    year_earlier,
)

D = date.fromisoformat


@pytest.mark.parametrize(
    ("start", "end", "months"),
    [
        ("2025-12-31", "2025-12-31", 0),
        ("2025-12-01", "2025-12-31", 1),
        ("2025-10-01", "2025-12-31", 3),
        ("2024-04-01", "2025-03-31", 12),
        ("2024-01-01", "2024-02-29", 2),
        ("2025-04-01", "2026-02-28", 11),
    ],
)
def test_a_period_has_so_many_months(start: str, end: str, months: int) -> None:
    assert months_in(D(start), D(end)) == months


@pytest.mark.parametrize(
    ("day", "months", "shifted"),
    [
        ("2024-02-29", 12, "2025-02-28"),
        ("2025-02-28", -12, "2024-02-29"),
        ("2025-03-31", -1, "2025-02-28"),
        ("2025-06-30", 1, "2025-07-31"),
        ("2025-12-31", 3, "2026-03-31"),
        ("2025-01-15", -2, "2024-11-15"),
        ("2025-01-30", 1, "2025-02-28"),
    ],
)
def test_the_end_of_a_month_stays_the_end_of_a_month(day: str, months: int, shifted: str) -> None:
    assert shift_months(D(day), months) == D(shifted)


def test_a_year_earlier_is_the_same_period_of_the_year_before() -> None:
    assert year_earlier(D("2025-02-28")) == D("2024-02-29")
    assert year_earlier(D("2025-12-31")) == D("2024-12-31")


def test_the_quarter_before_ends_three_months_before() -> None:
    assert previous_end(D("2026-03-31"), months=3) == D("2025-12-31")


@pytest.mark.parametrize(("year", "day"), [(2024, 29), (2025, 28), (2000, 29), (1900, 28)])
def test_february_has_a_leap_day_when_the_calendar_says_so(year: int, day: int) -> None:
    assert last_day(year, 2) == date(year, 2, day)
    assert is_month_end(date(year, 2, day))


def test_two_years_that_share_a_day_overlap() -> None:
    year = D("2024-04-01"), D("2025-03-31")
    assert overlap(year, (D("2025-03-31"), D("2025-06-30")))
    assert not overlap(year, (D("2025-04-01"), D("2026-03-31")))
