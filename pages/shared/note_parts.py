"""What the office adds to a measure: notes on points, events, an ambition; with their history."""

import streamlit as st

from data_access.oversight import notes
from data_access.oversight.notes import read_notes
from metrics.events import Event
from metrics.summaries import Summary
from pages.shared import data
from pages.shared.choice import Choice
from pages.shared.drafts import show_said, steady
from pages.shared.history_parts import show_history, show_removed
from pages.shared.note_forms import (
    THEMES,
    show_ambition_form,
    show_event_form,
    show_note_form,
)
from pages.shared.tables import draw_list
from pages.shared.who import show_writer
from reporting.escaping import plain_text
from reporting.note_words import ambitions_of, note_events, note_lines, office_lines
from reporting.oversight_words import NO_CASES

_NONE = "none"
_FIELDS = {
    "notes": notes.NOTE_FIELDS,
    "events": notes.EVENT_FIELDS,
    "targets": notes.AMBITION_FIELDS,
}


def notes_on(summary: Summary) -> tuple[Event, ...]:
    """The office's notes on a measure as marks for its chart."""
    found = read_notes(data.store())
    return note_events(found, measure=summary.measure.id, area=summary.area)


def show_notes(summary: Summary, choice: Choice) -> None:
    """The office's notes, events and ambition for a measure in an area, and the forms to add."""
    st.header("What the office adds")
    show_said()
    found = read_notes(data.store())
    lines = note_lines(found, measure=summary.measure.id, area=summary.area)
    lines += office_lines(_ambitions(summary), _events(summary))
    with steady():
        draw_list(map(plain_text, lines))
        if not lines:
            st.markdown("Nothing yet.")
    with st.expander("Add a note, an event or an ambition", key="adding", on_change="rerun") as one:
        if one.open:
            show_writer()
            st.caption(NO_CASES)
            show_note_form(summary)
            show_event_form(summary)
            show_ambition_form(summary, choice)
    with st.expander("History of what the office added", key="added", on_change="rerun") as one:
        if one.open:
            _histories(summary)


def _ambitions(summary: Summary) -> list[dict]:
    return ambitions_of(data.rows("targets"), summary)


def _events(summary: Summary) -> list[dict]:
    theme = THEMES[summary.measure.theme]
    rows = data.rows("events")
    return [row for row in rows if row["origin"] == "office" and row["themes"] == theme]


def _histories(summary: Summary) -> None:
    """One entry at a time, to change its history; and what was removed."""
    measure, area = summary.measure.id, summary.area
    own = [n for n in read_notes(data.store()) if (n.measure, n.area) == (measure, area)]
    names = {_NONE: "Choose one"}
    names |= {f"notes/{one.key}": f"Note: {one.words}" for one in own}
    names |= {f"events/{row['key']}": f"Event: {row['label']}" for row in _events(summary)}
    names |= {f"targets/{row['key']}": "The ambition" for row in _ambitions(summary)}
    chosen = st.selectbox("Entry", list(names), format_func=names.get, key="added-entry")
    if chosen != _NONE:
        table, _, key = chosen.partition("/")
        show_history(table, key, _FIELDS[table])
    for table, label in (("notes", "words"), ("events", "label"), ("targets", "words")):
        show_removed(table, label)
