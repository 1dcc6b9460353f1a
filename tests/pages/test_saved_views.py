"""Saved views: the view that is open is named in the sidebar, renamed, and put on stage."""

from pathlib import Path

import pytest
from sqlalchemy import Engine
from streamlit.testing.v1 import AppTest

from data_access.database import open_database
from data_access.oversight.actions import read_actions
from data_access.oversight.views import read_views, rename_view, save_view
from data_access.writers import Visit
from metrics.catalogue import MEASURES
from tests.pages.opened import links, open_page, whole_text

MEASURE = {"measure": "vawg_victims", "area": "Camden"}


@pytest.fixture
def office(filled_store: Path, monkeypatch: pytest.MonkeyPatch) -> Engine:
    """The store of somebody who sits at this machine and has said who writes."""
    assert filled_store.is_dir()
    monkeypatch.setattr("pages.shared.who.visit", lambda: Visit(is_local=True))
    monkeypatch.setattr("pages.shared.who._typed", lambda: "Ada")
    return open_database()


def at(monkeypatch: pytest.MonkeyPatch, address: str) -> None:
    """What stands in the browser's address line."""
    monkeypatch.setattr("pages.shared.save_this.address_open", lambda: address)


def save_as(page: AppTest, name: str) -> AppTest:
    """Open the part of the sidebar, type a name and save."""
    page.session_state["save-this"] = True
    page.run()
    page.sidebar.text_input(key="this-view/name").set_value(name)
    return next(one for one in page.sidebar.button if one.label == "Save").click().run()


def shared_parts(page: AppTest) -> list[str]:
    return [one.label for one in page.sidebar.expander]


@pytest.mark.parametrize("path", ["app.py", "pages/crown_court.py", "pages/briefing.py"])
def test_a_page_with_filters_can_be_saved_from_the_sidebar(office: Engine, path: str) -> None:
    assert office is not None
    page = open_page(path)
    assert shared_parts(page) == ["Save this view"]
    assert not [one for one in page.sidebar.text_input]


def test_a_page_without_filters_has_no_view_to_save(office: Engine) -> None:
    assert read_actions(office) == ()
    assert shared_parts(open_page("pages/actions.py")) == []


def test_the_view_that_is_open_is_kept_with_what_is_chosen(
    office: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    at(monkeypatch, "http://127.0.0.1:8501/measure?measure=vawg_victims&area=Camden")
    page = save_as(open_page("pages/measure.py", **MEASURE), "Camden")
    assert not page.exception
    assert [one.value for one in page.sidebar.success] == ["Saved as Camden."]
    (view,) = read_views(office)
    assert (view.name, view.page, view.address) == ("Camden", "pages/measure.py", MEASURE)
    assert view.written_by == "Ada"


def test_a_name_that_is_taken_is_said_where_it_was_typed(
    office: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    at(monkeypatch, "http://127.0.0.1:8501/")
    save_view(office, "Camden", page="app.py", address={}, by="Ada")
    page = save_as(open_page("pages/measure.py", **MEASURE), "camden")
    assert [one.value for one in page.sidebar.error] == [
        "Name\\: there is a view called camden already."
    ]
    assert page.sidebar.text_input(key="this-view/name").value == "camden"
    assert len(read_views(office)) == 1


@pytest.mark.parametrize("address", ["http://127.0.0.1:8501/no_such_page", "http://host/", ""])
def test_an_address_of_no_page_is_kept_as_the_overview(
    office: Engine, monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    at(monkeypatch, address)
    save_as(open_page("app.py"), "Start")
    assert [one.page for one in read_views(office)] == ["app.py"]
    assert not open_page("pages/saved_views.py").exception


def test_nobody_without_a_name_saves_a_view(
    office: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pages.shared.who._typed", lambda: "")
    page = save_as(open_page("app.py"), "Camden")
    assert "Say who you are first" in whole_text(page)
    assert read_views(office) == ()


def test_a_view_gets_another_name_and_the_second_who_renames_is_told(office: Engine) -> None:
    save_view(office, "Courts", page="app.py", address={}, by="Ada")
    (view,) = read_views(office)
    page = open_page("pages/saved_views.py", parts=(f"rename-{view.key}",))
    page.text_input(key=f"view-{view.key}/name").set_value("Crown Court")
    rename_view(office, view.key, "Waits", seen=view.version, by="Ben")
    press(page, "Save the name")
    assert "Nothing of yours was lost" in page.warning[0].value
    press(page, "Save the name")
    assert [one.name for one in read_views(office)] == ["Crown Court"]
    assert "The view is now called Crown Court" in page.success[0].value.replace("\\", "")


def press(page: AppTest, label: str) -> AppTest:
    return next(one for one in page.button if one.label == label).click().run()


def test_a_view_with_figures_can_be_put_on_stage(office: Engine) -> None:
    save_view(office, "Camden", page="pages/measure.py", address=MEASURE, by="Ada")
    page = open_page("pages/saved_views.py")
    asked = links(page)["Present"]
    assert asked == "area=Camden&kind=measure&measures=vawg_victims&present=1"
    save_view(office, "Words", page="pages/definitions.py", address={}, by="Ada")
    page = open_page("pages/saved_views.py")
    assert [one.proto.label for one in page.get("page_link")].count("Present") == 1


def test_a_saved_briefing_brings_back_its_measures_and_messages_however_many(
    office: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    at(monkeypatch, "http://127.0.0.1:8501/briefing")
    every = [measure.id for measure in MEASURES]
    asked = {"kind": "measure", "measures": ",".join(every)}
    asked |= {"messages": ",".join(["sources", *reversed(every)])}
    page = save_as(open_page("pages/briefing.py", **asked), "All of it")
    assert [one.value for one in page.sidebar.success] == ["Saved as All of it."]
    (view,) = read_views(office)
    assert asked.items() <= view.address.items()
    again = open_page("pages/briefing.py", **view.address)
    assert again.subheader[0].value == "Where the figures come from"
    assert again.subheader[1].value == MEASURES[-1].title
