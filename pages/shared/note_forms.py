"""The forms by which the office adds a note, an event or an ambition to a measure."""

from collections.abc import Mapping
from datetime import date
from functools import partial

import streamlit as st

from data_access.oversight import notes
from metrics.measure import Improvement, Theme
from metrics.summaries import Summary
from pages.shared import data
from pages.shared.choice import Choice
from pages.shared.drafts import begin, box, save, show_meanwhile
from pages.shared.who import writer
from reporting.note_words import ambitions_of
from reporting.wording import day, short_period

THEMES = {
    Theme.SATISFACTION: "satisfaction",
    Theme.CROWN_COURT: "court",
    Theme.REFERRALS: "referrals",
    Theme.JOURNEYS: "journeys",
}
_KINDS = {"at_most": "At most this level", "at_least": "At least this level"}
_AMBITION = ("kind", "value", "due_on", "words")


def show_note_form(summary: Summary) -> None:
    """A note on one point of the chart."""
    periods = {
        one.period_end.isoformat(): short_period(one.point.period_start, one.period_end)
        for one in reversed(summary.readings)
    }
    if not periods:
        return
    form, fields = f"note-{summary.measure.id}-{summary.area}", notes.NOTE_FIELDS
    begin(form, {"period_end": next(iter(periods)), "words": "", "link": ""})
    with st.form(f"{form}-form"):
        st.subheader("A note on a point of the chart")
        row = {"measure": summary.measure.id, "area": summary.area}
        point = fields["period_end"]
        row["period_end"] = box(form, "period_end", point, options=[*periods], words=periods.get)
        row |= {name: box(form, name, fields[name]) for name in ("words", "link")}
        if st.form_submit_button("Add the note"):
            work = partial(notes.write_note, data.store(), row, by=writer())
            save(form, work, said="The note is added.")


def show_event_form(summary: Summary) -> None:
    """Something that happened, for every chart of the measure's theme."""
    form, fields = f"event-{summary.measure.theme.name}", notes.EVENT_FIELDS
    written = ("happened_on", "label", "source_title", "link")
    begin(form, dict.fromkeys(written, ""))
    with st.form(f"{form}-form"):
        st.subheader("An event, for every chart of this theme")
        row = {name: box(form, name, fields[name]) for name in written}
        row |= {"area": summary.area, "themes": THEMES[summary.measure.theme]}
        if st.form_submit_button("Add the event"):
            work = partial(notes.write_event, data.store(), row, by=writer())
            save(form, work, said="The event is added.")


def show_ambition_form(summary: Summary, choice: Choice) -> None:
    """The level that the office itself wants to see reached, and by when."""
    measure, fields = summary.measure, notes.AMBITION_FIELDS
    standing = next(iter(ambitions_of(data.rows("targets"), summary)), None)
    form = f"ambition-{measure.id}-{summary.area}"
    seen = begin(form, _stands(summary, standing), version=standing["id"] if standing else 0)
    show_meanwhile(form, {name: fields[name] for name in _AMBITION})
    with st.form(f"{form}-form"):
        st.subheader("The office's own ambition")
        st.markdown("Drawn apart from a plan's target, and named as the office's.")
        row = {"kind": box(form, "kind", fields["kind"], options=[*_KINDS], words=_KINDS.get)}
        row |= {name: box(form, name, fields[name]) for name in _AMBITION[1:]}
        row |= {"measures": measure.id, "area": summary.area, "unit": measure.unit.value[1]}
        if st.form_submit_button("Save the ambition"):
            key = standing["key"] if standing else ""
            written = partial(notes.write_ambition, data.store(), row, today=choice.today)
            work = partial(written, by=writer(), key=key, seen=seen)
            save(form, work, said="The ambition is saved.")


def _stands(summary: Summary, standing: Mapping[str, str] | None) -> dict[str, str]:
    if standing:
        due = day(date.fromisoformat(standing["due_on"]))
        return {name: standing[name] for name in _AMBITION} | {"due_on": due}
    falls = summary.measure.improvement is Improvement.LOWER
    return dict.fromkeys(_AMBITION, "") | {"kind": "at_most" if falls else "at_least"}
