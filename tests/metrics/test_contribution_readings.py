"""What lies behind a change: one release, whole periods, and rates on figures made for it."""

from datetime import date

import pytest
from sqlalchemy import Engine

from metrics.catalogue import MEASURES, find_measure
from metrics.contribution_readings import Asked, change_of_groups, periods_held, what_lies_behind
from metrics.contribution_splits import splits
from metrics.readings import measure_readings
from tests.data_access.made_releases import flow, release, vintages

OFFENCES = find_measure("victim_based_offences")
CHARGED = find_measure("charge_rate")
EARLIER, LATER = date(2025, 3, 31), date(2026, 3, 31)


@pytest.mark.parametrize("kind", ["sqlite"])
def test_the_groups_add_up_to_the_published_change(filled: Engine) -> None:
    behind = what_lies_behind(filled, Asked(OFFENCES, "London", "offence", EARLIER, LATER, 12))
    change = behind.change
    assert sum(one.contribution for one in change.parts) == change.change == -38_388
    assert change.unexplained == 0
    assert len(change.parts) == 7
    assert behind.later == (date(2025, 4, 1), LATER)


@pytest.mark.parametrize("kind", ["sqlite"])
def test_by_borough_what_no_borough_holds_is_told(filled: Engine) -> None:
    behind = what_lies_behind(filled, Asked(OFFENCES, "London", "borough", EARLIER, LATER, 1))
    change = behind.change
    assert {one.group for one in change.parts} >= {"Camden", "Westminster"}
    assert change.change + change.unexplained == 63_093 - 65_323


@pytest.mark.parametrize("kind", ["sqlite"])
def test_open_cases_by_court_come_from_the_release_that_gives_both_days(filled: Engine) -> None:
    days = date(2024, 12, 31), date(2025, 12, 31)
    asked = Asked(find_measure("crown_court_open_cases"), "London", "court", *days, 3)
    behind = what_lies_behind(filled, asked)
    assert behind.release.published_on == date(2026, 3, 26)
    assert (behind.change.change, behind.change.unexplained) == (3_373, 0)
    assert len(behind.change.parts) == 10


@pytest.mark.parametrize("kind", ["sqlite"])
def test_periods_of_two_releases_are_not_compared(filled: Engine) -> None:
    days = date(2024, 3, 31), date(2025, 12, 31)
    asked = Asked(find_measure("crown_court_open_cases"), "London", "court", *days, 3)
    assert what_lies_behind(filled, asked).change is None


@pytest.mark.parametrize("kind", ["sqlite"])
def test_periods_held_are_newest_first(filled: Engine) -> None:
    ends = periods_held(filled, OFFENCES, "London", "offence")
    assert ends[0] == LATER
    assert list(ends) == sorted(ends, reverse=True)


def test_surveys_and_lengths_of_time_are_not_taken_apart() -> None:
    for one in MEASURES:
        found = splits(one, "London", one.breakdowns, ("Camden", "Barnet"))
        assert not found or not one.is_survey
        assert not found or one.unit.is_count or one.unit.is_percent


def test_a_rate_is_taken_apart_into_rate_and_mix() -> None:
    """Two groups, made up: both get worse, and the whole gets better by its mix alone."""
    parts = {
        (EARLIER, "a"): (10, 100),
        (EARLIER, "b"): (180, 300),
        (LATER, "a"): (5, 100),
        (LATER, "b"): (540, 900),
    }
    rows = [
        flow(end.isoformat(), value, series=series, dimension="offence", breakdown=group)
        for (end, group), counts in parts.items()
        for series, value in zip(CHARGED.calculation.series, counts, strict=True)
    ]
    groups = measure_readings(CHARGED, vintages(release(*rows, on="2026-07-23", whole=True)))
    change = change_of_groups(Asked(CHARGED, "London", "offence", EARLIER, LATER, 3), groups, ())
    assert (change.before, change.after) == (47.5, 54.5)
    assert change.rate_effect + change.mix_effect == pytest.approx(7.0)
    assert change.rate_effect < 0 < change.mix_effect
    assert sum(one.contribution for one in change.parts) == pytest.approx(7.0)
