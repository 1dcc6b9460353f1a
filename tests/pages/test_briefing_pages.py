"""Since the last meeting, and the briefing: what a reader would miss."""

import pytest

from tests.pages.opened import open_page, whole_text

pytestmark = pytest.mark.usefixtures("filled_store")


def test_a_quiet_week_is_said_and_what_is_next() -> None:
    page = open_page("pages/since_last_meeting.py", as_at="2026-03-31", since="2026-03-30")
    assert not page.exception
    text = whole_text(page)
    assert "Nothing to report" in text


def test_a_revision_is_told_as_one() -> None:
    page = open_page("pages/since_last_meeting.py", as_at="2026-03-26", since="2025-12-18")
    headings = [one.value for one in page.header]
    assert headings.index("New figures, published since") < headings.index("Revised figures")
    assert "16,075 cases, revised to 15,966 cases" in whole_text(page)


def test_the_briefing_follows_its_address() -> None:
    asked = {"kind": "measure", "measures": "vawg_victims,no_such", "area": "Camden"}
    page = open_page("pages/briefing.py", **asked)
    assert not page.exception
    headings = [one.value for one in page.subheader]
    assert headings == [
        "Victims of violence against women and girls",
        "Where the figures come from",
    ]


def test_a_message_can_be_left_out() -> None:
    page = open_page("pages/briefing.py", kind="summit")
    before = [one.value for one in page.subheader]
    messages = next(one for one in page.multiselect if one.label == "Messages, in order")
    messages.unselect(messages.value[0]).run()
    assert [one.value for one in page.subheader] == before[1:]


def test_a_sentence_of_ones_own_stands_under_the_title() -> None:
    page = open_page("pages/briefing.py", kind="summit")
    page.text_input[0].set_value("We ask for [more](https://example.org)").run()
    said = [one.value for one in page.markdown if "We ask for" in one.value]
    assert len(said) == 1
    assert "[more](https" not in said[0]


def test_the_weekly_briefing_asks_since_when_and_other_kinds_do_not() -> None:
    page = open_page("pages/briefing.py", kind="weekly", as_at="2026-03-26")
    assert page.selectbox(key="since").options[0].endswith("(a day of release)")
    page = open_page("pages/briefing.py", kind="weekly", as_at="2026-03-26", since="2025-12-18")
    assert "Since 18 December 2025" in [one.value for one in page.subheader]
    assert "16,075 cases, revised to 15,966 cases" in whole_text(page)
    page = open_page("pages/briefing.py", kind="summit")
    assert not [one for one in page.selectbox if one.key == "since"]


def test_the_weekly_briefing_begins_with_the_actions() -> None:
    page = open_page("pages/briefing.py", kind="weekly")
    assert page.subheader[0].value == "Actions agreed before"
    assert "No action is open" in whole_text(page)
