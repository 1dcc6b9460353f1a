"""Actions as a calendar file, read back by a strict reader of the standard."""

from dataclasses import replace
from datetime import date, datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from data_access.oversight.actions import Action, ActionStatus, Update
from reporting.calendar_file import actions_calendar
from tests.helpers import sized
from tests.reporting.strict_calendar import read_calendar

ACTION = Action(
    key="7",
    version=12,
    what="Ask the Ministry; then write, please",
    owner="Analyst",
    due_on=date(2026, 12, 31),
    status=ActionStatus.OPEN,
    measure="crown_court_open_cases",
    area="London",
    commitment="",
    meeting="1",
    link="https://example.org/answer",
    written_at=datetime(2026, 11, 21, 14, 5, 9),
    written_by="Ada",
    updates=(),
)
UPDATE = Update(
    key="1", version=1, happened_on=date(2026, 11, 22), words="Asked", link="", written_by="Ada"
)
MADE_BY = "https://dashboard.example.gov.uk"


def entry(action: Action) -> dict[str, str]:
    """The one entry of a file with one action."""
    (found,) = read_calendar(actions_calendar([action], made_by=MADE_BY))
    return found


def test_an_action_is_an_all_day_entry_on_the_day_it_is_due() -> None:
    found = entry(ACTION)
    assert (found["DTSTART"], found["DTEND"]) == ("20261231", "20270101")
    assert found["SUMMARY"] == "Analyst: Ask the Ministry; then write, please"
    assert found["UID"] == "action-7@dashboard.example.gov.uk"
    assert found["URL"] == "https://example.org/answer"
    assert found["DTSTAMP"] == "20261121T140509Z"


def test_what_happened_is_told_with_its_day() -> None:
    told = entry(replace(ACTION, updates=(UPDATE,)))["DESCRIPTION"].split("\n")
    assert told == ["Action 7: open.", "Open Crown Court cases, London", "2026-11-22: Asked"]


def test_a_dropped_action_is_cancelled_and_a_done_one_says_so() -> None:
    dropped = entry(replace(ACTION, status=ActionStatus.DROPPED))
    assert dropped["STATUS"] == "CANCELLED"
    assert entry(replace(ACTION, status=ActionStatus.DONE))["SUMMARY"].startswith("Done: ")


def test_a_changed_action_takes_the_place_of_the_one_before() -> None:
    later = entry(replace(ACTION, version=20))
    assert later["UID"] == entry(ACTION)["UID"]
    assert int(later["SEQUENCE"]) > int(entry(ACTION)["SEQUENCE"])


def test_the_same_actions_give_the_same_bytes() -> None:
    assert actions_calendar([ACTION], made_by="") == actions_calendar([ACTION], made_by="")


def test_a_file_without_actions_is_a_calendar_all_the_same() -> None:
    assert read_calendar(actions_calendar([], made_by=MADE_BY)) == []


WORDS = st.text(st.characters(exclude_categories=("Cs", "Cc")) | st.just("\n"), max_size=300)


@settings(max_examples=sized(sample=100, full=2000))
@given(what=WORDS, owner=WORDS)
def test_any_words_come_back_as_they_were(what: str, owner: str) -> None:
    found = entry(replace(ACTION, what=what, owner=owner))
    assert found["SUMMARY"] == f"{owner}: {what}"
