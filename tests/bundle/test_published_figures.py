"""Figures as they were published, and where each of them must stand in the bundle."""

import pytest

from tests.bundle.read import points, table, value_at

EW = "England and Wales"
OPEN, OUTSTANDING = "crown_court_open_cases", "crown_court_outstanding_cases"
KNOWN, LONG = "crown_court_open_cases_age_known", "crown_court_open_year_or_more"


@pytest.mark.parametrize(
    ("series", "area", "day", "release", "value"),
    [
        (OPEN, "London", "2025-12-31", "2026-03-26", 19_339),
        (OPEN, "London", "2024-12-31", "2026-03-26", 15_966),
        (OPEN, "London", "2025-03-31", "2025-06-26", 17_492),
        (OPEN, "London", "2024-12-31", "2025-03-27", 16_075),
        (OPEN, EW, "2019-12-31", "2026-09-30", 38_341),
        (OPEN, EW, "2019-12-31", "2026-06-25", 38_123),
        (OPEN, EW, "2019-12-31", "2026-03-26", 38_108),
        (OPEN, EW, "2019-12-31", "2024-12-12", 38_016),
        (OUTSTANDING, EW, "2019-12-31", "2024-03-28", 38_030),
        (OUTSTANDING, EW, "2019-12-31", "2020-03-26", 37_434),
        (OUTSTANDING, "London", "2021-06-30", "2021-09-30", 16_021),
        (OPEN, "Snaresbrook Crown Court", "2025-12-31", "2026-03-26", 4_299),
        ("marac_cases_discussed", "London", "2025-03-31", "2025-07-11", 16_585),
    ],
)
def test_a_figure_stands_as_its_release_gave_it(
    series: str, area: str, day: str, release: str, value: float
) -> None:
    assert value_at(series, area, day, release) == value


def test_london_has_exact_open_cases_at_seven_days_and_one_of_them_twice() -> None:
    rows = points(OPEN, "London")
    days = [row["period_end"] for row in rows]
    assert len(set(days)) == 7
    assert [day for day in set(days) if days.count(day) == 2] == ["2024-12-31"]
    assert not any(row["approximate"] == "true" for row in rows)


def test_each_court_has_open_cases_on_four_days() -> None:
    courts = {row["area"] for row in table("holdings") if row["area"].endswith(" Court")}
    assert len(courts) == 10
    for court in courts:
        assert len({row["period_end"] for row in points(OPEN, court)}) == 4, court


def test_the_quarter_to_december_2022_was_a_fall_within_one_release() -> None:
    for release in ("2024-12-12", "2026-03-26", "2026-06-25"):
        before = value_at(OPEN, EW, "2022-09-30", release)
        assert value_at(OPEN, EW, "2022-12-31", release) < before, release


def test_london_has_forty_quarters_of_cases_whose_age_is_known() -> None:
    rows = points(KNOWN, "London")
    assert len(rows) == 40
    assert (rows[0]["value"], rows[-1]["value"]) == ("10001", "18260")
    (last,) = (row for row in points(LONG, "London") if row["period_end"] == "2025-12-31")
    assert round(100 * float(last["value"]) / float(rows[-1]["value"]), 3) == 32.125


def test_a_calendar_year_never_stands_among_the_quarters() -> None:
    for series in ("crown_court_receipts", "crown_court_disposals"):
        for row in points(series, EW):
            assert float(row["value"]) < 50_000, row
    assert value_at("crown_court_disposals_in_year", "London", "2025-12-31", "2026-03-26") == 19_259


@pytest.mark.parametrize(
    ("series", "first", "last", "total"),
    [
        ("vawg_victims", "2024-04-30", "2025-03-31", 126_279),
        ("victim_based_offences", "2025-04-30", "2026-03-31", 774_452),
    ],
)
def test_twelve_months_sum_to_the_published_year(
    series: str, first: str, last: str, total: int
) -> None:
    months = [r for r in points(series, "London") if first <= r["period_end"] <= last]
    assert len(months) == 12
    assert sum(float(row["value"]) for row in months) == total


def test_rounded_figures_are_approximate() -> None:
    rounded = {row["value"] for row in points(OUTSTANDING, EW) if row["approximate"] == "true"}
    assert rounded == {"46500", "41800"}
