"""A closed meeting: the figures, words, actions and questions of its day."""

from collections.abc import Sequence
from functools import partial

import streamlit as st

from data_access.areas import ENGLAND_AND_WALES, LONDON
from data_access.oversight.actions import actions_as_frozen
from data_access.oversight.meeting_items import Item, ItemKind, read_items
from data_access.oversight.meetings import Meeting, reopen_meeting
from data_access.oversight.questions import questions_as_frozen
from data_access.oversight.undo import versions
from metrics.agenda import by_urgency, in_order, last_closed
from metrics.catalogue import MEASURES, find_measure
from metrics.compared_days import compare_days
from metrics.frozen import frozen_events, frozen_rows, frozen_summaries
from pages.shared import data
from pages.shared.charts import draw_chart
from pages.shared.drafts import save
from pages.shared.meeting_parts import show_item, show_pin
from pages.shared.oversight_parts import show_rows, show_told
from pages.shared.tables import draw_rows
from pages.shared.who import writer
from reporting.changes import tell
from reporting.charts import trend_spec
from reporting.escaping import plain_text
from reporting.oversight_tables import actions_table, questions_table
from reporting.oversight_words import meeting_lead
from reporting.sentences import trend_description
from reporting.stretches import break_words
from reporting.tables import overview_table
from reporting.trend_data import trend_data


def show_closed(meeting: Meeting, meetings: Sequence[Meeting]) -> None:
    """The whole of a closed meeting, on the releases that were loaded when it was closed."""
    st.markdown(plain_text(meeting_lead(meeting)))
    items = read_items(data.store(), meeting.key)
    for kind, heading in ((ItemKind.DECISION, "Decisions"), (ItemKind.NOTE, "Notes")):
        st.header(heading)
        of_kind = [item for item in items if item.kind is kind]
        for item in of_kind:
            show_item(item)
        if not of_kind:
            st.markdown("None was written.")
    _measures(meeting, items)
    _news(meeting, meetings)
    _lists(meeting)
    _every_measure(meeting)
    _reopen(meeting)


def _measures(meeting: Meeting, items: Sequence[Item]) -> None:
    st.header("Measures discussed")
    pins = [item for item in items if item.kind is ItemKind.PIN]
    if not pins:
        st.markdown("None was pinned.")
    for item in pins:
        show_pin(item)
        _chart(meeting, item)


def _chart(meeting: Meeting, item: Item) -> None:
    """The chart as that meeting saw it; nothing published since is on it."""
    found = frozen_summaries(data.store(), meeting, [find_measure(item.measure)], item.area)
    summary = found[0]
    if summary.latest is None:
        return
    events = frozen_events(data.store(), meeting, summary.measure.theme)
    frame = trend_data(summary, summary.readings, events)
    words = trend_description(summary, summary.readings)
    title, key = summary.measure.title, f"frozen-{item.key}"
    draw_chart(frame, trend_spec, name=title, told=words, key=key)
    if broken := break_words(summary.measure, summary.readings):
        st.caption(plain_text(broken))


def _news(meeting: Meeting, meetings: Sequence[Meeting]) -> None:
    last = last_closed(meetings, before=meeting)
    if last:
        st.header("What was new then")
        areas = (LONDON, ENGLAND_AND_WALES)
        found = compare_days(data.store(), last, meeting, areas=areas)
        show_told(tell(found, data.source_standings(meeting.held_on)))


def _lists(meeting: Meeting) -> None:
    store, today = data.store(), meeting.held_on
    st.header("Actions, as they stood then")
    actions = in_order(actions_as_frozen(store, meeting.frozen), today)
    commitments = frozen_rows(store, meeting, "commitments")
    show_rows(
        actions_table(actions, today, commitments), "No action stood.", name="Actions as they stood"
    )
    st.header("Questions, as they stood then")
    questions = by_urgency(questions_as_frozen(store, meeting.frozen), today)
    show_rows(
        questions_table(questions, today), "No question stood.", name="Questions as they stood"
    )


def _every_measure(meeting: Meeting) -> None:
    name = "every-measure"
    with st.expander("Every measure for London, as it stood", key=name, on_change="rerun") as one:
        if one.open:
            found = frozen_summaries(data.store(), meeting, MEASURES, LONDON)
            draw_rows(overview_table(found), name="Every measure as it stood")


def _reopen(meeting: Meeting) -> None:
    st.header("Reopen the meeting")
    st.markdown("A reopened meeting reads today's figures and can be written in again.")
    if st.button("Reopen the meeting"):
        open_before = next(
            row for row in versions(data.store(), "meetings", meeting.key) if row["state"] == "open"
        )
        work = partial(reopen_meeting, data.store(), meeting.key, to=open_before["id"])
        save("reopen", partial(work, seen=meeting.version, by=writer()), said="It is open again.")
