"""The parts of the oversight meeting: its start, its agenda, its end, and earlier meetings."""

from collections.abc import Sequence
from functools import partial

import pandas as pd
import streamlit as st

from data_access.areas import ENGLAND_AND_WALES, LONDON
from data_access.oversight.actions import read_actions
from data_access.oversight.meetings import FIELDS, Meeting, close_meeting, start_meeting
from data_access.oversight.questions import read_questions
from metrics.agenda import agenda, last_closed
from pages.shared import data
from pages.shared.changes_parts import told_of
from pages.shared.choice import Choice, choose
from pages.shared.drafts import begin, box, save
from pages.shared.question_parts import all_exceptions
from pages.shared.tables import draw_list, draw_rows
from pages.shared.who import writer
from reporting.changes import Told
from reporting.escaping import plain_text
from reporting.oversight_tables import actions_table, exceptions_table, questions_table
from reporting.wording import day

TODAY = "today"


def chosen_meeting(meetings: Sequence[Meeting]) -> Meeting | None:
    """The meeting that the address names; else the one that is open; else none."""
    names = {TODAY: "The meeting of the day"}
    names |= {one.key: f"{one.title}, {day(one.held_on)}" for one in meetings if not one.is_open}
    chosen = choose("meeting", "Meeting", list(names), words=names.get)
    if chosen == TODAY:
        return next((one for one in meetings if one.is_open), None)
    return next(one for one in meetings if one.key == chosen)


def show_start(choice: Choice) -> None:
    """The form that opens a meeting."""
    form = "meeting"
    begin(form, {"title": "Weekly oversight meeting", "held_on": day(choice.today)})
    st.markdown("No meeting is open. The agenda below is what it would begin with.")
    with st.form(f"{form}-form"):
        row = {name: box(form, name, field) for name, field in FIELDS.items()}
        if st.form_submit_button("Start the meeting", type="primary"):
            work = partial(start_meeting, data.store(), row, by=writer())
            save(form, work, said="The meeting is open.")


def show_agenda(choice: Choice, meetings: Sequence[Meeting]) -> None:
    """Actions agreed before, news, what is off track, and questions that are open."""
    store, exceptions = data.store(), all_exceptions(choice)
    found = agenda(read_actions(store), exceptions, read_questions(store), today=choice.today)
    st.header("1. Actions agreed before")
    rows = data.rows("commitments")
    show_rows(
        actions_table(found.actions, choice.today, rows), "No action is open.", name="Open actions"
    )
    st.page_link("pages/actions.py", label="Update actions")
    st.header("2. What is new")
    show_news(last_closed(meetings), choice)
    st.header("3. What is off track")
    show_rows(
        exceptions_table(found.exceptions),
        "The rules find nothing that has not been asked.",
        name="Not asked yet",
    )
    st.header("4. Questions that are open")
    show_rows(
        questions_table(found.questions, choice.today),
        "No question is open.",
        name="Open questions",
    )
    st.page_link("pages/questions.py", label="Ask, edit and answer questions")


def show_rows(table: pd.DataFrame, none: str, *, name: str) -> None:
    """A table for people, or the sentence that there is nothing."""
    if table.empty:
        st.markdown(none)
    else:
        draw_rows(table, name=name)


def show_news(last: Meeting | None, choice: Choice) -> None:
    """What is held now that the last closed meeting did not have: news apart from revisions."""
    if last is None:
        st.markdown("No meeting was closed here yet, so there is nothing to compare with.")
        return
    areas = (LONDON, ENGLAND_AND_WALES)
    show_told(told_of(areas, last.held_on, choice.today))


def show_told(told: Told) -> None:
    """The sentence that leads, and each kind of change of which there is one."""
    st.markdown(plain_text(told.lead))
    for group in told.that_happened:
        st.subheader(group.heading)
        draw_list(map(plain_text, group.lines))


def show_close(meeting: Meeting) -> None:
    """The button that freezes the meeting."""
    st.header("9. Close the meeting")
    st.markdown(
        "Closing keeps which figures, targets, actions and questions stood. The meeting then "
        "always opens on those, whatever comes in later. It can be reopened."
    )
    if st.button("Close the meeting", type="primary"):
        work = partial(close_meeting, data.store(), meeting.key, seen=meeting.version, by=writer())
        save("close", work, said=f"{meeting.title} is closed.")
