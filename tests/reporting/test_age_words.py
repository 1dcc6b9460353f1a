"""A figure of long ago is never said as if it were today's; the country's own stands beside it."""

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import Engine

from metrics.answers import View, summaries
from metrics.summaries import Summary
from reporting.card_words import card_movement, doing
from reporting.overview import context_sentence
from reporting.sentences import latest_sentence

TODAY = date(2026, 10, 1)
pytestmark = pytest.mark.parametrize("kind", ["sqlite"])


@pytest.fixture
def london(filled: Engine) -> dict[str, Summary]:
    return {one.measure.id: one for one in summaries(filled, View("London", TODAY))}


def test_that_no_later_figure_is_held_leads(london: dict[str, Summary]) -> None:
    old = london["victim_satisfaction_overall"]
    assert old.is_out_of_date
    assert latest_sentence(old) == (
        "We cannot say whether this has risen or fallen in recent years: no figure for London "
        "after December 2017 is held. The last one held: 72% of victims in London were satisfied "
        "with the police, in 2017."
    )
    assert card_movement(old) == "◌ Nothing newer held"


def test_a_verdict_on_an_old_count_is_not_given_as_todays(london: dict[str, Summary]) -> None:
    old = london["crown_court_outstanding_sexual_offence_cases"]
    assert str(old.verdict.movement) == "◆ Getting worse"
    assert doing(old) == "◌ Nothing newer held"


def test_a_figure_of_two_years_ago_to_the_day_still_counts(london: dict[str, Summary]) -> None:
    open_cases = london["crown_court_open_cases"]
    assert not replace(open_cases, today=date(2027, 12, 31)).is_out_of_date
    assert replace(open_cases, today=date(2028, 1, 1)).is_out_of_date


def test_beside_it_stands_the_countrys_own_figure(london: dict[str, Summary]) -> None:
    said = context_sentence(london["victim_satisfaction_overall"], tuple(london.values()))
    assert said.startswith("By another survey, which does not compare: 51% of victims in England")
    assert "against 55% a year before" in said
    assert context_sentence(london["crown_court_open_cases"], tuple(london.values())) == ""


def test_what_a_source_gives_for_one_area_only_is_told_of_that_area(
    london: dict[str, Summary],
) -> None:
    country = london["csew_victim_satisfaction"]
    assert (country.area, country.latest.value) == ("England and Wales", 51)
    assert {one.area for one in london.values()} == {"London", "England and Wales"}
