"""Poisson limits of rates, exact below ten events and Byar's from ten."""

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from metrics.rate_intervals import byar_limits, events_limits, exact_limits, rate_interval
from tests.helpers import sized


def test_no_events_leave_an_upper_limit_only():
    limits = exact_limits(0)
    assert limits.lower == 0
    assert limits.upper == pytest.approx(-math.log(0.025))


def test_one_event_has_the_limits_of_an_exponential():
    assert exact_limits(1).lower == pytest.approx(-math.log(0.975))


def test_byar_has_no_lower_limit_where_his_formula_falls_below_0():
    assert byar_limits(1, level=0.998)[0] is None
    assert byar_limits(65)[0] == pytest.approx(50.1632, abs=1e-4)


def test_a_rate_is_per_so_many_people():
    interval = rate_interval(20, 100, per=100)
    assert interval.lower == pytest.approx(12.2114, abs=1e-4)


def test_a_missing_part_gives_no_rate_and_no_population_is_an_error():
    assert rate_interval(None, 100, per=1) is None
    with pytest.raises(ValueError, match="not a population"):
        rate_interval(1, 0, per=1)


@pytest.mark.prove("exact Poisson limits leave the stated tails", sample=200, full=2_000)
@settings(max_examples=sized(sample=200, full=2_000))
@given(st.integers(0, 60), st.sampled_from([0.8, 0.95, 0.998]))
def test_exact_limits_leave_the_stated_share_in_each_tail(events, level):
    limits = exact_limits(events, level=level)
    tail = (1 - level) / 2
    assert _at_most(events, limits.upper) == pytest.approx(tail, rel=1e-6)
    if events:
        assert 1 - _at_most(events - 1, limits.lower) == pytest.approx(tail, rel=1e-6)


def _at_most(events: int, mean: float) -> float:
    term = total = math.exp(-mean)
    for number in range(1, events + 1):
        term *= mean / number
        total += term
    return total


@pytest.mark.parametrize("level", [0.95, 0.998])
def test_more_events_have_higher_limits(level):
    found = [events_limits(events, level=level) for events in range(60)]
    assert [limits.upper for limits in found] == sorted(limits.upper for limits in found)
    assert [limits.lower for limits in found] == sorted(limits.lower for limits in found)
