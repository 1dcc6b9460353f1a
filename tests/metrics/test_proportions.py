"""Wilson's interval, effective bases and the rules of low bases."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from metrics.proportions import (
    BaseRule,
    Stratum,
    base_rule,
    decimals_shown,
    design_effect,
    effective_base,
    kish_effective_base,
    rounded_base,
    standard_score,
    stratified_design_effect,
    wilson,
    wilson_of_share,
)
from tests.cases.coverage import coverage_at
from tests.helpers import sized

many = settings(max_examples=sized(sample=200, full=2_000))
LEVELS = st.sampled_from([0.8, 0.95, 0.998])


@st.composite
def samples(draw):
    base = draw(st.integers(1, 5_000))
    return draw(st.integers(0, base)), base


def test_the_interval_is_that_of_the_published_example():
    # Newcombe 1998: 81 of 263.
    interval = wilson(81, 263)
    assert (round(interval.lower, 4), round(interval.upper, 4)) == (0.2553, 0.3662)


def test_a_published_share_and_base_give_the_same_interval():
    assert wilson_of_share(0.25, 400) == wilson(100, 400)


@pytest.mark.parametrize(("count", "base"), [(None, 100), (10, None), (math.nan, 100)])
def test_a_missing_part_gives_no_interval(count, base):
    assert wilson(count, base) is None


@pytest.mark.parametrize(("count", "base"), [(0, 0), (11, 10), (-1, 10)])
def test_a_count_outside_its_base_is_an_error(count, base):
    with pytest.raises(ValueError, match="not a share"):
        wilson(count, base)


@pytest.mark.prove("an interval holds its share and stays within 0 and 1", sample=200, full=2_000)
@many
@given(samples(), LEVELS)
def test_an_interval_holds_its_share_and_never_leaves_0_to_1(sample, level):
    count, base = sample
    interval = wilson(count, base, level=level)
    assert 0 <= interval.lower <= count / base <= interval.upper <= 1
    assert (interval.lower == 0) == (count == 0)
    assert (interval.upper == 1) == (count == base)


@pytest.mark.prove("Wilson's limits are where the score test turns", sample=200, full=2_000)
@many
@given(samples(), LEVELS)
def test_each_limit_is_where_the_score_test_would_turn(sample, level):
    count, base = sample
    interval = wilson(count, base, level=level)
    for limit in {interval.lower, interval.upper} - {0.0, 1.0}:
        score = abs(count / base - limit) / math.sqrt(limit * (1 - limit) / base)
        assert score == pytest.approx(standard_score(level), rel=1e-6)


@pytest.mark.prove("a larger design effect never narrows an interval", sample=200, full=2_000)
@many
@given(st.floats(0, 1), st.integers(2, 5_000), st.floats(1, 5), st.floats(0, 5))
def test_a_larger_design_effect_never_narrows_an_interval(share, base, effect, more):
    near = wilson_of_share(share, effective_base(base, design_effect=effect))
    far = wilson_of_share(share, effective_base(base, design_effect=effect + more))
    assert far.lower <= near.lower + 1e-12
    assert far.upper >= near.upper - 1e-12


@pytest.mark.prove("a design effect of 1 gives the plain interval", sample=200, full=2_000)
@many
@given(samples())
def test_a_design_effect_of_1_changes_nothing(sample):
    count, base = sample
    assert wilson(count, effective_base(base)) == wilson(count, base)


def test_equal_weights_lose_nothing_and_one_heavy_weight_does():
    assert kish_effective_base([2, 2, 2, 2]) == pytest.approx(4)
    # Weights 1, 1, 2: 3 x 6 / 16.
    assert design_effect([1, 1, 2]) == pytest.approx(18 / 16)


def test_strata_sampled_in_proportion_and_alike_have_no_design_effect():
    alike = [Stratum(0.5, 0.4, 100), Stratum(0.5, 0.4, 100)]
    assert stratified_design_effect(alike) == pytest.approx(1)
    # Nine tenths of the people in half of the sample: 0.81 x .0024 + 0.01 x .0024, over .0012.
    uneven = [Stratum(0.9, 0.4, 100), Stratum(0.1, 0.4, 100)]
    assert stratified_design_effect(uneven) == pytest.approx(1.64)
    assert stratified_design_effect([Stratum(1, 1.0, 50)]) is None


@pytest.mark.parametrize(
    ("base", "rule"),
    [
        (29.9, BaseRule.NO_FIGURE),
        (30, BaseRule.LOW_BASE),
        (49.9, BaseRule.LOW_BASE),
        (50, BaseRule.ENOUGH),
    ],
)
def test_a_base_under_30_gives_no_figure_and_under_50_a_marked_one(base, rule):
    assert base_rule(base) is rule


def test_the_public_sees_bases_to_the_nearest_ten_and_few_decimals():
    assert [rounded_base(base) for base in (44, 45, 960)] == [40, 50, 960]
    assert [decimals_shown(base) for base in (3_999, 4_000)] == [0, 1]


def test_intervals_hold_the_true_share_95_times_in_100():
    assert coverage_at(0.65, 200) == pytest.approx(0.955, abs=5e-4)


@pytest.mark.prove("intervals of 200 asked hold the true 65%", sample=10_000, full=100_000)
def test_simulated_intervals_hold_the_true_share_as_often(repeats):
    counts = np.random.default_rng(65).binomial(200, 0.65, repeats)
    intervals = {count: wilson(int(count), 200) for count in set(counts)}
    held = sum(intervals[count].holds(0.65) for count in counts) / repeats
    assert 0.945 <= held <= 0.965
