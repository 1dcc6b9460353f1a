"""Days and months as people write them."""

from datetime import date

import pytest

from data_access.reading.days import day_in, first_day, month_in, month_words


@pytest.mark.parametrize(
    "text", ["2026-03-31", "31/3/2026", "31/03/2026", "31 March 2026", "2026-03-31 00:00:00"]
)
def test_a_day_is_read_day_first(text: str) -> None:
    assert day_in(text) == date(2026, 3, 31)


@pytest.mark.parametrize("text", ["03/31/2026", "31/2/2026", "31/03/26", "2026", "March", "", "31"])
def test_what_names_no_one_day_is_not_read(text: str) -> None:
    assert day_in(text) is None


@pytest.mark.parametrize(
    "text", ["Sep-25", "Sept 2025", "September 2025", "202509", "2025-09", "1/9/2025", "2025-09-01"]
)
def test_a_month_is_its_last_day(text: str) -> None:
    assert month_in(text) == date(2025, 9, 30)


@pytest.mark.parametrize("text", ["202513", "Mai-25", "Septober 2025", "25", ""])
def test_what_names_no_month_is_not_read(text: str) -> None:
    assert month_in(text) is None


@pytest.mark.parametrize(
    ("months", "first"), [(1, date(2026, 3, 1)), (3, date(2026, 1, 1)), (12, date(2025, 4, 1))]
)
def test_whole_months_end_on_the_day(months: int, first: date) -> None:
    assert first_day(date(2026, 3, 31), months=months) == first


def test_a_month_in_words() -> None:
    assert month_words(date(2026, 3, 31)) == "March 2026"
