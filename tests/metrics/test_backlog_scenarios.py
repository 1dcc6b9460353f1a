"""Open cases carried on under a scenario, and when they are not."""

from dataclasses import replace
from datetime import date

import pytest

from metrics.backlog import Quarter
from metrics.backlog_scenarios import Scenario, project, quarter_end_after
from metrics.refusals import Refusal
from tests.metrics.quarters import quarters_from

YEARS = quarters_from(20_000, [(1_000, 1_000)] * 8 + [(1_100, 900), (1_300, 900)] * 2)


def open_cases_of(projection):
    return [step.open_cases for step in projection.path]


def test_as_it_stands_the_last_four_quarters_repeat():
    # 20,000 + 200 + 400 + 200 + 400 open; receipts of 1,200 and disposals of 900 a quarter.
    projection = project(YEARS)
    assert (projection.receipts, projection.disposals, projection.net_change) == (1_200, 900, 300)
    assert open_cases_of(projection) == [21_500, 21_800, 22_100, 22_400]
    assert projection.path[0].quarter_end == date(2025, 3, 31)
    assert projection.warning is None


def test_receipts_and_disposals_move_by_percentages():
    projection = project(YEARS, Scenario(receipts_percent=-5, disposals_percent=10))
    assert (projection.receipts, projection.disposals) == (1_140, pytest.approx(990))


def test_sitting_days_take_the_place_of_past_disposals():
    projection = project(YEARS, Scenario(sitting_days=500, disposals_per_sitting_day=2.4))
    assert projection.net_change == 0
    assert set(open_cases_of(projection)) == {21_200}


@pytest.mark.parametrize(
    "wrong",
    [
        {"sitting_days": 5},
        {"receipts_percent": -101},
        {"quarters": 0},
        {"sitting_days": -1, "disposals_per_sitting_day": 2},
    ],
)
def test_a_scenario_that_cannot_be_is_an_error(wrong):
    with pytest.raises(ValueError, match="sitting days|cannot|one quarter"):
        Scenario(**wrong)


def test_five_to_eight_quarters_come_with_a_warning_and_nine_not_at_all():
    assert "far off" in project(YEARS, Scenario(quarters=8)).warning
    assert isinstance(project(YEARS, Scenario(quarters=9)), Refusal)


def test_the_path_stops_at_no_cases_and_says_when():
    ending = quarters_from(1_300, [(0, 90)] * 12)
    projection = project(ending, Scenario(disposals_percent=20))
    assert open_cases_of(projection) == pytest.approx([112, 4, 0])
    assert projection.none_left == date(2025, 9, 30)


@pytest.mark.parametrize(
    ("quarters", "breaks", "said"),
    [
        (YEARS[1:], [], "Only 11 quarters are held"),
        ([*YEARS[:3], *YEARS[4:]], [], "Only 8 quarters are held"),
        (YEARS, [date(2023, 1, 1)], "changed on 1 January 2023"),
        (quarters_from(199, [(10, 10)] * 12), [], "Fewer than 200"),
        ([*YEARS[:-1], replace(YEARS[-1], receipts=None)], [], "not held with the receipts"),
        ([*YEARS, Quarter(date(2025, 3, 31), None, 5, 5)], [], "No number of open cases"),
        ([], [], "No number of open cases"),
    ],
)
def test_nothing_is_carried_forward_without_grounds(quarters, breaks, said):
    answer = project(quarters, breaks=breaks)
    assert isinstance(answer, Refusal)
    assert said in answer.reason


def test_a_break_before_the_quarters_used_changes_nothing():
    assert project(YEARS, breaks=[date(2022, 1, 1)]) == project(YEARS)
    assert project(YEARS, breaks=[date(2026, 1, 1)]) == project(YEARS)


def test_quarters_end_on_their_last_day():
    ends = [quarter_end_after(date(2023, 12, 31), ahead) for ahead in range(3)]
    assert ends == [date(2023, 12, 31), date(2024, 3, 31), date(2024, 6, 30)]
