"""The quarters of one release: what may be carried forward, and what stands beside it."""

from datetime import date

import pytest
from sqlalchemy import Engine

from metrics.answers import read_targets
from metrics.backlog_readings import BREAKS, Backlog, backlog_of, read_backlog
from metrics.backlog_scenarios import Scenario, project, quarter_end_after
from metrics.sitting_days import disposals_a_day, sitting_days
from tests.data_access.made_releases import DISPOSALS, figure, flow, release, vintages
from tests.metrics.test_targets import target

FIRST = date(2022, 3, 31)
NATIONAL = "England and Wales"


def rows(quarters: int, *, open_cases: float = 1_000) -> list[dict]:
    """So many quarters of a court that receives 500 cases and completes 400 in each."""
    found = []
    for place in range(quarters):
        end = quarter_end_after(FIRST, place).isoformat()
        found += [
            figure(end, open_cases + 100 * place),
            flow(end, 500),
            flow(end, 400, series=DISPOSALS),
        ]
    return found


def held(*releases) -> Backlog:
    return backlog_of(vintages(*releases), "London")


def test_twelve_quarters_of_one_release_can_be_carried_forward() -> None:
    found = held(release(*rows(12), on="2025-03-27", whole=True))
    assert found.refusal is None
    assert project(found.quarters).path[-1].open_cases == 2_100 + 4 * 100


def test_eleven_quarters_cannot() -> None:
    found = held(release(*rows(11), on="2025-03-27", whole=True))
    assert "Only 11 quarters are held in a row from one release" in found.refusal.reason


def test_quarters_of_two_releases_are_never_put_together() -> None:
    old = release(*rows(10), on="2024-12-12", whole=True)
    new = release(figure("2024-12-31", 9_999), on="2025-03-27")
    found = held(old, new)
    assert len(found.quarters) == 10
    assert [(one.day, one.open_cases) for one in found.newer] == [(date(2024, 12, 31), 9_999)]


def test_a_count_alone_is_held_and_not_carried_forward() -> None:
    found = held(release(figure("2025-12-31", 19_339), on="2026-03-26"))
    assert found.quarters[-1].open_cases == 19_339
    assert "not held with the receipts and disposals" in found.refusal.reason
    assert found.track_record == ()


def test_nothing_held_is_refused_too() -> None:
    assert held().refusal.reason == "No number of open cases is held to start from."


@pytest.fixture
def national(filled: Engine) -> Backlog:
    return read_backlog(filled, NATIONAL)


def test_the_shipped_quarters_give_the_reference_projection(national: Backlog) -> None:
    path = [one.open_cases for one in project(national.quarters, breaks=BREAKS).path]
    assert path == [81_734, 83_265, 84_796, 86_327]


def test_the_shipped_quarters_give_the_reference_track_record(national: Backlog) -> None:
    errors = [round(one.mean_absolute_error) for one in national.recent_record]
    assert errors == [922, 1_290, 1_736]


def test_the_adjustments_shipped_come_to_3640_fewer(national: Backlog) -> None:
    assert sum(one.adjustment for one in national.steps if one.adjustment is not None) == -3_640


def test_london_and_its_courts_cannot_be_carried_forward_today(filled: Engine) -> None:
    for area in ("London", "Croydon Crown Court"):
        assert read_backlog(filled, area).refusal is not None


def test_a_later_release_never_changes_an_earlier_scenario(filled: Engine) -> None:
    day = date(2026, 4, 1)
    then = read_backlog(filled, NATIONAL, day)
    assert then.quarters == read_backlog(filled, NATIONAL).quarters
    assert then.newer == ()
    assert read_backlog(filled, NATIONAL, date(2025, 1, 1)).quarters != then.quarters


def test_of_two_figures_for_a_year_the_revised_one_counts() -> None:
    shared = {"kind": "capacity", "unit": "sitting days", "area": NATIONAL}
    first = target(key="a", value="110000", due_as="2025-26 (first)", **shared)
    revised = target(key="b", value="111250", due_as="2025-26 (revised)", **shared)
    for order in ((first, revised), (revised, first)):
        assert [one.days for one in sitting_days(order, NATIONAL)] == [111_250]
    assert sitting_days([first], "London") == ()


def test_cases_a_sitting_day_rest_on_the_four_quarters_of_that_year(
    filled: Engine, national: Backlog
) -> None:
    year, rate = disposals_a_day(national.quarters, sitting_days(read_targets(filled), NATIONAL))
    inside = [
        q for q in national.quarters if date(2024, 4, 1) <= q.quarter_end <= date(2025, 3, 31)
    ]
    assert year.year == "2024-25"
    assert rate == sum(q.disposals for q in inside) / 108_500
    same = Scenario(sitting_days=108_500 / 4, disposals_per_sitting_day=rate)
    assert 4 * project(national.quarters, same).disposals == pytest.approx(
        sum(q.disposals for q in inside)
    )
