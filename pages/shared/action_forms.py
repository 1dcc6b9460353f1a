"""The forms of actions: a new one, a change, an update."""

from datetime import date
from functools import partial

import streamlit as st

from data_access.areas import OFFERED
from data_access.oversight.actions import (
    FIELDS,
    UPDATE_FIELDS,
    Action,
    ActionStatus,
    add_action,
    add_update,
    change_action,
)
from metrics.catalogue import MEASURES
from pages.shared import data
from pages.shared.drafts import begin, box, save, show_meanwhile
from pages.shared.who import writer
from reporting.oversight_words import NO_CASES, measure_title
from reporting.wording import day

EDITED = ("what", "owner", "due_on", "status", "measure", "area", "commitment", "link")
MEASURE_IDS = ("", *(measure.id for measure in MEASURES))


def show_new_action(meeting: str = "") -> None:
    """The form for a new action; one that is agreed in a meeting belongs to it."""
    form = f"new-action-{meeting}"
    begin(form, dict.fromkeys(EDITED, "") | {"status": ActionStatus.OPEN.value})
    with st.form(f"{form}-form"):
        st.caption(NO_CASES)
        row = _boxes(form) | {"meeting": meeting, "status": ActionStatus.OPEN.value}
        if st.form_submit_button("Add the action", type="primary"):
            save(form, partial(add_action, data.store(), row, by=writer()), said="Action added.")


def show_change_form(action: Action) -> None:
    """The form to change an action, which loses nothing if another saves first."""
    form = f"action-{action.key}"
    stands = {name: str(getattr(action, name)) for name in EDITED}
    seen = begin(form, stands | {"due_on": day(action.due_on)}, version=action.version)
    show_meanwhile(form, {name: FIELDS[name] for name in EDITED})
    with st.form(f"{form}-form"):
        st.subheader("Change the action")
        st.caption(NO_CASES)
        status = box(form, "status", FIELDS["status"], options=[str(one) for one in ActionStatus])
        row = _boxes(form) | {"status": status, "meeting": action.meeting}
        if st.form_submit_button("Save the action", type="primary"):
            work = partial(change_action, data.store(), action.key, row, seen=seen, by=writer())
            save(form, work, said=f"Action {action.key} is saved.")


def show_update_form(action: Action, today: date) -> None:
    """The form to say what happened to an action."""
    form = f"update-{action.key}"
    begin(form, {"happened_on": day(today), "words": "", "link": ""})
    with st.form(f"{form}-form"):
        st.subheader("Add an update")
        st.caption(NO_CASES)
        row = {name: box(form, name, field) for name, field in UPDATE_FIELDS.items()}
        if st.form_submit_button("Add this update"):
            work = partial(add_update, data.store(), action.key, row, by=writer())
            save(form, work, said="Update added.")


def _boxes(form: str) -> dict[str, str]:
    titles = {row["key"]: row["title"] for row in data.rows("commitments")}
    row = {"what": box(form, "what", FIELDS["what"], tall=True)}
    row["owner"] = box(form, "owner", FIELDS["owner"])
    row["due_on"] = box(form, "due_on", FIELDS["due_on"])
    row["measure"] = box(form, "measure", FIELDS["measure"], options=MEASURE_IDS, words=or_none)
    row["area"] = box(form, "area", FIELDS["area"], options=("", *OFFERED), words=area_or_none)
    row["commitment"] = box(
        form,
        "commitment",
        FIELDS["commitment"],
        options=("", *titles),
        words=lambda key: titles.get(key, "None"),
    )
    return row | {"link": box(form, "link", FIELDS["link"])}


def or_none(measure: str) -> str:
    """The title of a measure, or that none is meant."""
    return measure_title(measure) or "None"


def area_or_none(area: str) -> str:
    """The area, or that none is meant."""
    return area or "None"
