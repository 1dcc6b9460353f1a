"""What follows from open cases, receipts and disposals."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from metrics.backlog import Quarter, average_quarters_in_system, needed_disposals, steps
from tests.helpers import sized
from tests.metrics.quarters import quarters_from

CASES = st.integers(0, 100_000)

# England and Wales, July to December 2025, as published in March 2026.
BEFORE = Quarter(date(2025, 9, 30), 79_446, None, None)
LATEST = Quarter(date(2025, 12, 31), 80_203, 29_482, 28_812)


def test_the_adjustment_is_what_flows_do_not_explain():
    step = steps([BEFORE, LATEST])[1]
    assert (step.opening, step.expected, step.closing) == (79_446, 80_116, 80_203)
    assert step.adjustment == 87
    assert (step.net_change, step.observed_change) == (670, 757)
    assert not step.out_of_line


def test_clearance_and_time_to_clear_follow_from_disposals():
    step = steps([BEFORE, LATEST])[1]
    assert step.clearance_rate == pytest.approx(0.977274, abs=1e-6)
    assert step.quarters_to_clear == pytest.approx(2.783667, abs=1e-6)


def test_the_first_quarter_has_no_opening_and_no_adjustment():
    step = steps([LATEST])[0]
    assert (step.opening, step.expected, step.adjustment) == (None, None, None)
    assert step.clearance_rate is not None


def test_a_missing_quarter_leaves_the_next_without_an_opening():
    later = Quarter(date(2026, 6, 30), 81_000, 29_000, 28_000)
    assert steps([later, LATEST])[1].opening is None


def test_a_quarter_without_receipts_has_no_rates():
    step = steps([Quarter(date(2025, 12, 31), 100, 0, 0)])[0]
    assert (step.clearance_rate, step.quarters_to_clear) == (None, None)


@pytest.mark.parametrize(
    ("one_court", "open_cases", "adjustment", "out_of_line"),
    [
        (False, 80_000, 600, False),
        (False, 80_000, -610, True),
        (True, 300, 15, False),
        (True, 300, -16, True),
        (True, 2_000, 55, False),
        (True, 2_000, 65, True),
    ],
)
def test_an_adjustment_too_large_for_its_court_is_marked(
    one_court, open_cases, adjustment, out_of_line
):
    pair = quarters_from(open_cases, [(100, 100), (100, 100)], [0, adjustment])
    assert steps(pair, one_court=one_court)[1].out_of_line is out_of_line


@pytest.mark.prove("closing is opening, flows and adjustment, to the case", sample=200, full=2_000)
@settings(max_examples=sized(sample=200, full=2_000))
@given(st.lists(st.tuples(CASES, CASES, CASES), min_size=2, max_size=12))
def test_the_identity_holds_to_the_case(figures):
    blank = quarters_from(0, [(0, 0)] * len(figures))
    held = [Quarter(q.quarter_end, *row) for q, row in zip(blank, figures, strict=True)]
    for step in steps(held)[1:]:
        assert step.opening + step.receipts - step.disposals + step.adjustment == step.closing
        assert step.observed_change - step.net_change == step.adjustment


def test_time_in_the_system_needs_four_quarters_in_a_row():
    year = quarters_from(1_000, [(500, 500)] * 4)
    assert average_quarters_in_system(year) == 2
    assert average_quarters_in_system(year[:3]) is None
    assert average_quarters_in_system([*year[:2], *year[3:], LATEST]) is None


@pytest.mark.prove("the disposals needed reach the number, to the case", sample=200, full=2_000)
@settings(max_examples=sized(sample=200, full=2_000))
@given(CASES, CASES, CASES, st.integers(1, 8))
def test_the_disposals_needed_reach_the_number_to_the_case(open_cases, receipts, target, quarters):
    needed = needed_disposals(open_cases, receipts=receipts, target=target, quarters=quarters)
    assert open_cases + quarters * (receipts - needed) == pytest.approx(target, abs=1e-6)


def test_no_quarter_left_is_an_error():
    with pytest.raises(ValueError, match="no quarter left"):
        needed_disposals(100, receipts=10, target=50, quarters=0)
