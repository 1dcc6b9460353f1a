"""Since the last meeting, and the briefing: what a reader would miss."""

from datetime import datetime

import pytest
from streamlit.testing.v1 import AppTest

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


def test_the_days_to_compare_with_stand_newest_first() -> None:
    page = open_page("pages/since_last_meeting.py")
    (box,) = [one for one in page.selectbox if one.label == "What is new since"]
    days = [datetime.strptime(one.partition(" (")[0], "%d %B %Y") for one in box.options]
    assert days == sorted(days, reverse=True)
    assert [one for one in box.options if one.endswith("(a month ago)")]
    assert box.value == "2026-09-30"
    chosen = open_page("pages/since_last_meeting.py", since="2025-12-18")
    assert chosen.selectbox(key="since").value == "2025-12-18"


def test_the_briefing_follows_its_address() -> None:
    asked = {"kind": "measure", "measures": "vawg_victims,no_such", "area": "Camden"}
    page = open_page("pages/briefing.py", **asked)
    assert not page.exception
    headings = [one.value for one in page.subheader]
    assert headings == [
        "Victims of violence against women and girls",
        "Where the figures come from",
    ]


def test_what_a_briefing_is_made_of_is_said_once() -> None:
    page = open_page("pages/briefing.py", kind="summit")
    assert whole_text(page).count("Made for ") == 1
    assert "By version" not in whole_text(page)


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
    assert page.selectbox(key="since").value == "2026-03-18"
    page = open_page("pages/briefing.py", kind="weekly", as_at="2026-03-26", since="2025-12-18")
    assert "Since 18 December 2025" in [one.value for one in page.subheader]
    assert "16,075 cases, revised to 15,966 cases" in whole_text(page)
    page = open_page("pages/briefing.py", kind="summit")
    assert not [one for one in page.selectbox if one.key == "since"]


def test_the_weekly_briefing_begins_with_the_actions() -> None:
    page = open_page("pages/briefing.py", kind="weekly")
    assert page.subheader[0].value == "Actions agreed before"
    assert "No action is open" in whole_text(page)


ORDERED = ("crown_court_open_cases", "victim_satisfaction_overall", "vawg_victims")


def headings(page: AppTest) -> list[str]:
    return [one.value for one in page.subheader]


def box(page: AppTest, label: str):  # noqa: ANN201
    return next(one for one in page.multiselect if one.label.startswith(label))


def address(page: AppTest) -> dict[str, str]:
    """What stands in the address, as a link or a saved view would carry it."""
    return {
        name: found[0] if isinstance(found, list) else found
        for name, found in page.query_params.items()
    }


def test_the_order_of_measures_and_messages_comes_back_with_the_address() -> None:
    page = open_page("pages/briefing.py", kind="ministerial")
    box(page, "Measures").set_value(list(ORDERED)).run()
    messages = box(page, "Messages").value
    kept = [*reversed(messages[1:4]), messages[0]]
    box(page, "Messages").set_value(kept).run()
    seen = headings(page)
    again = open_page("pages/briefing.py", **address(page))
    assert not again.exception
    assert headings(again) == seen
    assert box(again, "Messages").value == kept
    assert box(again, "Measures").value == list(ORDERED)


def test_an_order_that_was_taken_back_leaves_the_address() -> None:
    page = open_page("pages/briefing.py", kind="summit", messages="sources")
    assert headings(page) == ["Where the figures come from"]
    assert address(page)["messages"] == "sources"
    every = [name for name in box(page, "Messages").proto.options]
    assert len(every) > 3
    page = open_page("pages/briefing.py", kind="summit")
    assert "messages" not in page.query_params
    whole = headings(page)
    box(page, "Messages").unselect(box(page, "Messages").value[0]).run()
    assert "messages" in page.query_params
    page.selectbox(key="kind").select("ministerial").run()
    assert "messages" not in page.query_params
    page.selectbox(key="kind").select("summit").run()
    assert headings(page) == whole


HOSTILE = (
    "",
    ",,,,",
    "../../etc/passwd,C:\\",
    "<script>alert(1)</script>,![](http://198.51.100.7/x)",
    "sources'; DROP TABLE saved_views; --",
    "\x00\x1b[2J\u202e",
    "=cmd|' /C calc'!A0",
    "x" * 20_000,
    ",".join(["no_such"] * 5_000),
)


@pytest.mark.parametrize("hostile", HOSTILE, ids=range(len(HOSTILE)))
@pytest.mark.parametrize("name", ["messages", "measures", "kind"])
def test_a_hostile_address_gives_the_briefing_that_an_empty_one_gives(
    name: str, hostile: str
) -> None:
    page = open_page("pages/briefing.py", **{"kind": "summit", name: hostile})
    assert not page.exception
    plain = open_page("pages/briefing.py", **({} if name == "kind" else {"kind": "summit"}))
    assert headings(page) == headings(plain)
    assert hostile == "" or hostile not in whole_text(page)
    assert address(page).get(name, "") in ("", "weekly")


def test_of_a_hostile_order_only_what_is_on_offer_counts_and_each_once() -> None:
    asked = "sources,<img src=x>,crown_court_open_cases,sources,crown_court_open_cases"
    page = open_page("pages/briefing.py", kind="summit", messages=asked)
    assert box(page, "Messages").value == ["sources", "crown_court_open_cases"]
    assert address(page)["messages"] == "sources,crown_court_open_cases"


def test_no_address_puts_words_into_the_offices_mouth() -> None:
    words = "The Commissioner resigns"
    page = open_page("pages/briefing.py", kind="summit", sentence=words)
    assert words not in whole_text(page)
    page.text_input[0].set_value(words).run()
    assert words in whole_text(page)
    assert words not in str(address(page) | {"sentence": ""})


@pytest.mark.parametrize(
    ("asked", "chosen"), [("2026-02-03", "2026-02-03"), ("2999-01-01", None), ("x", None)]
)
def test_a_link_to_any_day_before_today_opens_what_is_new_since_then(
    asked: str, chosen: str | None
) -> None:
    page = open_page("pages/since_last_meeting.py", since=asked)
    (box,) = [one for one in page.selectbox if one.label == "What is new since"]
    assert (box.value == asked) is (chosen is not None)
