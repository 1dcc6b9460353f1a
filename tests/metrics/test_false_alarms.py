"""How often our own charts flag series that are perfectly stable."""

import pytest

from metrics.process_control_chart import Settings
from metrics.process_control_gate import FALSE_ALARMS
from tests.cases.simulation import PROCESSES, false_alarms, independent


@pytest.mark.prove("24 stable points show a signal in 15.2% of charts", sample=1_500, full=3_000)
def test_independent_series_of_24_points_are_flagged_as_often_as_we_say(repeats):
    found = false_alarms(independent, points=24, series=repeats, settings=Settings())
    assert found.anywhere == pytest.approx(FALSE_ALARMS[24], abs=0.03)
    assert found.latest == pytest.approx(0.012, abs=0.03)


@pytest.mark.parametrize("points", sorted(FALSE_ALARMS))
@pytest.mark.prove("stable charts of each length show as many signals", sample=400, full=3_000)
def test_the_shares_we_print_are_those_we_find(points, repeats):
    found = false_alarms(independent, points=points, series=repeats, settings=Settings())
    assert found.anywhere == pytest.approx(
        FALSE_ALARMS[points], abs=0.03 if repeats > 999 else 0.07
    )


@pytest.mark.prove("rolling years and stocks nearly all show a signal", sample=300, full=3_000)
@pytest.mark.parametrize("process", ["rolling 12 of monthly iid", "random walk (stock)"])
def test_rolling_and_stock_series_are_flagged_nearly_always(process, repeats):
    found = false_alarms(PROCESSES[process], points=24, series=repeats, settings=Settings())
    assert found.anywhere > 0.94
