"""From the series of one release to a value, with the counts that it was made of."""

import pytest

from metrics.calculations import Calculation, Computed, Published, Rate, SurveyShare
from metrics.differences import Adjustment, Difference
from tests.data_access.made_releases import (
    DISPOSALS,
    OPEN,
    RECEIPTS,
    figure,
    flow,
    release,
    vintages,
)

DAY = "2025-12-31"


def computed(calculation: Calculation, *rows: dict) -> list[Computed]:
    """What comes of the figures of one release."""
    (figures,) = vintages(release(*rows, on="2026-03-26")).figures.values()
    return list(calculation.compute(figures).values())


def test_a_published_figure_is_taken_as_it_stands() -> None:
    (found,) = computed(Published(OPEN), figure(DAY, 19_339, approximate=True, half_width=0.6))
    assert (found.value, found.approximate, found.half_width) == (19_339, True, 0.6)


def test_a_series_that_a_release_does_not_hold_gives_nothing() -> None:
    assert computed(Published(RECEIPTS), figure(DAY, 1)) == []


def test_a_survey_share_with_its_base_tells_the_numbers_behind_it() -> None:
    (found,) = computed(SurveyShare(OPEN), figure(DAY, 74, base=1_200))
    assert (found.numerator, found.denominator) == (888, 1_200)


def test_a_survey_share_without_its_base_tells_none() -> None:
    (found,) = computed(SurveyShare(OPEN), figure(DAY, 74))
    assert (found.numerator, found.denominator) == (None, None)


@pytest.mark.parametrize(
    ("above", "below", "value", "marker"),
    [
        (5_866, 18_260, 100 * 5_866 / 18_260, ""),
        (0, 10, 0, ""),
        (5, 0, None, "[z]"),
        (0, 0, None, "[z]"),
        (None, 10, None, "[x]"),
        (5, None, None, "[x]"),
    ],
)
def test_a_rate_is_one_series_of_another_in_per_cent(above, below, value, marker) -> None:
    rows = flow(DAY, above, series=DISPOSALS), flow(DAY, below)
    (found,) = computed(Rate(DISPOSALS, RECEIPTS), *rows)
    assert (found.value, found.marker) == (value, marker)


def test_a_rate_of_which_half_is_not_held_is_not_available() -> None:
    (found,) = computed(Rate(DISPOSALS, RECEIPTS), flow(DAY, 5))
    assert (found.value, found.marker) == (None, "[x]")


def test_a_difference_needs_both_of_its_series() -> None:
    both = flow(DAY, 120), flow(DAY, 100, series=DISPOSALS)
    assert [one.value for one in computed(Difference(RECEIPTS, DISPOSALS), *both)] == [20]
    assert computed(Difference(RECEIPTS, DISPOSALS), flow(DAY, 120)) == []
    missing = flow(DAY, 120), flow(DAY, None, series=DISPOSALS)
    assert computed(Difference(RECEIPTS, DISPOSALS), *missing) == []


def quarter(**changed: float | None) -> list[dict]:
    """A quarter that opens with 100, receives 40, completes 30 and closes with 115."""
    told = {"opening": 100, "closing": 115, "received": 40, "completed": 30} | changed
    return [
        figure("2025-09-30", told["opening"]),
        figure(DAY, told["closing"]),
        flow(DAY, told["received"]),
        flow(DAY, told["completed"], series=DISPOSALS),
    ]


def test_the_adjustment_is_what_the_flows_leave_unexplained() -> None:
    assert [one.value for one in computed(Adjustment(OPEN, RECEIPTS, DISPOSALS), *quarter())] == [5]


@pytest.mark.parametrize("missing", ["opening", "closing", "received", "completed"])
def test_the_adjustment_needs_all_four_of_its_figures(missing: str) -> None:
    rows = quarter(**{missing: None})
    assert computed(Adjustment(OPEN, RECEIPTS, DISPOSALS), *rows) == []


def test_a_result_names_every_place_that_it_was_read_in() -> None:
    rows = flow(DAY, 5, series=DISPOSALS, citation=2), flow(DAY, 10, citation=1)
    (figures,) = vintages(release(*rows, on="2026-03-26", kinds=("copy", "news"))).figures.values()
    (found,) = Rate(DISPOSALS, RECEIPTS).compute(figures).values()
    assert found.citations == (1, 2)


def test_a_rate_of_a_rounded_figure_is_approximate() -> None:
    rows = flow(DAY, 46_500, series=DISPOSALS, approximate=True), flow(DAY, 50_000)
    (found,) = computed(Rate(DISPOSALS, RECEIPTS), *rows)
    assert found.approximate


def test_a_difference_of_a_rounded_figure_is_approximate() -> None:
    rows = flow(DAY, 46_500, approximate=True), flow(DAY, 40_000, series=DISPOSALS)
    (found,) = computed(Difference(RECEIPTS, DISPOSALS), *rows)
    assert found.approximate
