"""Against the plan, Sources and Definitions: every measure, every target, every source."""

import pytest

from data_access.importers import SOURCES
from metrics.catalogue import MEASURES
from metrics.measure import Theme
from reporting.accountability_tables import STATE
from tests.pages.opened import open_page, tables, whole_text

pytestmark = pytest.mark.usefixtures("filled_store")


def cells(page, column: str) -> list[str]:
    found = [table[column].tolist() for table in tables(page) if column in table.columns]
    return [cell for column_cells in found for cell in column_cells]


def choose(page, label: str, value: str) -> None:
    (box,) = [one for one in page.selectbox if one.label == label]
    box.select(value).run()


def test_every_measure_stands_against_the_plan() -> None:
    page = open_page("pages/against_the_plan.py", parts=("every-measure",))
    shown = {cell.replace("\\", "") for cell in cells(page, "Measure")}
    assert shown == {measure.title for measure in MEASURES}


def test_only_measures_of_which_something_is_known_stand_open_against_the_plan() -> None:
    page = open_page("pages/against_the_plan.py")
    answers = cells(page, "Against the target")
    assert answers
    assert not [one for one in answers if "No number could be read" in one]
    said = whole_text(page)
    assert "no number could be read in the plan" in said
    assert "Objective 3. Improving the criminal justice system and supporting victims." in said


def test_every_target_is_listed_though_no_measure_of_ours_is_named() -> None:
    assert len(cells(open_page("pages/against_the_plan.py"), "What is promised")) == 43


def test_the_53000_are_listed_as_expired() -> None:
    page = open_page("pages/against_the_plan.py")
    rows = [row for table in tables(page) for row in table.to_dict("records")]
    (found,) = [row for row in rows if "53,000" in str(row.get("Number", ""))]
    assert found["Where"] == "England and Wales"
    choose(page, "State", "expired")
    assert any("53,000" in cell for cell in cells(page, "Number"))


@pytest.mark.parametrize(("state", "words"), [("in_force", "In force"), ("expired", "Expired")])
def test_targets_are_filtered_by_their_state(state: str, words: str) -> None:
    page = open_page("pages/against_the_plan.py")
    choose(page, "State", state)
    headings = {heading.value for heading in page.subheader}
    assert headings & set(STATE.values()) == {words}


def test_targets_are_filtered_by_plan_and_theme() -> None:
    page = open_page("pages/against_the_plan.py")
    choose(page, "Plan", "the Police and Crime Plan 2025 to 2029")
    assert set(cells(page, "Plan")) == {"The Police and Crime Plan 2025 to 2029"}
    choose(page, "Theme", Theme.JOURNEYS.value)
    assert len(page.exception) == 0


def test_commitments_are_listed_with_who_has_to_keep_them() -> None:
    page = open_page("pages/against_the_plan.py")
    assert len(cells(page, "Commitment")) > 20
    owed = dict(zip(cells(page, "Commitment"), cells(page, "Who has to do it"), strict=True))
    assert all(owed.values())
    (called,) = [who for what, who in owed.items() if "fix the overwhelmed court" in what]
    assert called == "Government"  # the Mayor calls, the Government is called upon


def test_every_source_is_listed_with_its_state() -> None:
    page = open_page("pages/sources.py")
    shown = [cell.replace("\\", "") for cell in cells(page, "Publication")]
    assert shown == sorted(source.title for source in SOURCES.values())
    assert all(cells(page, "State"))
    assert "Open Government Licence" in whole_text(page)


def test_every_source_opens_and_lists_its_releases() -> None:
    for source in SOURCES.values():
        page = open_page("pages/sources.py", parts=(f"source-{source.id}",))
        assert len(page.exception) == 0
        assert source.coverage[:30].replace("'", "") in whole_text(page).replace("\\", "").replace(
            "'", ""
        )


def test_every_measure_is_defined() -> None:
    shown = whole_text(open_page("pages/definitions.py")).replace("\\", "")
    for measure in MEASURES:
        assert measure.definition in shown, measure.id


def test_a_definition_is_found_by_a_readers_own_words() -> None:
    page = open_page("pages/definitions.py")
    page.text_input[0].input("domestic abuse").run()
    shown = whole_text(page).replace("\\", "")
    assert "MARAC cases discussed" in shown
    assert "Crown Court receipts" not in shown


def test_a_search_that_finds_nothing_says_so() -> None:
    page = open_page("pages/definitions.py")
    page.text_input[0].input("zeppelin").run()
    assert [one.value for one in page.info] == [
        "Nothing was found. Try a simpler word, such as court, support or satisfied."
    ]


def test_the_first_sentence_says_how_many_promises_of_the_plan_can_be_judged_and_why() -> None:
    page = open_page("pages/against_the_plan.py")
    said = whole_text(page)
    assert (
        "None of the 2 promises of the Police and Crime Plan 2025 to 2029 that we hold can be "
        "judged as met or not; it is a published document, but its tables of measures could not "
        "be read in full by us" in said
    )
    assert f"Of the other {len(cells(page, 'Against the target'))}, none can be judged" in said
    assert "The 5 time limits in force, of the Code of Practice" in said
    assert "no figure is held of how often they are kept" in said


def test_what_is_said_of_many_measures_alike_is_said_once() -> None:
    page = open_page("pages/against_the_plan.py", parts=("every-measure",))
    reason = "No number for this could be read in the Police and Crime Plan 2025 to 2029."
    assert whole_text(page).count(reason) == 1


def test_up_to_date_for_the_country_is_not_said_to_be_so_for_london() -> None:
    page = open_page("pages/sources.py")
    rows = [row for table in tables(page) for row in table.to_dict("records")]
    (courts,) = [row for row in rows if row["Publication"].startswith("Criminal court")]
    assert courts["Newest held"] == "September 2026"
    assert courts["Newest held for London"] == "26 March 2026"
    assert courts["State"].endswith(", but not for London")
    others = [row["State"] for row in rows if row != courts and "State" in row]
    assert not [one for one in others if "London" in one]
