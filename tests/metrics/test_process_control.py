"""Process control: limits and labels worked out by hand, and again in a slow and plain way."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from metrics.process_control import rules_found, xmr
from metrics.process_control_chart import Change, Settings
from metrics.process_control_limits import limits_of
from metrics.process_control_rules import Signal, trend_directions
from tests.helpers import sized
from tests.metrics.monthly import monthly

UNSCREENED = Settings()
SCREENED = Settings(screen_outliers=True)


def test_limits_are_the_mean_and_2_66_mean_ranges_either_side():
    limits = xmr(monthly([3, 5, 4])).limits
    assert limits.mean == 4
    assert limits.average_range == 1.5
    assert limits.lower == pytest.approx(0.01)
    assert limits.upper == pytest.approx(7.99)
    assert limits.near_upper == pytest.approx(6.66)


def test_screening_leaves_out_a_range_beyond_3_267_mean_ranges():
    # Ranges 1 and once 9: their mean is 1.8, and 9 is beyond 3.267 of it.
    values = [0, 1, 0, 1, 0, 9, 8, 9, 8, 9, 8]
    assert xmr(monthly(values)).limits.average_range == pytest.approx(1.8)
    assert xmr(monthly(values), settings=SCREENED).limits.average_range == pytest.approx(1)


def test_fixed_limits_rest_on_the_first_points_alone():
    values = [0, 1] * 6 + [40, 50]
    limits = xmr(monthly(values), settings=Settings(fix_after=12)).limits
    assert (limits.mean, limits.average_range) == (0.5, 1)


def test_limits_cannot_be_fixed_on_fewer_than_12_points():
    with pytest.raises(ValueError, match="12 points or more"):
        Settings(fix_after=11)


@pytest.mark.parametrize("values", [[3], [3, 5], [1, 1, 1, 1, 2], [5] * 15])
def test_limits_are_undefined_rather_than_collapsed(values):
    chart = xmr(monthly(values), settings=SCREENED)
    assert not chart.limits.defined
    assert chart.limits.upper is None
    assert {point.signal for point in chart.points} == {None}


def test_a_missing_value_breaks_a_run_and_has_no_range():
    values = [5, 6, 5, None, 6, 5, 6, 5, 0, 1, 0, 1, 0, 1, 0]
    points = xmr(monthly(values)).points
    assert points[3].moving_range is points[4].moving_range is points[3].side is None
    assert points[3].signal is None
    assert not any(Signal.SHIFT in point.rules for point in points[:8])


def test_seven_points_on_one_side_are_a_shift_and_six_are_not():
    six = [2, 1, 2, 1, 2, 1, 2, 1, 2.6, 2.7, 2.6, 2.7, 2.6, 2.7, 1, 2, 1, 2, 1, 2, 1, 2]
    assert not xmr(monthly(six)).signals
    shorter = xmr(monthly(six), settings=Settings(run_length=6, trend_length=6))
    assert [p.signal for p in shorter.points[8:14]] == [Signal.SHIFT] * 6


def test_a_point_on_the_mean_breaks_a_run_even_if_its_last_bit_is_off():
    third = 0.1 + 0.2
    values = [0.3, third, 0.3, third, 0.3, third, 0.3, 0.3]
    assert {p.side for p in xmr(monthly(values)).points} == {0}


def test_a_tie_breaks_a_trend():
    broken = [9, 1, 2, 3, 3, 4, 5, 6, 1, 9, 1, 9]
    assert not any(Signal.TREND in p.rules for p in xmr(monthly(broken)).points)
    whole = [9, 1, 2, 3, 4, 5, 6, 7, 1, 9, 1, 9]
    points = xmr(monthly(whole)).points
    assert [p.at.month for p in points if Signal.TREND in p.rules] == list(range(2, 9))


def test_a_turning_point_belongs_to_the_trend_that_begins():
    values = [1, 2, 3, 4, 5, 6, 7, 8, 7, 6, 5, 4, 3, 2, 1]
    limits = limits_of([0, 100, 0])
    found = rules_found(values, limits, UNSCREENED)
    assert [point[Signal.TREND] for point in found] == [1] * 7 + [-1] * 8


def test_a_tie_between_two_trends_takes_no_point_from_the_first():
    values = [1, 2, 3, 4, 5, 6, 7, 7, 6, 5, 4, 3, 2, 1]
    assert trend_directions(values, 7) == [1] * 7 + [-1] * 7


def test_outside_comes_before_trend_and_trend_before_shift():
    values = [1, 2, 3, 4, 5, 6, 7, 8, 7, 6, 5, 4, 3, 2, 1]
    points = xmr(monthly(values), improvement=1).points
    assert points[0].rules == (Signal.OUTSIDE, Signal.TREND)
    assert points[0].signal is Signal.OUTSIDE
    assert (points[0].change, points[1].change) == (Change.CONCERN, Change.IMPROVEMENT)


def test_runs_and_limits_begin_anew_at_a_rebase():
    values = [2, 1] * 4 + [3, 3.1] * 4 + [1, 2] * 4
    chart = xmr(monthly(values), rebase_at=[date(2021, 1, 1)])
    assert [(group.start.year, group.size) for group in chart.groups] == [(2020, 12), (2021, 12)]
    assert all(p.signal is Signal.COMMON_CAUSE for p in chart.points[8:16])


def test_a_chart_says_since_when_its_points_have_said_the_same():
    values = [1, 2] * 8 + [9, 9, 9, 9]
    chart = xmr(monthly(values), improvement=-1)
    assert chart.latest.change is Change.CONCERN
    assert chart.since == chart.points[16].at


LEVELS = st.one_of(st.none(), st.integers(0, 8), st.floats(-5, 5).map(lambda x: round(x, 2)))


@pytest.mark.prove("a slow reading of the four rules agrees", sample=200, full=2_000)
@settings(max_examples=sized(sample=200, full=2_000))
@given(st.lists(LEVELS, min_size=3, max_size=30), st.sampled_from([6, 7]))
def test_a_slow_reading_of_the_rules_agrees(values, length):
    limits = limits_of(values)
    quick = rules_found(values, limits, Settings(run_length=length, trend_length=length))
    assert [set(point) for point in quick] == [
        _slow_rules(values, place, limits, length) for place in range(len(values))
    ]


def _slow_rules(values, place, limits, length):
    def holds(size, rule):
        starts = range(max(0, place - size + 1), min(place, len(values) - size) + 1)
        windows = (values[start : start + size] for start in starts)
        return any(None not in window and rule(window) for window in windows)

    def one_side(window):
        return abs(sum(map(limits.side, window))) == len(window)

    def rises(window):
        return all(a < b for a, b in zip(window, window[1:], strict=False))

    def two_close(window):
        return one_side(window) and sum(bool(limits.close(value)) for value in window) >= 2

    found = {Signal.OUTSIDE} if limits.outside(values[place]) else set()
    if holds(length, rises) or holds(length, lambda window: rises(window[::-1])):
        found.add(Signal.TREND)
    if limits.close(values[place]) and holds(3, two_close):
        found.add(Signal.TWO_IN_THREE)
    return found | ({Signal.SHIFT} if holds(length, one_side) else set())
