"""The agenda: overdue actions first, questions that wait too long, what nobody has asked yet."""

from datetime import date, datetime

import pytest

from data_access.oversight.actions import Action, ActionStatus
from data_access.oversight.meetings import Meeting
from data_access.oversight.questions import Question, QuestionStatus
from metrics.agenda import agenda, by_agency, by_urgency, in_order, is_late, last_closed
from metrics.exception_rules import GETTING_WORSE
from metrics.exceptions import Exceptional

TODAY = date(2026, 11, 21)
WRITTEN = {"written_at": datetime(2026, 11, 1, 9), "written_by": "Ada"}
NOTHING = {"measure": "", "area": "", "meeting": "", "link": ""}
WORSE = Exceptional(
    rule=GETTING_WORSE, about="x", title="X", area="London", agency="Met", question="Why?"
)


def action(key: str, due: str, status: str = "open") -> Action:
    """An action that is due on a day."""
    return Action(
        key=key,
        version=int(key),
        what=f"Do {key}",
        owner="Analyst",
        due_on=date.fromisoformat(due),
        status=ActionStatus(status),
        commitment="",
        updates=(),
        **WRITTEN,
        **NOTHING,
    )


def question(key: str, *, asked: str = "", agency: str = "Met", **more: str) -> Question:
    """A question, asked on a day or still to be asked."""
    return Question(
        key=key,
        version=int(key),
        agency=agency,
        words=f"Why {key}?",
        status=QuestionStatus(more.get("status", "asked" if asked else "to ask")),
        suggested_by=more.get("suggested_by", ""),
        asked_on=date.fromisoformat(asked) if asked else None,
        answer="",
        answered_on=None,
        **WRITTEN,
        **NOTHING,
    )


def meeting(key: str, held: str, *, is_open: bool = False) -> Meeting:
    """A meeting of a day."""
    day = date.fromisoformat(held)
    about = {"key": key, "version": int(key), "title": "Weekly", "held_on": day}
    return Meeting(**about, is_open=is_open, frozen={}, **WRITTEN)


def test_the_longest_overdue_action_leads_and_closed_ones_come_last() -> None:
    given = [
        action("1", "2026-12-01"),
        action("2", "2026-11-20"),
        action("3", "2026-10-01", "done"),
        action("4", "2026-11-01", "started"),
        action("5", "2026-11-21"),
    ]
    assert [one.key for one in in_order(given, TODAY)] == ["4", "2", "5", "1", "3"]


def test_an_action_is_not_overdue_on_its_day() -> None:
    assert not action("1", "2026-11-21").is_overdue(TODAY)
    assert action("1", "2026-11-20").is_overdue(TODAY)


def test_what_is_done_is_never_overdue() -> None:
    assert not action("1", "2020-01-01", "done").is_overdue(TODAY)


@pytest.mark.parametrize(
    ("asked", "late"), [("2026-10-23", True), ("2026-10-24", False), ("", False)]
)
def test_an_answer_is_late_after_28_days(asked: str, late: bool) -> None:
    assert is_late(question("1", asked=asked), TODAY) is late


def test_late_questions_lead_and_those_still_to_ask_come_last() -> None:
    given = [question("1"), question("2", asked="2026-11-20"), question("3", asked="2026-01-01")]
    assert [one.key for one in by_urgency(given, TODAY)] == ["3", "2", "1"]


def test_questions_stand_under_the_agency_that_they_are_put_to() -> None:
    given = [question("1", agency="Met"), question("2", agency="CPS"), question("3", agency="Met")]
    found = by_agency(given)
    assert {name: [one.key for one in group] for name, group in found.items()} == {
        "CPS": ["2"],
        "Met": ["1", "3"],
    }


def test_an_exception_that_was_made_a_question_is_not_suggested_again() -> None:
    asked = question("1", suggested_by=WORSE.key)
    assert agenda([], [WORSE], [asked], today=TODAY).exceptions == ()
    dropped = question("1", suggested_by=WORSE.key, status="dropped")
    assert agenda([], [WORSE], [dropped], today=TODAY).exceptions == (WORSE,)


def test_only_what_is_open_is_on_the_agenda() -> None:
    found = agenda(
        [action("1", "2026-12-01", "done"), action("2", "2026-12-01")],
        [],
        [question("1", status="dropped"), question("2")],
        today=TODAY,
    )
    assert [one.key for one in found.actions] == ["2"]
    assert [one.key for one in found.questions] == ["2"]


def test_the_last_closed_meeting_is_the_newest_by_its_day() -> None:
    given = [meeting("1", "2026-11-07"), meeting("2", "2026-11-14"), meeting("3", "2026-11-21")]
    still_open = meeting("4", "2026-11-28", is_open=True)
    assert last_closed([*given, still_open]) == given[2]
    assert last_closed(given, before=given[2]) == given[1]
    assert last_closed([still_open]) is None
