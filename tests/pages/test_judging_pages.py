"""What would happen if, areas compared, what lies behind a change, how we judge: as readers do."""

import pytest

from reporting.method_words import METHODS
from tests.pages.opened import descriptions, open_page, whole_text

pytestmark = pytest.mark.usefixtures("filled_store")
NATIONAL = {"area": "England and Wales"}
PARTS = ("path", "steps", "places", "behind", "basis", "points")


def seen(path: str, **asked: str) -> str:
    page = open_page(path, parts=PARTS, **asked)
    assert not page.exception
    return whole_text(page).replace("\\", "")


def test_a_scenario_is_said_in_words_with_its_record_beside_it() -> None:
    words = seen("pages/backlog.py", **NATIONAL)
    assert (
        "If the last four quarters repeat, 86,327 cases would be open at the end of December 2026"
        in words
    )
    assert "922 cases on average one quarter ahead" in words
    assert "86,327 [f]" in words
    assert "not a forecast" in words


def test_a_scenario_is_in_the_address() -> None:
    asked = {"receipts": "-10", "disposals": "5", "quarters": "2", "goal": "75000"}
    words = seen("pages/backlog.py", **NATIONAL, **asked)
    assert "receipts are 10% lower than now, disposals are 5% higher than now" in words
    assert "at the end of June 2026" in words
    assert "To have 75,000 cases open at the end of June 2026" in words


def test_what_is_not_on_offer_in_an_address_is_left_aside() -> None:
    words = seen("pages/backlog.py", **NATIONAL, receipts="4000", quarters="99")
    assert "If the last four quarters repeat" in words


def test_eight_quarters_come_with_a_warning() -> None:
    assert "Beyond 4 quarters" in seen("pages/backlog.py", **NATIONAL, quarters="8")
    assert "Beyond 4 quarters" not in seen("pages/backlog.py", **NATIONAL)


def test_sitting_days_are_an_assumption_of_their_own() -> None:
    words = seen("pages/backlog.py", **NATIONAL, sitting="120000")
    assert "courts sit 120,000 days a year and complete 1.05 cases a day, as in 2024/25" in words


def test_the_adjustment_is_a_bar_of_its_own_and_time_to_clear_is_no_waiting_time() -> None:
    page = open_page("pages/backlog.py", **NATIONAL)
    assert any("and the adjustment" in said for said in descriptions(page))
    assert "Not a waiting time" in whole_text(page)


@pytest.mark.parametrize("area", ["London", "Croydon Crown Court"])
def test_london_and_its_courts_are_refused_with_the_file_that_would_allow_it(area: str) -> None:
    words = seen("pages/backlog.py", area=area)
    assert "cannot be carried forward yet" in words
    assert "cc_rdos_tool.xlsx" in words
    assert "[f]" not in words


def test_boroughs_are_named_and_not_ranked() -> None:
    words = seen("pages/areas_compared.py")
    assert "Westminster (6.9) differs from London (17.5 for every 100" in words
    assert "this is no ranking" in words
    table = words[words.index("By chance alone") :]
    assert table.index("Barking and Dagenham") < table.index("Barnet") < table.index("Westminster")


def test_a_borough_that_is_marked_is_said_and_drawn() -> None:
    assert "Lambeth: 14.9 for every 100" in seen("pages/areas_compared.py", borough="Lambeth")


@pytest.mark.parametrize("comparison", ["satisfaction", "take_up"])
def test_what_is_awaited_is_said_to_be(comparison: str) -> None:
    page = open_page("pages/areas_compared.py", comparison=comparison)
    assert not page.exception
    assert "Awaiting a return." in whole_text(page)
    assert descriptions(page) == []


def test_a_change_is_taken_apart() -> None:
    words = seen("pages/what_lies_behind.py", of="victim_based_offences", by="offence")
    assert "Theft (32,266 fewer)" in words
    assert "not why" in words


def test_an_area_without_groups_says_so() -> None:
    assert "is split into groups or areas" in seen(
        "pages/what_lies_behind.py", area="Croydon Crown Court"
    )


def test_every_method_is_told_with_an_example_of_today() -> None:
    words = seen("pages/how_we_judge.py")
    assert words.count("Today's example.") == len(METHODS)
    for method in METHODS:
        assert method.title in words
        assert method.errs in words


@pytest.mark.parametrize("path", ["backlog", "areas_compared", "what_lies_behind", "how_we_judge"])
def test_every_chart_says_what_it_shows_in_250_characters(path: str) -> None:
    for said in descriptions(open_page(f"pages/{path}.py", **NATIONAL)):
        assert 20 < len(said) <= 250


def test_a_verdict_can_be_taken_apart_on_the_page() -> None:
    words = seen("pages/measure.py", measure="crown_court_open_cases", area="London")
    assert "What would change it" in words
    assert "a year before 15,966" in words


def test_the_control_chart_stands_on_the_measures_page() -> None:
    words = seen("pages/measure.py", measure="crown_court_receipts", **NATIONAL)
    assert "Chance alone would put most figures between 21,967 and 31,045" in words
    assert "Run on one side of the mean" in words


def test_a_break_is_said_beneath_the_trend_that_has_one_and_no_other() -> None:
    said = "[b] Figures before 1 April 2020 and from then on do not compare"
    asked = {"measure": "crown_court_offence_to_completion_median_days"}
    assert said in seen("pages/measure.py", **asked)
    assert said not in seen("pages/measure.py", **asked, period="2")
    assert said not in seen("pages/measure.py", measure="crown_court_open_cases")
