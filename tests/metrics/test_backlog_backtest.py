"""How far off a projection would have been."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from metrics.backlog import Quarter
from metrics.backlog_backtest import backtest, no_change
from metrics.backlog_scenarios import project
from tests.helpers import ROOT, sized
from tests.metrics.quarters import quarters_from

NATIONAL = ROOT.parent / "shared/methods/cases/backlog_cases/crown_court_national_2016_2025.csv"


def test_errors_are_those_of_each_origin_worked_out_by_hand():
    # Flat until the twelfth quarter, then 100 more a quarter for three quarters.
    held = quarters_from(1_000, [(500, 500)] * 12 + [(600, 500)] * 3)
    one, two = backtest(held, horizons=(1, 2, 4))
    # Expected at each origin a quarter ahead: 0, 25 and 50 more; found 100 each time.
    assert (one.quarters_ahead, one.origins) == (1, 3)
    assert one.mean_absolute_error == pytest.approx((100 + 75 + 50) / 3)
    assert (one.worst, one.worst_from) == (-100, date(2024, 12, 31))
    assert (two.origins, two.mean_absolute_error) == (2, pytest.approx((200 + 150) / 2))


def test_a_horizon_without_origins_has_no_record():
    assert backtest(quarters_from(1_000, [(1, 1)] * 12)) == ()


def test_origins_begin_on_the_day_asked_for():
    held = quarters_from(1_000, [(500, 500)] * 15)
    record = backtest(held, first_origin=date(2025, 1, 1), horizons=(1,))[0]
    assert (record.first_origin, record.last_origin) == (date(2025, 3, 31), date(2025, 6, 30))


@pytest.mark.prove("the record is of the projections themselves", sample=200, full=2_000)
@settings(max_examples=sized(sample=200, full=2_000))
@given(st.lists(st.tuples(st.integers(0, 900), st.integers(0, 900)), min_size=13, max_size=18))
def test_the_record_is_of_the_projections_themselves(flows):
    held = quarters_from(50_000, flows)
    errors = [
        abs(project(held[: place + 1]).path[0].open_cases - held[place + 1].open_cases)
        for place in range(11, len(held) - 1)
    ]
    record = backtest(held, horizons=(1,))[0]
    assert record.mean_absolute_error == pytest.approx(sum(errors) / len(errors))
    assert abs(record.worst) == max(errors)


@pytest.fixture
def national() -> list[Quarter]:
    """England and Wales, 2016 to 2025, where the reference figures lie beside the project."""
    from tests.cases.backlog import read_quarters
    from tests.cases.files import read_case_file

    if not NATIONAL.exists():
        pytest.skip("the reference figures of ../shared are not here")
    return list(read_quarters(read_case_file(NATIONAL).rows))


def test_since_2021_the_record_is_that_of_the_method_page(national):
    records = backtest(national, first_origin=date(2021, 12, 1))
    errors = [record.mean_absolute_error for record in records]
    assert errors == pytest.approx([922, 1_290, 1_736], abs=1)


@pytest.mark.parametrize("first_origin", [date(2019, 3, 1), date(2021, 12, 1)])
def test_the_method_beats_no_change_at_every_horizon_in_both_eras(national, first_origin):
    ours = backtest(national, first_origin=first_origin)
    theirs = backtest(national, first_origin=first_origin, method=no_change)
    for mine, plain in zip(ours, theirs, strict=True):
        assert mine.mean_absolute_error < plain.mean_absolute_error
