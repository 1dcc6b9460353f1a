"""Nothing that people write is lost: versions, two who save at once, undoing, who and when."""

import pytest
from sqlalchemy import Engine

from data_access.kept_rows import read_rows
from data_access.oversight import commitments, undo
from data_access.oversight.actions import (
    Action,
    ActionStatus,
    add_action,
    add_update,
    change_action,
    read_actions,
)
from data_access.oversight.checks import NotAccepted
from data_access.oversight.rows import SavedMeanwhile

NEW = {"what": "Ask for the figures", "owner": "Analyst", "due_on": "31 December 2026"}
WHOLE = NEW | {"status": "open"}


def written(engine: Engine, **more: str) -> Action:
    """An action that Ada wrote, as it stands."""
    key = add_action(engine, NEW | more, by="Ada")
    return next(one for one in read_actions(engine) if one.key == key)


def test_an_action_is_read_back_with_who_wrote_it_and_when(engine: Engine) -> None:
    action = written(engine, area="mps")
    assert (action.what, action.owner, action.area) == ("Ask for the figures", "Analyst", "London")
    assert (action.status, action.written_by) == (ActionStatus.OPEN, "Ada")
    assert action.due_on.isoformat() == "2026-12-31"


def test_the_second_of_two_who_save_is_told_what_stands_now(engine: Engine) -> None:
    action = written(engine)
    change_action(engine, "1", WHOLE | {"what": "Hers"}, seen=action.version, by="Ada")
    with pytest.raises(SavedMeanwhile) as told:
        change_action(engine, "1", WHOLE | {"what": "His"}, seen=action.version, by="Ben")
    assert (told.value.current["what"], told.value.current["recorded_by"]) == ("Hers", "Ada")
    assert [one.what for one in read_actions(engine)] == ["Hers"]


def test_who_was_told_may_save_again_knowingly_and_both_versions_are_kept(engine: Engine) -> None:
    action = written(engine)
    change_action(engine, "1", WHOLE | {"what": "Hers"}, seen=action.version, by="Ada")
    now = read_actions(engine)[0].version
    change_action(engine, "1", WHOLE | {"what": "His"}, seen=now, by="Ben")
    told = [(row["what"], row["recorded_by"]) for row in undo.versions(engine, "actions", "1")]
    assert told == [("His", "Ben"), ("Hers", "Ada"), ("Ask for the figures", "Ada")]


def test_saving_without_a_change_writes_nothing(engine: Engine) -> None:
    action = written(engine)
    change_action(engine, "1", WHOLE, seen=action.version, by="Ben")
    assert len(undo.versions(engine, "actions", "1")) == 1


def test_a_change_is_undone_and_the_undoing_is_kept_too(engine: Engine) -> None:
    first = written(engine)
    change_action(engine, "1", WHOLE | {"what": "Changed"}, seen=first.version, by="Ben")
    now = read_actions(engine)[0]
    undo.stand_again(engine, "actions", "1", to=first.version, seen=now.version, by="Cid")
    assert [one.what for one in read_actions(engine)] == ["Ask for the figures"]
    authors = [row["recorded_by"] for row in undo.versions(engine, "actions", "1")]
    assert authors == ["Cid", "Ben", "Ada"]


def test_what_is_removed_can_be_put_back(engine: Engine) -> None:
    action = written(engine)
    undo.remove_entry(engine, "actions", "1", seen=action.version, by="Ben")
    assert read_actions(engine) == ()
    (gone,) = undo.removed(engine, "actions")
    assert gone["replaced_by"] == "Ben"
    undo.stand_again(engine, "actions", "1", to=gone["id"], seen=None, by="Ada")
    assert [one.what for one in read_actions(engine)] == ["Ask for the figures"]
    assert undo.removed(engine, "actions") == []


def test_a_removed_number_is_never_given_again(engine: Engine) -> None:
    undo.remove_entry(engine, "actions", "1", seen=written(engine).version, by="Ada")
    assert written(engine).key == "2"


