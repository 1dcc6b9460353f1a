"""What holds for every chart, whatever its values."""

import random
from functools import partial

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from metrics.process_control import xmr
from metrics.process_control_chart import STANDARD, Change, Settings
from metrics.process_control_limits import Limits
from tests.helpers import sized
from tests.metrics.monthly import monthly

SERIES = st.lists(st.floats(-1e4, 1e4), min_size=3, max_size=40)
OPPOSITE = {Change.IMPROVEMENT: Change.CONCERN, Change.CONCERN: Change.IMPROVEMENT}
many = settings(max_examples=sized(sample=200, full=2_000))
proved = partial(pytest.mark.prove, sample=200, full=2_000)


def ends(limits: Limits) -> tuple[float, ...]:
    return (limits.mean, limits.lower, limits.upper, limits.near_lower, limits.near_upper)


def defined(values, chosen: Settings = STANDARD) -> Limits:
    limits = xmr(monthly(values), settings=chosen).limits
    assume(limits.defined)
    return limits


@proved("adding a constant moves all limits by it")
@many
@given(SERIES, st.floats(-1e4, 1e4))
def test_adding_a_constant_moves_all_limits_by_it(values, constant):
    moved = ends(defined([value + constant for value in values]))
    expected = [end + constant for end in ends(defined(values))]
    assert moved == pytest.approx(expected, rel=1e-6, abs=1e-6)


@proved("multiplying by a positive number scales all limits")
@many
@given(SERIES, st.floats(0.01, 100))
def test_multiplying_scales_all_limits(values, factor):
    scaled = ends(defined([value * factor for value in values]))
    expected = [end * factor for end in ends(defined(values))]
    assert scaled == pytest.approx(expected, rel=1e-6, abs=1e-6)


@proved("reversing the better direction swaps improvement and concern only")
@many
@given(SERIES)
def test_reversing_the_direction_swaps_improvement_and_concern_only(values):
    up, down = (xmr(monthly(values), improvement=way) for way in (1, -1))
    assert up.groups == down.groups
    assert [p.signal for p in up.points] == [p.signal for p in down.points]
    assert [OPPOSITE.get(p.change, p.change) for p in up.points] == [p.change for p in down.points]


@proved("shuffling the input changes nothing")
@many
@given(SERIES, st.integers(0, 10_000))
def test_shuffling_the_input_changes_nothing(values, seed):
    rows = list(monthly(values).items())
    shuffled = random.Random(seed).sample(rows, len(rows))
    assert xmr(dict(shuffled)) == xmr(dict(rows))


@proved("appending a point never changes fixed limits")
@many
@given(st.lists(st.floats(-1e4, 1e4), min_size=12, max_size=30), st.floats(-1e4, 1e4))
def test_appending_a_point_never_changes_fixed_limits(values, further):
    fixed = Settings(fix_after=12)
    assert defined([*values, further], fixed) == defined(values, fixed)


@proved("screened limits are never wider than unscreened")
@many
@given(SERIES)
def test_screened_limits_are_never_wider_than_unscreened(values):
    screened = defined(values, Settings(screen_outliers=True))
    unscreened = defined(values)
    assert screened.mean == unscreened.mean
    assert screened.average_range <= unscreened.average_range * (1 + 1e-12)
