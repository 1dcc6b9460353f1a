"""What holds for every projection, whatever its quarters."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from metrics.backlog import Quarter, needed_disposals
from metrics.backlog_scenarios import Projection, Scenario, project, quarter_end_after
from metrics.refusals import Refusal
from tests.helpers import sized
from tests.metrics.quarters import quarters_from

many = settings(max_examples=sized(sample=200, full=2_000))
FLOW = st.integers(0, 5_000)
OPEN = st.integers(60_000, 90_000)
FLOWS = st.lists(st.tuples(FLOW, FLOW), min_size=12, max_size=16)


def open_cases_of(projection):
    return [step.open_cases for step in projection.path]


@pytest.mark.prove("equal flows give a flat line", sample=200, full=2_000)
@many
@given(OPEN, st.lists(FLOW, min_size=12, max_size=16))
def test_equal_flows_give_a_flat_line(open_cases, flows):
    projection = project(quarters_from(open_cases, [(flow, flow) for flow in flows]))
    assert set(open_cases_of(projection)) == {open_cases}


@pytest.mark.prove("doubling stock and flows doubles the path", sample=200, full=2_000)
@many
@given(OPEN, FLOWS)
def test_doubling_stock_and_flows_doubles_the_path(open_cases, flows):
    once = project(quarters_from(open_cases, flows))
    twice = project(quarters_from(2 * open_cases, [(2 * a, 2 * b) for a, b in flows]))
    assert isinstance(once, Refusal) or open_cases_of(twice) == pytest.approx(
        [2 * left for left in open_cases_of(once)]
    )


@pytest.mark.prove("the path is straight and never below 0", sample=200, full=2_000)
@many
@given(st.integers(1_000, 90_000), FLOWS, st.integers(-100, 100))
def test_the_path_is_straight_and_never_below_0(open_cases, flows, percent):
    held = quarters_from(open_cases, flows)
    projection = project(held, Scenario(disposals_percent=percent, quarters=8))
    if isinstance(projection, Refusal):
        return
    for step in projection.path:
        straight = held[-1].open_cases + step.ahead * projection.net_change
        assert step.open_cases == max(0, straight)
    assert (projection.none_left is not None) == (projection.path[-1].open_cases == 0)


@pytest.mark.prove("the disposals needed, put into a scenario, reach it", sample=200, full=2_000)
@many
@given(OPEN, FLOWS, st.integers(1, 8), st.integers(500, 60_000))
def test_the_disposals_needed_put_into_a_scenario_reach_it(open_cases, flows, quarters, target):
    held = quarters_from(open_cases, flows)
    now = project(held)
    if isinstance(now, Refusal):
        return
    needed = needed_disposals(
        held[-1].open_cases, receipts=now.receipts, target=target, quarters=quarters
    )
    if needed >= 0:
        asked = Scenario(sitting_days=needed, disposals_per_sitting_day=1, quarters=quarters)
        assert project(held, asked).path[-1].open_cases == pytest.approx(target, abs=0.5)


@pytest.mark.prove("a later vintage never changes a projection made", sample=200, full=2_000)
@many
@given(OPEN, FLOWS, st.integers(-500, 500))
def test_a_later_vintage_never_changes_a_projection_made_before(open_cases, flows, revision):
    first = quarters_from(open_cases, flows)
    made = project(first)
    first[-1] = replace(first[-1], open_cases=first[-1].open_cases + revision)
    first.append(Quarter(quarter_end_after(first[-1].quarter_end, 1), 1_000, 10, 10))
    project(first)
    assert made == project(quarters_from(open_cases, flows))
    assert isinstance(made, Projection | Refusal)
