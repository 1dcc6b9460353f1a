"""A meeting: one at a time, written in while it is open, frozen when it is closed."""

from datetime import date

import pytest
from sqlalchemy import Engine

from data_access.kept_rows import read_rows
from data_access.oversight import undo
from data_access.oversight.actions import actions_as_frozen, add_action, change_action, read_actions
from data_access.oversight.checks import NotAccepted
from data_access.oversight.meeting_items import (
    ItemKind,
    add_item,
    change_item,
    read_items,
    remove_item,
)
from data_access.oversight.meetings import (
    Meeting,
    close_meeting,
    read_meetings,
    reopen_meeting,
    start_meeting,
)
from data_access.oversight.questions import add_question, questions_as_frozen
from data_access.oversight.rows import SavedMeanwhile
from data_access.releases import read_releases
from tests.data_access.made_releases import figure, release, store

WEEKLY = {"title": "Weekly", "held_on": "21 November 2026"}
ACTION = {"what": "Ask", "owner": "Analyst", "due_on": "2026-12-31"}
NOTE = {"kind": ItemKind.NOTE, "words": "The courts have grown."}


def the_meeting(engine: Engine) -> Meeting:
    """The newest meeting as it stands."""
    return read_meetings(engine)[0]


def close(engine: Engine) -> Meeting:
    """The newest meeting, closed by Ada."""
    open_one = the_meeting(engine)
    close_meeting(engine, open_one.key, seen=open_one.version, by="Ada")
    return the_meeting(engine)


def test_a_meeting_has_a_title_a_day_and_who_opened_it(engine: Engine) -> None:
    start_meeting(engine, WEEKLY, by="Ada")
    found = the_meeting(engine)
    assert (found.title, found.held_on, found.written_by) == ("Weekly", date(2026, 11, 21), "Ada")
    assert found.is_open


def test_only_one_meeting_is_open_at_a_time(engine: Engine) -> None:
    start_meeting(engine, WEEKLY, by="Ada")
    with pytest.raises(NotAccepted, match="still open"):
        start_meeting(engine, WEEKLY | {"title": "Another"}, by="Ben")


def test_a_closed_meeting_keeps_which_releases_and_targets_stood(filled: Engine) -> None:
    start_meeting(filled, WEEKLY, by="Ada")
    frozen = close(filled).frozen
    assert set(read_releases(filled)) <= set(frozen["releases"])
    assert frozen["targets"] == [row["id"] for row in read_rows(filled, "targets")]


def test_a_release_that_came_later_is_not_among_them(engine: Engine) -> None:
    store(engine, release(figure("2025-12-31", 100), on="2026-03-26"))
    start_meeting(engine, WEEKLY, by="Ada")
    frozen = close(engine).frozen["releases"]
    store(engine, release(figure("2025-12-31", 101), on="2026-06-25"))
    assert [one.title for one in read_releases(engine, only=frozen).values()] == [
        "Release of 2026-03-26"
    ]


def test_a_correction_that_came_later_does_not_take_the_place_of_what_was_seen(
    engine: Engine,
) -> None:
    store(engine, release(figure("2025-12-31", 100), on="2026-03-26"))
    start_meeting(engine, WEEKLY, by="Ada")
    frozen = close(engine).frozen["releases"]
    store(engine, release(figure("2025-12-31", 101), on="2026-03-26"))
    assert [one.version for one in read_releases(engine, only=frozen).values()] == [1]
    assert [one.version for one in read_releases(engine).values()] == [2]


def test_nothing_is_written_in_a_closed_meeting(engine: Engine) -> None:
    key = start_meeting(engine, WEEKLY, by="Ada")
    add_item(engine, key, NOTE, by="Ada")
    close(engine)
    (item,) = read_items(engine, key)
    with pytest.raises(NotAccepted, match="closed"):
        add_item(engine, key, NOTE, by="Ada")
    with pytest.raises(NotAccepted, match="closed"):
        change_item(engine, item, {"words": "Changed"}, seen=item.version, by="Ada")
    with pytest.raises(NotAccepted, match="closed"):
        remove_item(engine, item, by="Ada")
    with pytest.raises(NotAccepted, match="closed"):
        undo.stand_again(
            engine, "meeting_items", item.key, to=item.version, seen=item.version, by="Ada"
        )
    assert [one.words for one in read_items(engine, key)] == [NOTE["words"]]


def test_a_closed_meeting_is_reopened_written_in_and_closed_again(engine: Engine) -> None:
    key = start_meeting(engine, WEEKLY, by="Ada")
    opened = the_meeting(engine).version
    closed = close(engine)
    reopen_meeting(engine, key, to=opened, seen=closed.version, by="Ben")
    assert the_meeting(engine).is_open
    add_item(engine, key, NOTE, by="Ben")
    assert not close(engine).is_open
    states = [row["state"] for row in undo.versions(engine, "meetings", key)]
    assert states == ["closed", "open", "closed", "open"]


def test_the_second_of_two_who_close_a_meeting_is_told(engine: Engine) -> None:
    key = start_meeting(engine, WEEKLY, by="Ada")
    seen = the_meeting(engine).version
    close_meeting(engine, key, seen=seen, by="Ada")
    with pytest.raises(SavedMeanwhile):
        close_meeting(engine, key, seen=seen, by="Ben")


def test_actions_and_questions_are_kept_as_they_stood(engine: Engine) -> None:
    add_action(engine, ACTION, by="Ada")
    add_question(engine, {"agency": "Met", "words": "When?"}, by="Ada")
    start_meeting(engine, WEEKLY, by="Ada")
    frozen = close(engine).frozen
    done = ACTION | {"status": "done"}
    change_action(engine, "1", done, seen=read_actions(engine)[0].version, by="Ben")
    add_action(engine, ACTION, by="Ben")
    assert [str(one.status) for one in actions_as_frozen(engine, frozen)] == ["open"]
    assert [one.words for one in questions_as_frozen(engine, frozen)] == ["When?"]


def test_a_pin_needs_a_measure_and_a_note_needs_words(engine: Engine) -> None:
    key = start_meeting(engine, WEEKLY, by="Ada")
    with pytest.raises(NotAccepted, match="Measure: this must be filled in"):
        add_item(engine, key, {"kind": ItemKind.PIN, "area": "London"}, by="Ada")
    with pytest.raises(NotAccepted, match="Words: this must be filled in"):
        add_item(engine, key, {"kind": ItemKind.DECISION}, by="Ada")
