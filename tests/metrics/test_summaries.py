"""Where each measure stands: one summary each, whether or not there are figures."""

from datetime import date

import pytest
from sqlalchemy import Engine

from metrics.answers import View, summaries
from metrics.catalogue import MEASURES, find_measure
from metrics.readings import PROVISIONAL
from tests.data_access.made_releases import figure, release, store

TODAY = date(2026, 7, 1)


def test_every_measure_has_a_summary_though_nothing_is_held(engine: Engine) -> None:
    found = summaries(engine, View("London", TODAY))
    assert [one.measure for one in found] == list(MEASURES)
    assert all(one.is_awaiting for one in found)


def test_the_latest_has_a_value_and_is_not_still_filling_in(filled: Engine) -> None:
    (charges,) = summaries(filled, View("London", TODAY), [find_measure("charge_rate")])
    newest = charges.readings[-1]
    assert newest.marker == PROVISIONAL
    assert charges.latest.period_end < newest.period_end
    assert charges.latest.marker == ""


def test_a_newest_period_without_a_value_is_not_the_latest(engine: Engine) -> None:
    rows = figure("2024-12-31", 16_075), figure("2025-03-31", None)
    store(engine, release(*rows, on="2025-06-26"))
    (found,) = summaries(engine, View("London", TODAY), [find_measure("crown_court_open_cases")])
    assert found.latest.value == 16_075


def test_a_change_and_its_latest_figure_are_of_one_release(filled: Engine) -> None:
    for area in ("London", "England and Wales", "Camden", "Snaresbrook Crown Court"):
        for one in summaries(filled, View(area, TODAY)):
            if change := one.change_on_year:
                assert change.later.release == change.earlier.release
                assert change.later.value == one.latest.value, one.measure.id


def test_under_an_earlier_day_nothing_later_is_known(filled: Engine) -> None:
    day = date(2025, 7, 1)
    for one in summaries(filled, View("London", TODAY, day)):
        for reading in one.history:
            assert reading.release.published_on <= day
        assert all(said.released_on <= day for said in one.statements)


@pytest.mark.parametrize("as_at", [None, date(2025, 7, 1), date(2010, 1, 1)])
def test_every_area_and_day_has_all_its_summaries(filled: Engine, as_at: date | None) -> None:
    for area in ("London", "Camden", "Central Criminal Court", "England and Wales", "Other"):
        assert len(summaries(filled, View(area, TODAY, as_at))) == len(MEASURES)
