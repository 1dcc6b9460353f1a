"""Notes, events and ambitions of the office; saved views and where the office starts."""

from datetime import date

import pytest
from sqlalchemy import Engine

from data_access.kept_rows import read_rows
from data_access.oversight.checks import NotAccepted
from data_access.oversight.commitments import add_commitment
from data_access.oversight.notes import read_notes, write_ambition, write_event, write_note
from data_access.oversight.questions import add_question, change_question, read_questions
from data_access.oversight.rows import SavedMeanwhile
from data_access.oversight.views import make_home, read_views, save_view
from metrics.events import read_event
from metrics.targets import TargetKind, read_target

TODAY = date(2026, 11, 21)
AMBITION = {
    "measures": "crown_court_open_cases",
    "area": "London",
    "kind": "at_most",
    "value": "15,000",
    "unit": "cases",
    "due_on": "31 March 2028",
}
NOTE = {"measure": "x", "area": "London", "period_end": "2025-12-31", "words": "A strike."}


def test_an_ambition_is_a_target_that_the_office_set(engine: Engine) -> None:
    key = write_ambition(engine, AMBITION, today=TODAY, by="Ada")
    (target,) = map(read_target, read_rows(engine, "targets"))
    assert (target.is_ambition, target.value, target.kind) == (True, 15000, TargetKind.AT_MOST)
    assert (target.due_on, target.direction) == (date(2028, 3, 31), "decrease")
    assert key == "office-1"


def test_an_ambition_keeps_its_history(engine: Engine) -> None:
    key = write_ambition(engine, AMBITION, today=TODAY, by="Ada")
    seen = read_rows(engine, "targets")[0]["id"]
    lower = AMBITION | {"value": "14000"}
    write_ambition(engine, lower, today=TODAY, by="Ben", key=key, seen=seen)
    (row,) = read_rows(engine, "targets")
    assert (row["value"], row["recorded_by"]) == ("14000", "Ben")
    with pytest.raises(SavedMeanwhile):
        write_ambition(engine, AMBITION, today=TODAY, by="Cid", key=key, seen=seen)


@pytest.mark.parametrize(
    ("field", "text", "says"),
    [
        ("value", "many", "write a number, such as 65 or 14,500"),
        ("value", "1e400", "write a number"),
        ("due_on", "1 January 2026", "a day that is still to come"),
        ("kind", "about", "choose one of"),
    ],
)
def test_an_ambition_that_cannot_be_held_is_refused(
    engine: Engine, field: str, text: str, says: str
) -> None:
    with pytest.raises(NotAccepted, match=says):
        write_ambition(engine, AMBITION | {field: text}, today=TODAY, by="Ada")


def test_an_event_of_the_office_stands_among_the_others(filled: Engine) -> None:
    before = len(read_rows(filled, "events"))
    row = {"happened_on": "5 May 2025", "label": "A new court", "themes": "court"}
    write_event(filled, row | {"area": "London", "source_title": "A letter"}, by="Ada")
    rows = read_rows(filled, "events")
    event = read_event(rows[-1])
    assert (len(rows), event.label, event.happened_on) == (
        before + 1,
        "A new court",
        date(2025, 5, 5),
    )


def test_a_note_says_which_point_it_is_about(engine: Engine) -> None:
    write_note(engine, NOTE, by="Ada")
    (note,) = read_notes(engine)
    assert (note.period_end, note.words, note.written_by) == (
        date(2025, 12, 31),
        "A strike.",
        "Ada",
    )


def test_an_answered_question_has_its_answer_and_its_date(engine: Engine) -> None:
    add_question(engine, {"agency": "Met", "words": "When?"}, by="Ada")
    seen = read_questions(engine)[0].version
    answered = {"agency": "Met", "words": "When?", "status": "answered"}
    with pytest.raises(NotAccepted, match="has its answer and its date"):
        change_question(engine, "1", answered, seen=seen, by="Ada")
    answered |= {"answer": "In June.", "answered_on": "1 December 2026"}
    change_question(engine, "1", answered, seen=seen, by="Ada")
    assert read_questions(engine)[0].answered_on == date(2026, 12, 1)


def test_a_new_commitment_stands_beside_those_that_were_shipped(filled: Engine) -> None:
    row = {"title": "New", "words": "New money", "owner": "City Hall", "status": "open"}
    row |= {"area": "London", "announced_on": "2026-11-01", "announced_as": "1 November 2026"}
    before = len(read_rows(filled, "commitments"))
    add_commitment(filled, row | {"source_title": "A letter"}, by="Ada")
    assert len(read_rows(filled, "commitments")) == before + 1


def test_a_view_keeps_its_page_and_what_was_chosen(engine: Engine) -> None:
    chosen = {"measure": "vawg_victims", "area": "Hammersmith and Fulham"}
    save_view(engine, "Our borough", page="pages/measure.py", address=chosen, by="Ada")
    (view,) = read_views(engine)
    assert (view.page, view.address, view.is_home) == ("pages/measure.py", chosen, False)


def test_two_views_never_share_a_name(engine: Engine) -> None:
    save_view(engine, "Courts", page="app.py", address={}, by="Ada")
    with pytest.raises(NotAccepted, match="a view called courts already"):
        save_view(engine, "courts", page="app.py", address={}, by="Ben")


def test_the_office_starts_at_one_view_or_at_the_overview(engine: Engine) -> None:
    for name in ("Courts", "Referrals"):
        save_view(engine, name, page="app.py", address={"area": name}, by="Ada")
    for name in ("Courts", "Referrals"):
        view = next(one for one in read_views(engine) if one.name == name)
        make_home(engine, view, by="Ada")
        assert [one.name for one in read_views(engine) if one.is_home] == [name]
    make_home(engine, None, by="Ada")
    assert [one.name for one in read_views(engine) if one.is_home] == []
