"""The pages that people write on: what they say of a mistake, what they keep, what they refuse."""

from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import Engine
from streamlit.testing.v1 import AppTest

from data_access.database import open_database
from data_access.oversight.actions import add_action, change_action, read_actions
from data_access.oversight.notes import read_notes
from data_access.oversight.views import make_home, read_views, save_view
from data_access.writers import Visit
from metrics.catalogue import find_measure
from tests.pages.opened import open_page, tables, whole_text

ACTIONS = "pages/actions.py"
NEW = {"what": "Ask for the figures", "owner": "Analyst", "due_on": "31 December 2099"}


@pytest.fixture
def office(filled_store: Path, monkeypatch: pytest.MonkeyPatch) -> Engine:
    """The store of somebody who sits at this machine and has said who writes."""
    assert filled_store.is_dir()
    monkeypatch.setattr("pages.shared.who.visit", lambda: Visit(is_local=True))
    monkeypatch.setattr("pages.shared.who._typed", lambda: "Ada")
    return open_database()


def fill(page: AppTest, form: str, **boxes: str) -> None:
    """Type into boxes of a form."""
    for name, text in boxes.items():
        key = f"{form}/{name}"
        found = [
            one for kind in (page.text_input, page.text_area) for one in kind if one.key == key
        ]
        found[0].set_value(text)


def press(page: AppTest, label: str) -> AppTest:
    """Press the first button with these words."""
    return next(one for one in page.button if one.label == label).click().run()


def test_an_action_that_is_written_stands_on_the_page(office: Engine) -> None:
    page = open_page(ACTIONS)
    fill(page, "new-action-", **NEW)
    press(page, "Add the action")
    assert [one.value for one in page.success] == ["Action added."]
    assert tables(page)[0]["Action"][0].endswith("Ask for the figures")
    assert [one.written_by for one in read_actions(office)] == ["Ada"]


def test_a_mistake_is_said_and_what_was_typed_stays(office: Engine) -> None:
    page = open_page(ACTIONS)
    fill(page, "new-action-", **NEW | {"due_on": "some day"})
    press(page, "Add the action")
    assert "write a day as 31 December 2026" in page.error[0].value
    assert page.text_area(key="new-action-/what").value == "Ask for the figures"
    assert read_actions(office) == ()


def test_who_saves_second_keeps_the_own_text_beside_the_one_that_stands(office: Engine) -> None:
    add_action(office, NEW, by="Ben")
    page = open_page(ACTIONS, action="1")
    fill(page, "action-1", what="Mine")
    seen = read_actions(office)[0].version
    change_action(office, "1", NEW | {"status": "open", "what": "Theirs"}, seen=seen, by="Cid")
    press(page, "Save the action")
    assert "Nothing of yours was lost" in page.warning[0].value
    assert page.text_area(key="action-1/what").value == "Mine"
    assert "as it stands now\\: Theirs" in whole_text(page)
    press(page, "Save the action")
    assert [one.what for one in read_actions(office)] == ["Mine"]


def test_a_form_that_nobody_writes_in_follows_what_stands(office: Engine) -> None:
    add_action(office, NEW, by="Ben")
    page = open_page(ACTIONS, action="1")
    seen = read_actions(office)[0].version
    change_action(office, "1", NEW | {"status": "open", "what": "Theirs"}, seen=seen, by="Cid")
    page.run()
    assert page.text_area(key="action-1/what").value == "Theirs"


def test_words_of_people_are_shown_as_they_are_written(office: Engine) -> None:
    hostile = "![x](http://192.0.2.1/x) **bold** <b> :red[y]"
    add_action(office, NEW | {"what": hostile}, by="Ben")
    page = open_page(ACTIONS)
    # A table is given text as it is and puts it in as text (tests/browser/test_hostile_words.py).
    assert tables(page)[0]["Action"][0].endswith(hostile)
    assert "](http" not in whole_text(page).replace(hostile, "")


