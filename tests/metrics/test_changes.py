"""A change is worked out inside one release, between periods of one length, or not at all."""

from datetime import date

import pytest
from sqlalchemy import Engine

from metrics.answers import history
from metrics.catalogue import find_measure
from metrics.changes import Change, change_between
from metrics.readings import measure_readings
from tests.data_access.made_releases import OPEN, RECEIPTS, figure, flow, release, vintages

YEAR_BEFORE, DAY = "2024-12-31", "2025-12-31"


def change(
    *releases, measure: str = OPEN, since: str = YEAR_BEFORE, to: str = DAY
) -> Change | None:
    found = measure_readings(find_measure(measure), vintages(*releases))
    return change_between(found, date.fromisoformat(since), date.fromisoformat(to))


def test_both_ends_are_taken_from_one_release() -> None:
    old = release(figure(YEAR_BEFORE, 16_075), on="2025-03-27")
    new = release(figure(YEAR_BEFORE, 15_966), figure(DAY, 19_339), on="2026-03-26")
    found = change(old, new)
    assert (found.earlier.value, found.later.value, found.amount) == (15_966, 19_339, 3_373)


def test_two_releases_with_one_end_each_give_no_change() -> None:
    old = release(figure(YEAR_BEFORE, 16_075), on="2025-03-27")
    new = release(figure(DAY, 19_339), on="2026-03-26")
    assert change(old, new) is None


def test_the_newest_release_that_gives_both_ends_leads() -> None:
    first = release(figure(YEAR_BEFORE, 10), figure(DAY, 20), on="2026-03-26")
    second = release(figure(YEAR_BEFORE, 11), figure(DAY, 22), on="2026-06-25")
    third = release(figure(DAY, 30), on="2026-09-24")
    assert change(first, second, third).amount == 11


def test_a_rise_across_two_releases_can_be_a_fall_inside_one(filled: Engine) -> None:
    found = history(filled, find_measure(OPEN), areas=["England and Wales"])
    fall = change_between(found, date(2022, 9, 30), date(2022, 12, 31))
    assert fall.amount < 0
    assert fall.earlier.release == fall.later.release


def test_a_part_year_is_never_compared_with_a_year() -> None:
    year = flow(YEAR_BEFORE, 1_419, months=12)
    part = flow(DAY, 1_132, months=11)
    assert change(release(year, part, on="2026-03-18"), measure=RECEIPTS) is None


def test_a_release_with_a_part_year_gives_way_to_one_with_both_years() -> None:
    whole = release(flow(YEAR_BEFORE, 100, months=12), flow(DAY, 90, months=12), on="2026-03-18")
    part = release(flow(YEAR_BEFORE, 100, months=12), flow(DAY, 50, months=11), on="2026-06-18")
    assert change(whole, part, measure=RECEIPTS).amount == -10


def test_a_figure_that_is_missing_gives_no_change() -> None:
    rows = figure(YEAR_BEFORE, None), figure(DAY, 19_339)
    assert change(release(*rows, on="2026-03-26")) is None


@pytest.mark.parametrize(
    ("before", "after", "per_cent"), [(200, 250, 25), (200, 150, -25), (0, 5, None)]
)
def test_a_change_is_also_a_share_of_where_it_began(before, after, per_cent) -> None:
    found = change(release(figure(YEAR_BEFORE, before), figure(DAY, after), on="2026-03-26"))
    assert found.per_cent == per_cent
