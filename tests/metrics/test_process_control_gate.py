"""Who may show limits, and what is said to the others."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from metrics.process_control_chart import Chart, Settings
from metrics.process_control_gate import (
    SUITED,
    UNSUITED,
    chart_or_refusal,
    false_alarm_share,
    may_show_limits,
)
from metrics.refusals import Refusal
from tests.helpers import sized
from tests.metrics.monthly import monthly

STEADY = [20, 24, 21, 23, 22, 25, 19, 22, 24, 20, 23, 21, 22]


@pytest.mark.parametrize("kind", sorted(SUITED))
def test_a_suited_measure_of_13_points_may_show_limits(kind):
    assert may_show_limits(kind, False, STEADY) is None


@pytest.mark.prove("no rolling, cumulative or stock series gets limits", sample=200, full=2_000)
@settings(max_examples=sized(sample=200, full=2_000))
@given(
    st.sampled_from(sorted(UNSUITED)),
    st.booleans(),
    st.lists(st.one_of(st.none(), st.floats(0, 1e6)), min_size=1, max_size=60),
)
def test_rolling_cumulative_and_stock_series_never_get_limits(kind, seasonal, values):
    answer = chart_or_refusal(monthly(values), kind=kind, seasonal=seasonal)
    assert isinstance(answer, Refusal)
    assert answer.reason.endswith(".")
    assert answer.instead.endswith(".")


def test_a_kind_that_is_not_known_is_an_error_and_never_gets_limits():
    with pytest.raises(ValueError, match="not a kind of measure"):
        may_show_limits("percentage", False, STEADY)


@pytest.mark.parametrize(
    ("seasonal", "values", "said"),
    [
        (True, STEADY, "time of year"),
        (False, STEADY[:12], "Only 12 are held"),
        (False, [*STEADY[:12], None], "Only 12 are held"),
        (False, [7] * 13, "do not differ"),
        (False, [4, 5, 3, 4, 5, 6, 4, 5, 3, 4, 5, 6, 4], "Fewer than 5"),
    ],
)
def test_a_series_without_grounds_for_limits_is_refused(seasonal, values, said):
    assert said in may_show_limits("flow", seasonal, values).reason


def test_a_low_percentage_is_not_a_low_count():
    assert may_show_limits("rate", False, [v / 10 for v in STEADY]) is None


def test_only_the_points_since_the_rebase_count():
    answer = chart_or_refusal(
        monthly(STEADY * 2), kind="flow", seasonal=False, rebase_at=[date(2021, 3, 1)]
    )
    assert "Only 12 are held" in answer.reason


def test_a_short_stretch_before_the_rebase_is_shown_without_limits():
    chart = chart_or_refusal(
        monthly(STEADY * 2), kind="flow", seasonal=False, rebase_at=[date(2020, 6, 1)]
    )
    assert isinstance(chart, Chart)
    assert [group.limits.defined for group in chart.groups] == [False, True]
    assert {point.signal for point in chart.points[:5]} == {None}


def test_screening_is_given_up_where_it_would_leave_no_limits():
    values = [10] * 12 + [15]
    screened = Settings(screen_outliers=True)
    chart = chart_or_refusal(monthly(values), kind="flow", seasonal=False, settings=screened)
    assert chart.settings.screen_outliers is False
    assert chart.limits.average_range == pytest.approx(5 / 12)


def test_the_rate_of_false_alarms_is_that_of_the_nearest_length():
    assert (false_alarm_share(13), false_alarm_share(27)) == (0.063, 0.152)