def test_the_filters_of_actions_are_in_the_address(office: Engine) -> None:
    add_action(office, NEW | {"what": "Late", "due_on": "2020-01-01"}, by="Ben")
    add_action(office, NEW, by="Ben")
    table = tables(open_page(ACTIONS, state="overdue"))[0]
    assert [words.rpartition(" ")[2] for words in table["Action"]] == ["Late"]


def test_the_states_of_targets_are_not_asked_of_actions(office: Engine) -> None:
    add_action(office, NEW | {"what": "Over", "status": "done"}, by="Ben")
    add_action(office, NEW, by="Ben")
    page = open_page("pages/against_the_plan.py").switch_page(ACTIONS).run()
    assert [words.rpartition(" ")[2] for words in tables(page)[0]["Action"]] == ["figures"]


def test_nothing_is_written_from_another_machine(
    office: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pages.shared.who.visit", lambda: Visit(is_local=False))
    page = open_page(ACTIONS)
    fill(page, "new-action-", **NEW)
    press(page, "Add the action")
    assert "Nothing can be written here" in whole_text(page)
    assert read_actions(office) == ()


def test_a_suggested_question_fills_the_form_and_is_not_suggested_again(office: Engine) -> None:
    key = "getting-worse/crown_court_open_cases/London"
    page = open_page("pages/questions.py", suggestion=key)
    asked = page.text_area(key=f"question-{key}/words").value
    assert "“Open Crown Court cases” is getting worse in London" in asked
    press(page, "Add the question")
    page = open_page("pages/questions.py")
    assert key not in page.selectbox(key="suggestion").options
    assert office is not None


def test_the_offices_notes_and_ambition_stand_on_the_measure(office: Engine) -> None:
    page = AppTest.from_function(notes_alone, default_timeout=60)
    page.session_state["adding"] = True
    page.run()
    assert [one.value for one in page.exception] == []
    form = "note-crown_court_open_cases-London"
    fill(page, form, words="A strike of the barristers")
    press(page, "Add the note")
    assert "A strike of the barristers \\(Ada, " in whole_text(page)
    (note,) = read_notes(office)
    assert note.period_end == date(2025, 12, 31)
    page.session_state["adding"] = True
    page.run()
    fill(page, "ambition-crown_court_open_cases-London", value="15000", due_on="31 March 2099")
    press(page, "Save the ambition")
    assert "at most 15,000 cases by 31 March 2099" in whole_text(page)


def notes_alone() -> None:
    """The part of the measure's page that shows what the office adds."""
    from datetime import date

    from metrics.catalogue import find_measure
    from pages.shared import data
    from pages.shared.choice import Choice
    from pages.shared.note_parts import show_notes

    choice = Choice("London", None, "all", "none", date(2026, 11, 21))
    show_notes(data.summary(choice.view, find_measure("crown_court_open_cases")), choice)


def test_a_view_is_saved_from_an_address_and_opens_what_it_names(office: Engine) -> None:
    page = open_page("pages/saved_views.py")
    address = "http://127.0.0.1:8501/measure?measure=vawg_victims&area=Camden"
    fill(page, "new-view", name="Camden", address=address)
    press(page, "Save the view")
    (view,) = read_views(office)
    assert view.page == "pages/measure.py"
    assert view.address == {"measure": "vawg_victims", "area": "Camden"}
    assert find_measure(view.address["measure"])


def test_an_address_of_another_place_is_refused(office: Engine) -> None:
    page = open_page("pages/saved_views.py")
    fill(page, "new-view", name="Elsewhere", address="https://example.org/phishing?x=1")
    press(page, "Save the view")
    assert "not an address of this dashboard" in page.error[0].value
    assert read_views(office) == ()


def test_the_office_starts_where_it_chose(office: Engine) -> None:
    save_view(office, "Courts", page="pages/crown_court.py", address={"area": "London"}, by="Ada")
    make_home(office, read_views(office)[0], by="Ada")
    page = open_page("pages/saved_views.py")
    assert "The office starts here" in whole_text(page)
