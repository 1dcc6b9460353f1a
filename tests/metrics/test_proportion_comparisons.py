"""Two percentages compared, and one with its target."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from metrics.proportion_comparisons import (
    Sample,
    TargetStatus,
    compare_periods,
    newcombe,
    overlap_factor,
    pooled_p_value,
    smallest_change,
    target_status,
)
from metrics.proportions import Interval, wilson
from metrics.refusals import Refusal
from tests.helpers import sized

YEAR = Sample(date(2024, 4, 1), date(2025, 3, 31), share=0.65, base=2_400)


def test_the_difference_is_that_of_the_published_example():
    # Newcombe 1998: 56 of 70 less 48 of 80.
    found = newcombe(56, 70, 48, 80)
    assert (round(found.interval.lower, 4), round(found.interval.upper, 4)) == (0.0524, 0.3339)
    assert found.changed


def test_nothing_has_changed_where_the_interval_holds_0():
    assert not newcombe(5, 56, 0, 29).changed


def test_the_pooled_score_test_is_the_chi_square_of_a_two_by_two_table():
    # 30 of 100 against 20 of 100: pooled .25, z = .1 / sqrt(.25 x .75 x .02) = 1.633.
    assert pooled_p_value(30, 100, 20, 100) == pytest.approx(0.1025, abs=5e-5)
    assert pooled_p_value(0, 10, 0, 20) == 1


@pytest.mark.parametrize(("base", "points"), [(2_400, 2.7), (800, 4.7), (200, 9.3)])
def test_the_smallest_change_shrinks_with_the_bases(base, points):
    assert round(smallest_change(0.65, base, base) * 100, 1) == points


def test_periods_that_overlap_are_not_compared():
    later = Sample(date(2024, 7, 1), date(2025, 6, 30), share=0.7, base=2_400)
    answer = compare_periods(YEAR, later)
    assert isinstance(answer, Refusal)
    assert "overlap" in answer.reason


def test_a_year_is_compared_with_the_year_before():
    later = Sample(date(2025, 4, 1), date(2026, 3, 31), share=0.7, base=2_400)
    answer = compare_periods(YEAR, later)
    assert answer.difference.difference == pytest.approx(0.05)
    assert answer.difference.changed
    assert answer.smallest_change == pytest.approx(0.0265, abs=5e-5)


def test_an_unequal_design_can_hide_a_change():
    later = Sample(date(2025, 4, 1), date(2026, 3, 31), share=0.7, base=2_400, design_effect=8)
    assert not compare_periods(YEAR, later).difference.changed


def test_neighbouring_quarters_of_a_rolling_year_halve_the_error():
    assert overlap_factor(0.75) == 0.5
    assert overlap_factor(1) == 0


@pytest.mark.parametrize(
    ("target", "improvement", "status"),
    [
        (0.60, 1, TargetStatus.MET),
        (0.62, 1, TargetStatus.MET),
        (0.65, 1, TargetStatus.TOO_CLOSE),
        (0.68, 1, TargetStatus.TOO_CLOSE),
        (0.69, 1, TargetStatus.NOT_MET),
        (0.69, -1, TargetStatus.MET),
        (0.62, -1, TargetStatus.TOO_CLOSE),
        (0.60, -1, TargetStatus.NOT_MET),
    ],
)
def test_a_target_inside_the_interval_is_too_close_to_call(target, improvement, status):
    assert target_status(Interval(0.62, 0.68), target, improvement=improvement) is status


def test_without_a_base_a_target_cannot_be_judged():
    assert target_status(None, 0.5) is TargetStatus.CANNOT_BE_JUDGED


ORDER = [TargetStatus.MET, TargetStatus.TOO_CLOSE, TargetStatus.NOT_MET]


@pytest.mark.prove("a higher target is never easier to meet", sample=200, full=2_000)
@settings(max_examples=sized(sample=200, full=2_000))
@given(st.integers(0, 500), st.lists(st.floats(0, 1), min_size=2, max_size=8))
def test_the_answer_changes_one_way_as_the_target_rises(count, targets):
    interval = wilson(count, 500)
    up = [ORDER.index(target_status(interval, t)) for t in sorted(targets)]
    down = [ORDER.index(target_status(interval, t, improvement=-1)) for t in sorted(targets)]
    assert up == sorted(up)
    assert down == sorted(down, reverse=True)


@pytest.mark.prove("a difference turned round has its limits turned round", sample=200, full=2_000)
@settings(max_examples=sized(sample=200, full=2_000))
@given(st.integers(0, 90), st.integers(0, 70))
def test_a_difference_turned_round_has_its_limits_turned_round(first, second):
    one, other = newcombe(first, 90, second, 70), newcombe(second, 70, first, 90)
    assert one.interval.lower == pytest.approx(-other.interval.upper)
    assert one.interval.lower - 1e-12 <= one.difference <= one.interval.upper + 1e-12
