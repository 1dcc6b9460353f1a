"""Add data and Revisions as a reader finds them, here and at another address."""

import pytest

from metrics.catalogue import MEASURES
from pages.shared import who
from tests.pages.opened import open_page, whole_text

HERE = {"Host": "127.0.0.1:8501"}


@pytest.mark.usefixtures("filled_store")
def test_at_another_address_the_page_says_how_to_set_a_sign_in(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(who, "_headers", lambda: {"Host": "dashboard.example.org"})
    page = open_page("pages/add_data.py")
    assert any("Nothing can be written here" in one.value for one in page.info)
    assert [one.label for one in page.text_input] == []


@pytest.fixture
def on_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    """The reader sits at the machine that runs the dashboard."""
    monkeypatch.setattr(who, "_headers", lambda: HERE)
    monkeypatch.setattr(who, "_peer", lambda: None)


@pytest.mark.usefixtures("filled_store", "on_this_machine")
def test_on_this_machine_a_name_is_typed_once_and_remembered() -> None:
    page = open_page("pages/add_data.py")
    page.text_input(key="who-is-writing").set_value("Ann Other").run()
    again = open_page("pages/add_data.py")
    assert again.text_input(key="who-is-writing").value == "Ann Other"


@pytest.mark.usefixtures("filled_store", "on_this_machine")
def test_a_box_that_comes_back_empty_does_not_take_the_name_away() -> None:
    page = open_page("pages/add_data.py")
    page.text_input(key="who-is-writing").set_value("Ann Other").run()
    page.text_input(key="who-is-writing").set_value("").run()
    assert page.text_input(key="who-is-writing").value == "Ann Other"


@pytest.mark.usefixtures("filled_store")
def test_revisions_show_six_values_of_december_2019_across_the_break() -> None:
    page = open_page(
        "pages/revisions.py",
        measure="crown_court_open_cases",
        area="England and Wales",
        period_end="2019-12-31",
    )
    said = whole_text(page)
    for figure in ("37,434", "38,030", "38,016", "38,108", "38,123", "38,341"):
        assert figure in said
    assert "2 figures of Outstanding Crown Court cases" in said
    assert "4 figures of Open Crown Court cases" in said
    assert "The count was redefined here" in said


@pytest.mark.usefixtures("filled_store")
def test_revisions_of_a_measure_without_releases_say_so() -> None:
    awaited = next(m.id for m in MEASURES if m.calculation.series == ("code_kept_informed",))
    page = open_page("pages/revisions.py", measure=awaited)
    assert not list(page.exception)
    assert "No release of this measure is held" in whole_text(page)
