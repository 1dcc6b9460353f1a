"""How a measure stands: the newest whole release, with parts of newer ones laid on it."""

from datetime import date

import pytest

from metrics.catalogue import find_measure
from metrics.readings import Reading, current, measure_readings, of_split
from tests.data_access.made_releases import (
    OPEN,
    figure,
    flow,
    release,
    standing,
    store,
    vintages,
)

MEASURE = find_measure(OPEN)


def stands(*releases) -> dict[str, tuple[float | None, bool]]:
    """Each day with its value, and whether it belongs to the line."""
    found = current(measure_readings(MEASURE, vintages(*releases)))
    return {one.period_end.isoformat(): (one.value, one.in_base) for one in found}


def test_the_newest_whole_release_is_the_line() -> None:
    old = release(figure("2023-12-31", 1), figure("2024-12-31", 2), on="2025-03-27", whole=True)
    new = release(figure("2023-12-31", 3), figure("2024-12-31", 4), on="2025-06-26", whole=True)
    assert stands(old, new) == {"2023-12-31": (3, True), "2024-12-31": (4, True)}


def test_parts_of_newer_releases_lie_on_the_line_oldest_first() -> None:
    whole = release(figure("2023-12-31", 1), figure("2024-12-31", 2), on="2025-03-27", whole=True)
    first = release(figure("2024-12-31", 3), figure("2025-03-31", 5), on="2025-06-26")
    second = release(figure("2025-03-31", 6), on="2025-09-25")
    assert stands(whole, second, first) == {
        "2023-12-31": (1, True),
        "2024-12-31": (3, False),
        "2025-03-31": (6, False),
    }


def test_nothing_older_than_the_line_is_used() -> None:
    before = release(figure("2019-12-31", 1), figure("2023-12-31", 2), on="2024-12-12")
    whole = release(figure("2023-12-31", 3), on="2025-03-27", whole=True)
    assert stands(before, whole) == {"2023-12-31": (3, True)}


def test_a_newer_whole_release_hides_parts_that_came_before_it() -> None:
    whole = release(figure("2023-12-31", 1), on="2025-03-27", whole=True)
    part = release(figure("2023-12-31", 2), figure("2024-03-31", 9), on="2025-06-26")
    newer = release(figure("2023-12-31", 3), on="2025-09-25", whole=True)
    assert stands(whole, part, newer) == {"2023-12-31": (3, True)}


def test_with_no_whole_release_all_parts_are_laid_oldest_first() -> None:
    new = release(figure("2024-12-31", 15_966), figure("2025-12-31", 19_339), on="2026-03-26")
    old = release(figure("2023-12-31", 14_413), figure("2024-12-31", 16_075), on="2025-03-27")
    assert stands(new, old) == {
        "2023-12-31": (14_413, False),
        "2024-12-31": (15_966, False),
        "2025-12-31": (19_339, False),
    }


def test_a_release_of_unknown_day_lies_under_those_whose_day_is_known() -> None:
    known = release(figure("2024-12-31", 2), on="2025-03-27")
    unknown = release(figure("2024-12-31", 1), figure("2023-12-31", 1), on=None)
    assert stands(known, unknown) == {"2023-12-31": (1, False), "2024-12-31": (2, False)}


def test_each_area_has_a_line_of_its_own() -> None:
    country = release(figure("2024-12-31", 74_651, area="England and Wales"), on="2025-03-27")
    london = release(figure("2024-12-31", 16_075), on="2025-06-26", whole=True)
    found = current(measure_readings(MEASURE, vintages(country, london)))
    assert {one.point.area: one.value for one in found} == {
        "England and Wales": 74_651,
        "London": 16_075,
    }


def test_a_measure_of_two_series_is_whole_only_where_both_are() -> None:
    rate = find_measure("crown_court_clearance_rate")
    rows = flow("2025-12-31", 100), flow("2025-12-31", 98, series="crown_court_disposals")
    one_whole = [
        ("crown_court_disposals", "London", False),
        ("crown_court_receipts", "London", True),
    ]
    held = release(*rows, on="2026-03-26", holdings=tuple(one_whole))
    (found,) = measure_readings(rate, vintages(held))
    assert (found.value, found.is_whole) == (98, False)


