"""Exceptions: each rule finds what it says, and nothing else; on the shipped figures."""

from datetime import date

import pytest
from sqlalchemy import Engine

from data_access.holdings import areas_held
from data_access.importers import SOURCES
from data_access.kept_rows import read_rows
from data_access.oversight.notes import write_ambition
from data_access.releases import read_releases
from data_access.source_states import SourceState, standings
from metrics.answers import View, summaries
from metrics.catalogue import MEASURES
from metrics.exception_rules import AWAITING, GETTING_WORSE, NOT_MET, OVERDUE, RULES, UNANSWERED
from metrics.exceptions import awaiting, off_track, overdue, unanswered
from metrics.verdict import Answer

TODAY = date(2026, 11, 21)
LONDON = View("London", TODAY)


def test_what_gets_worse_is_what_the_verdict_says(filled: Engine) -> None:
    stand = summaries(filled, LONDON)
    worse = {
        one.measure.id
        for one in stand
        if one.verdict.movement.answer is Answer.GETTING_WORSE and not one.measure.redefined_as
    }
    found = [one for one in off_track(stand) if one.rule is GETTING_WORSE]
    assert {one.about for one in found} == worse
    assert "crown_court_open_cases" in worse
    assert {one.agency for one in found} == {"Ministry of Justice"}


def test_a_missed_ambition_is_an_exception_with_its_reason(filled: Engine) -> None:
    ambition = {"measures": "crown_court_open_cases", "area": "London", "kind": "at_most"}
    ambition |= {"value": "15000", "unit": "cases", "due_on": "2028-03-31"}
    before = [one for one in off_track(summaries(filled, LONDON)) if one.rule is NOT_MET]
    write_ambition(filled, ambition, today=TODAY, by="Ada")
    found = [one for one in off_track(summaries(filled, LONDON)) if one.rule is NOT_MET]
    assert (len(before), [one.about for one in found]) == (0, ["crown_court_open_cases"])
    assert "the office's ambition" in found[0].question


def test_an_overdue_publication_is_asked_of_its_publisher(filled: Engine) -> None:
    stand = standings(
        SOURCES.values(),
        read_releases(filled).values(),
        read_rows(filled, "calendar"),
        today=TODAY,
    )
    late = {one.source.id for one in stand if one.state is SourceState.OVERDUE and one.next_due}
    found = overdue(stand)
    assert {one.about for one in found} == late
    assert all(one.agency == SOURCES[one.about].publisher for one in found)
    assert {one.rule for one in found} <= {OVERDUE}


def test_only_measures_without_any_figure_are_awaited(filled: Engine) -> None:
    held = [one.id for one in MEASURES if areas_held(filled, one.calculation.series)]
    found = awaiting(MEASURES, held)
    named = "; ".join(one.title for one in found)
    assert "Victims kept informed of their case" in named
    assert "Open Crown Court cases" not in named
    assert len({one.about for one in found}) == len(found)
    assert {one.rule for one in found} == {AWAITING}


@pytest.mark.parametrize(
    ("status", "announced", "found"),
    [
        ("unknown", "2025-11-20", 1),
        ("open", "2019-01-01", 1),
        ("answered", "2019-01-01", 0),
        ("kept", "2019-01-01", 0),
        ("open", "2026-01-01", 0),
        ("open", "", 0),
    ],
)
def test_a_commitment_is_asked_about_after_a_year(status: str, announced: str, found: int) -> None:
    row = {"key": "x", "title": "New money", "owner": "City Hall", "status": status}
    row |= {"announced_on": announced, "announced_as": "in 2019"}
    assert len(unanswered([row], TODAY)) == found


def test_a_year_before_the_29th_of_february_can_be_told() -> None:
    assert unanswered([], date(2028, 2, 29)) == ()


def test_each_rule_can_be_read_and_suggests_a_question() -> None:
    assert len({rule.id for rule in RULES}) == len(RULES)
    assert UNANSWERED in RULES
    for rule in RULES:
        assert rule.words.endswith(".")
        assert rule.asks.endswith("?")


def test_a_suggested_question_names_what_it_is_about(filled: Engine) -> None:
    for one in off_track(summaries(filled, LONDON)):
        assert one.title in one.question
        assert "{" not in one.question
