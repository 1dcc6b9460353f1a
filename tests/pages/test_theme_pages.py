"""The Overview and the four questions: the answer first, then cards, trends and every measure."""

import pytest

from metrics.catalogue import MEASURES
from metrics.measure import Theme
from reporting.overview import BY_QUARTER
from reporting.questions import QUESTIONS
from tests.pages.opened import cards, headings, open_page, steps, tables, whole_text

PAGES = {
    Theme.SATISFACTION: "pages/satisfaction.py",
    Theme.CROWN_COURT: "pages/crown_court.py",
    Theme.REFERRALS: "pages/referrals_and_support.py",
    Theme.JOURNEYS: "pages/victims_journeys.py",
}
pytestmark = pytest.mark.usefixtures("filled_store")


def test_the_overview_answers_four_questions_with_at_most_eight_cards() -> None:
    page = open_page("app.py")
    assert [question for question in QUESTIONS.values() if question not in headings(page)] == []
    assert 4 <= len(cards(page)) <= 8


def test_the_overview_shows_the_newest_open_cases_of_london_and_how_they_were_read() -> None:
    page = open_page("app.py")
    assert cards(page)["Open Crown Court cases"] == "19,339"
    assert "read in a copy" in whole_text(page)
    assert "Crown Courts at the end of December 2025, 3,373 more" in whole_text(page)


def test_the_overview_says_what_is_overdue_and_what_changed_most() -> None:
    found = headings(open_page("app.py"))
    assert "What is overdue" in found
    assert "What changed most in a year" in found


@pytest.mark.parametrize("theme", list(Theme))
def test_a_theme_shows_every_measure_it_has(theme: Theme) -> None:
    page = open_page(PAGES[theme])
    assert page.title[0].value == QUESTIONS[theme]
    shown = whole_text(page).replace("\\", "")
    for measure in MEASURES:
        if measure.theme is theme:
            # Of awaited measures in a row, what they share is said once.
            own = measure.title.removesuffix(BY_QUARTER).rpartition(" satisfied with ")[2]
            assert own in shown
            assert f"measure?area=London&measure={measure.id}" in steps(page)


@pytest.mark.parametrize("measure", ["crown_court_receipts", "crown_court_effective_trial_rate"])
def test_a_measure_opens_on_its_own_page_with_what_is_chosen(measure: str) -> None:
    page = open_page("pages/crown_court.py", area="England and Wales")
    assert f"measure?area=England+and+Wales&measure={measure}" in steps(page)


def test_measures_without_figures_stand_apart_from_those_with() -> None:
    page = open_page("pages/crown_court.py")
    in_tables = "".join(table.to_string() for table in tables(page))
    assert "Open Crown Court cases" in in_tables
    assert "Effective trials" not in in_tables
    assert "What becomes of a trial: Ineffective trials" in whole_text(page)


def test_a_measure_that_is_only_stated_shows_its_words() -> None:
    shown = whole_text(open_page("pages/measure.py", measure="victim_service_supported"))
    assert "nearly 50,000" in shown
    assert "Stated, not counted" in shown


def test_a_statement_about_a_borough_can_be_reached() -> None:
    asked = {"measure": "victim_satisfaction_overall", "area": "Enfield"}
    assert "Less than 70% of victims in Enfield" in whole_text(
        open_page("pages/measure.py", **asked)
    )


def test_the_page_of_a_measure_holds_definition_caveats_source_and_licence() -> None:
    shown = whole_text(open_page("pages/measure.py", measure="crown_court_open_cases"))
    for words in (
        "Cases received by the Crown Court and not completed",
        "London is where the court sits",
        "Ministry of Justice",
        "accredited official statistics",
        "Open Government Licence",
        "26 March 2026",
    ):
        assert words.replace("'", "\\'") in shown or words in shown, words