def test_a_rate_is_never_made_of_two_releases() -> None:
    rate = find_measure("crown_court_clearance_rate")
    receipts = release(flow("2025-12-31", 100), on="2025-12-18")
    disposals = release(flow("2025-12-31", 98, series="crown_court_disposals"), on="2026-03-26")
    found = measure_readings(rate, vintages(receipts, disposals))
    assert {(one.value, one.marker) for one in found} == {(None, "[x]")}


def test_the_newest_periods_of_a_figure_that_fills_in_are_provisional() -> None:
    ends = ("2025-03-31", "2025-06-30", "2025-09-30")
    rows = [flow(day, n, series=OPEN) for n, day in enumerate(ends)]
    found = measure_readings(MEASURE, vintages(release(*rows, on="2025-12-18", whole=True)))
    assert [one.marker for one in current(found, provisional_periods=2)] == ["", "[p]", "[p]"]


def test_a_marker_of_the_publisher_is_not_painted_over() -> None:
    rows = figure("2025-09-30", 1), figure("2025-12-31", 2, marker="[u]")
    found = measure_readings(MEASURE, vintages(release(*rows, on="2026-03-26", whole=True)))
    assert [one.marker for one in current(found, provisional_periods=1)] == ["", "[u]"]


def test_a_figure_is_read_in_a_copy_until_a_publishers_own_place_gives_it() -> None:
    def read(*kinds: str) -> Reading:
        rows = [figure("2024-12-31", 1, citation=len(kinds))]
        held = vintages(release(*rows, on="2025-03-27", kinds=kinds))
        return measure_readings(MEASURE, held)[0]

    assert read("copy").is_read_in_a_copy
    assert read("news").is_read_in_a_copy
    assert read("official_answer", "report").is_read_in_a_copy
    assert not read("copy", "official_answer").is_read_in_a_copy


def test_a_split_is_picked_by_area_and_group() -> None:
    rows = (
        figure("2024-12-31", 1),
        figure("2024-12-31", 2, dimension="offence", breakdown="Sexual offences"),
        figure("2024-12-31", 3, area="Camden"),
    )
    found = measure_readings(MEASURE, vintages(release(*rows, on="2025-03-27")))
    assert [one.value for one in of_split(found, area="London")] == [1]
    sexual = of_split(found, area="London", dimension="offence", breakdown="Sexual offences")
    assert [one.value for one in sexual] == [2]


@pytest.mark.parametrize(
    ("as_at", "found"),
    [
        (None, {"2019-12-31": 4, "2024-12-31": 6, "2025-12-31": 7}),
        ("2026-03-26", {"2019-12-31": 4, "2024-12-31": 6, "2025-12-31": 7}),
        ("2026-03-25", {"2019-12-31": 4, "2024-12-31": 5}),
        ("2025-03-27", {"2019-12-31": 2, "2024-12-31": 3}),
        ("2024-12-11", {}),
    ],
)
def test_the_figures_stand_as_they_stood_on_a_day(engine, as_at: str | None, found: dict) -> None:
    store(
        engine,
        release(figure("2019-12-31", 1), on="2024-12-12", whole=True),
        release(figure("2019-12-31", 2), figure("2024-12-31", 3), on="2025-03-27", whole=True),
        release(figure("2019-12-31", 4), figure("2024-12-31", 5), on="2025-06-26", whole=True),
        release(figure("2024-12-31", 6), figure("2025-12-31", 7), on="2026-03-26"),
    )
    assert standing(engine, as_at=as_at) == found


def test_a_reading_keeps_its_release() -> None:
    held = vintages(release(figure("2024-12-31", 1), on="2025-03-27"))
    (found,) = measure_readings(MEASURE, held)
    assert found.release.published_on == date(2025, 3, 27)
