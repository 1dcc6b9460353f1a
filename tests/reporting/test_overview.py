"""What the Overview says beside its cards, and what a search finds."""

from dataclasses import replace
from datetime import date
from types import SimpleNamespace

import pytest
from sqlalchemy import Engine

from data_access.importers import SOURCES
from data_access.kept_rows import read_rows
from data_access.releases import read_releases
from data_access.source_states import SourceState, standings
from metrics.answers import View, read_targets, summaries
from metrics.catalogue import MEASURES, find_measure
from metrics.measure import Theme
from metrics.verdict import Answer
from reporting.overview import (
    MOST,
    awaited_lines,
    biggest_changes,
    overdue_sentence,
    undated_sentence,
)
from reporting.plan_words import limits_sentence, plan_answer, plan_lead
from reporting.questions import QUESTIONS
from reporting.search import matching
from tests.metrics.test_targets import target
from tests.pages.opened import words

TODAY = date(2026, 7, 1)


def test_the_biggest_changes_lead_and_are_few(filled: Engine) -> None:
    found = biggest_changes(summaries(filled, View("London", TODAY)), TODAY)
    assert 0 < len(found) <= MOST
    assert all(line.endswith(".") for line in found)


def test_what_awaited_measures_share_is_said_once(filled: Engine) -> None:
    found = summaries(filled, View("London", TODAY), MEASURES)
    of_the_page = [one for one in found if one.measure.theme is Theme.SATISFACTION]
    lines = [words(line) for line in awaited_lines(of_the_page, {"area": "London"})]
    assert (
        "Victims and survivors in London, by quarter: Victims satisfied with the police; "
        "ease of contact; police actions; being kept informed; their treatment."
    ) in lines


def test_what_a_share_is_taken_of_is_not_told_beside_it(filled: Engine) -> None:
    found = biggest_changes(summaries(filled, View("London", TODAY)), TODAY)
    assert any(line.startswith("Getting worse: 32% of open cases") for line in found)
    assert any(line.startswith("Getting worse: 19,339 cases were open") for line in found)
    assert not [line for line in found if "cases whose age is known were open" in line]


def test_an_area_without_comparable_figures_says_so() -> None:
    (line,) = biggest_changes([], TODAY)
    assert line == "No measure held for this area can be compared with a year before."


def test_what_is_overdue_is_said_with_what_is_held(filled: Engine) -> None:
    found = standings(
        SOURCES.values(),
        read_releases(filled).values(),
        read_rows(filled, "calendar"),
        today=date(2027, 1, 1),
    )
    late = [one for one in found if one.state in (SourceState.OVERDUE, SourceState.NEWER_PUBLISHED)]
    assert late
    for one in late:
        words = overdue_sentence(one)
        assert one.source.title in words
        assert "None" not in words


def test_sources_without_an_announced_day_are_never_said_to_be_on_time() -> None:
    found = standings(SOURCES.values(), (), (), today=TODAY)
    undated = [replace(one, state=SourceState.NO_DATE) for one in found]
    assert undated_sentence(undated).startswith(f"For {len(undated)} other sources no day")
    assert undated_sentence(undated[:1]).startswith("For 1 other source no day")
    assert undated_sentence([]) == ""


def test_every_theme_has_its_question() -> None:
    assert set(QUESTIONS) == set(Theme)
    assert all(question.endswith("?") for question in QUESTIONS.values())


def test_the_plan_in_force_is_named_and_its_gaps_are_said(filled: Engine) -> None:
    words = plan_lead(read_targets(filled), TODAY)
    assert words.startswith("The Police and Crime Plan 2025 to 2029 is in force.")
    assert "could not be read in full" in words
    assert "sets no" not in words


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("how long do I wait", "crown_court_offence_to_completion_median_days"),
        ("domestic abuse", "marac_cases_discussed"),
        ("charged", "charge_rate"),
    ],
)
def test_a_search_in_a_readers_own_words_finds_the_measure(asked: str, found: str) -> None:
    assert found in [measure.id for measure in matching(MEASURES, asked)][:5]


def test_a_search_for_nothing_shows_everything() -> None:
    assert matching(MEASURES, "  ") == list(MEASURES)
    assert matching(MEASURES, "how do I") == list(MEASURES)


def test_a_search_for_what_is_not_there_finds_nothing() -> None:
    assert matching(MEASURES, "zeppelin") == []


def test_a_plan_is_not_said_to_set_the_number_of_another(filled: Engine) -> None:
    other = target(plan="A plan of a test", value="15000", area="London", read="in_full")
    words = plan_lead((*read_targets(filled), other), TODAY)
    assert "Plan 2025 to 2029 is in force. Its tables of measures could not be read" in words
    assert words.endswith("The numbers that are shown are those of A plan of a test.")


def test_promises_that_can_be_judged_are_counted(filled: Engine) -> None:
    plan = "A Safer London for Everyone - Police and Crime Plan 2025-29"
    own = {"plan": plan, "area": "London", "read": "in_full", "measures": "crown_court_open_cases"}
    promises = (*read_targets(filled), target(**own, value="15000"))
    judged = SimpleNamespace(
        measure=find_measure("crown_court_open_cases"),
        verdict=SimpleNamespace(target=SimpleNamespace(answer=Answer.NOT_MET)),
    )
    assert plan_answer(promises, [judged], TODAY).startswith("1 of the 3 promises of the Police")
    assert plan_answer(promises, [], TODAY).startswith("None of the 3 promises of the Police")
    assert plan_answer((), [judged], TODAY).startswith("No plan for London is in force")


def test_a_figure_of_a_time_limit_is_not_said_to_be_missing(filled: Engine) -> None:
    measure = find_measure("kept_informed_of_case")
    held = SimpleNamespace(measure=measure, latest=object())
    said = limits_sentence(read_targets(filled), [held], TODAY)
    assert said.endswith(f"how often they must be kept (figures are held of: {measure.title}).")
    assert limits_sentence((), [held], TODAY) == ""
