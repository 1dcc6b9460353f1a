"""Whether a target can be met, by a chart's limits."""

import pytest

from metrics.process_control import xmr
from metrics.process_control_assurance import Assurance, assurance
from tests.metrics.monthly import monthly

# Mean 0.5, mean range 1: limits at -2.16 and 3.16.
STEADY = [0, 1] * 7


@pytest.mark.parametrize(
    ("target", "improvement", "answer"),
    [
        (4, 1, Assurance.MISSES),
        (4, -1, Assurance.MEETS),
        (-3, 1, Assurance.MEETS),
        (-3, -1, Assurance.MISSES),
        (1, 1, Assurance.HIT_OR_MISS),
        (3.16, 1, Assurance.HIT_OR_MISS),
        (-2.16, -1, Assurance.HIT_OR_MISS),
        (None, 1, Assurance.NOT_JUDGED),
        (4, 0, Assurance.NOT_JUDGED),
    ],
)
def test_a_target_past_a_limit_is_always_or_never_met(target, improvement, answer):
    found = assurance(xmr(monthly(STEADY), improvement=improvement), target)
    assert found.answer is answer
    assert found.reason.endswith(".")


def test_under_13_points_nothing_is_said():
    answer = assurance(xmr(monthly(STEADY[:12]), improvement=1), 4)
    assert answer.answer is Assurance.NOT_JUDGED
    assert "13 points" in answer.reason


def test_a_run_among_the_last_seven_points_puts_the_limits_under_review():
    values = STEADY + [2] * 7
    assert assurance(xmr(monthly(values), improvement=1), 9).answer is Assurance.UNDER_REVIEW


def test_a_run_hidden_by_a_point_outside_counts_too():
    values = [0, 1] * 20 + [2, 2, 2, 2, 2, 2, 9]
    chart = xmr(monthly(values), improvement=1)
    assert assurance(chart, 20).answer is Assurance.UNDER_REVIEW


def test_a_run_that_ended_more_than_seven_points_ago_does_not():
    values = [2] * 7 + [0, 1, 3, 1, 0, 3, 0, 1, 3, 0]
    assert assurance(xmr(monthly(values), improvement=1), 20).answer is Assurance.MISSES