def test_undoing_what_somebody_changed_meanwhile_is_refused(engine: Engine) -> None:
    action = written(engine)
    change_action(engine, "1", WHOLE | {"what": "Changed"}, seen=action.version, by="Ben")
    with pytest.raises(SavedMeanwhile):
        undo.remove_entry(engine, "actions", "1", seen=action.version, by="Ada")


def test_updates_stand_beside_each_other_by_their_day(engine: Engine) -> None:
    written(engine)
    add_update(engine, "1", {"happened_on": "2026-11-02", "words": "Answered"}, by="Ben")
    add_update(engine, "1", {"happened_on": "1 November 2026", "words": "Written"}, by="Ada")
    assert [one.words for one in read_actions(engine)[0].updates] == ["Written", "Answered"]


@pytest.mark.parametrize(
    ("field", "text", "says"),
    [
        ("what", " ", "must be filled in"),
        ("what", "x" * 501, "at most 500 characters; these are 501"),
        ("due_on", "next week", "write a day as 31 December 2026"),
        ("due_on", "31 February 2026", "write a day as 31 December 2026"),
        ("area", "Londn", "Did you mean London"),
        ("link", "javascript:alert(1)", "a web address begins with https://"),
        ("link", "https://example.org/a b", "has no spaces"),
        ("status", "nearly", "choose one of: open, started, done, dropped"),
    ],
)
def test_what_cannot_be_taken_is_said_in_plain_words(
    engine: Engine, field: str, text: str, says: str
) -> None:
    with pytest.raises(NotAccepted) as refused:
        add_action(engine, NEW | {field: text}, by="Ada")
    assert says in refused.value.problems[field]
    assert read_actions(engine) == ()


def test_all_that_is_wrong_is_said_at_once(engine: Engine) -> None:
    with pytest.raises(NotAccepted) as refused:
        add_action(engine, {"due_on": "soon"}, by="Ada")
    assert set(refused.value.problems) == {"what", "owner", "due_on"}


def test_nobody_writes_without_a_name(engine: Engine) -> None:
    with pytest.raises(NotAccepted, match="Say who you are first"):
        add_action(engine, NEW, by=" ")
    assert read_actions(engine) == ()


def test_signs_that_nobody_can_see_are_taken_out(engine: Engine) -> None:
    assert written(engine, what="Ask\x00 \u202enow\x1b").what == "Ask now"


def test_the_offices_word_on_a_commitment_lies_over_the_shipped_row(filled: Engine) -> None:
    shipped = read_rows(filled, "commitments")[3]
    changed = {"status": "kept", "answer": "Paid in full.", "link": shipped["link"]}
    commitments.change_commitment(filled, shipped, changed, seen=shipped["id"], by="Ada")
    rows = [one for one in read_rows(filled, "commitments") if one["key"] == shipped["key"]]
    assert [(row["status"], row["answer"]) for row in rows] == [("kept", "Paid in full.")]
    kept = undo.versions(filled, "commitments", shipped["key"])
    assert [row["origin"] for row in kept] == ["office", "bundle"]
    assert kept[1]["replaced_at"] is None

    now = rows[0]["id"]
    undo.stand_again(filled, "commitments", shipped["key"], to=shipped["id"], seen=now, by="Ben")
    assert shipped in read_rows(filled, "commitments")


def test_two_people_at_one_commitment_lose_nothing(filled: Engine) -> None:
    shipped = read_rows(filled, "commitments")[0]
    changed = {"status": "kept", "answer": "Hers", "link": shipped["link"]}
    commitments.change_commitment(filled, shipped, changed, seen=shipped["id"], by="Ada")
    with pytest.raises(SavedMeanwhile) as told:
        commitments.change_commitment(filled, shipped, changed, seen=shipped["id"], by="Ben")
    assert told.value.current["answer"] == "Hers"


def test_nobody_removes_without_a_name(engine: Engine) -> None:
    action = written(engine)
    with pytest.raises(NotAccepted):
        undo.remove_entry(engine, "actions", "1", seen=action.version, by=" ")
    assert [one.key for one in read_actions(engine)] == ["1"]
