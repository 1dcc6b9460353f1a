"""The parts of the page of actions: filters, table, files, one action, and the form."""

from collections.abc import Callable, Sequence
from datetime import date

import streamlit as st

from data_access.oversight.actions import FIELDS, Action, ActionStatus
from data_access.settings import office
from metrics.agenda import in_order
from pages.shared import data
from pages.shared.action_forms import EDITED, show_change_form, show_update_form
from pages.shared.choice import choose
from pages.shared.drafts import steady
from pages.shared.history_parts import show_history, undo_newest
from pages.shared.tables import draw_rows
from reporting.calendar_file import actions_calendar
from reporting.escaping import plain_text
from reporting.oversight_tables import actions_csv, actions_table, updates_table
from reporting.oversight_words import due_words, measure_title

ANY, NONE = "any", "none"
OPEN, OVERDUE = "open", "overdue"
STATES = {
    OPEN: "Open, overdue first",
    OVERDUE: "Overdue only",
    ActionStatus.DONE.value: "Done",
    ActionStatus.DROPPED.value: "Dropped",
    ANY: "All",
}


def choose_actions(actions: Sequence[Action], today: date) -> tuple[Action, ...]:
    """The actions that fit the filters, which stand in the address."""
    owners = sorted({one.owner for one in actions})
    abouts = sorted({one.measure for one in actions if one.measure})
    with st.container(horizontal=True):
        state = choose("state", "State", list(STATES), words=STATES.get)
        owner = choose("owner", "Owner", [ANY, *owners], words=_or_any("Any owner"))
        about = choose("about", "About", [ANY, *abouts], words=_title_or_any)
    return tuple(
        one
        for one in in_order(actions, today)
        if _is_in_state(one, state, today) and owner in (ANY, one.owner)
        if about in (ANY, one.measure)
    )


def _is_in_state(action: Action, state: str, today: date) -> bool:
    if state == OVERDUE:
        return action.is_overdue(today)
    return action.is_open if state == OPEN else state in (ANY, action.status)


def show_actions(actions: Sequence[Action], today: date) -> None:
    """The table of the chosen actions, and the same as files."""
    if not actions:
        st.info("No action fits these filters.")
        return
    draw_rows(actions_table(actions, today, data.rows("commitments")), name="Actions")
    made_by = office().public_url
    calendar = actions_calendar(actions, made_by=made_by)
    with st.container(horizontal=True):
        _download("Download these actions (CSV)", actions_csv(actions), "actions.csv", "text/csv")
        _download("Put them in a calendar (ICS)", calendar, "actions.ics", "text/calendar")


def _download(label: str, contents: bytes, file_name: str, mime: str) -> None:
    st.download_button(label, contents, file_name=file_name, mime=mime, on_click="ignore")


def show_one_action(actions: Sequence[Action], today: date) -> None:
    """The action that is chosen: its updates, a form to change it, and its history."""
    by_key = {one.key: one for one in actions}
    chosen = choose("action", "Action", [NONE, *by_key], words=_number)
    if chosen == NONE:
        return
    action = by_key[chosen]
    st.subheader(plain_text(f"{action.key}. {action.what}"))
    st.markdown(plain_text(f"{action.owner}. {due_words(action, today)}."))
    with steady():
        if action.updates:
            draw_rows(updates_table(action), name="Updates")
            undo_newest("action_updates", action.updates[-1], "Remove the newest update")
    show_update_form(action, today)
    show_change_form(action)
    show_history("actions", action.key, {name: FIELDS[name] for name in EDITED})


def _number(key: str) -> str:
    """Numbers only: a label that changes when its action is edited would lose the choice."""
    return "Choose an action" if key == NONE else f"Action {key}"


def _or_any(words: str) -> Callable[[str], str]:
    return lambda text: words if text == ANY else text


def _title_or_any(measure: str) -> str:
    return "Any measure" if measure == ANY else measure_title(measure)
