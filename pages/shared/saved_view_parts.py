"""Saved views: the list of them, each with what can be done with it; and a new one."""

from collections.abc import Collection, Sequence
from functools import partial
from urllib.parse import parse_qsl, urlsplit

import streamlit as st

from data_access.oversight.checks import Field, NotAccepted
from data_access.oversight.undo import remove_entry
from data_access.oversight.views import (
    FIELDS,
    SavedView,
    make_home,
    rename_view,
    save_view,
)
from pages.shared import data
from pages.shared.drafts import begin, box, save, show_meanwhile
from pages.shared.save_this import page_of
from pages.shared.view_on_stage import on_stage
from pages.shared.who import writer
from reporting.escaping import plain_text
from reporting.oversight_words import written

_NAME = {"name": FIELDS["name"]}
_ADDRESS = Field(label="Address, copied from the browser", required=True, longest=9000)


def show_views(views: Sequence[SavedView]) -> None:
    """Each saved view as a link, with who saved it."""
    if not views:
        st.info("No view is saved yet.")
    for view in views:
        with st.container(border=True):
            st.page_link(view.page, label=plain_text(view.name), query_params=view.address)
            start = "The office starts here. " if view.is_home else ""
            st.caption(plain_text(f"{start}Saved by {written(view)}."))
            with st.container(horizontal=True):
                _buttons(view)
            _rename(view)


def _buttons(view: SavedView) -> None:
    if shown := on_stage(view):
        st.page_link("pages/briefing.py", label="Present", query_params=shown)
    if not view.is_home and st.button("Start here", key=f"home-{view.key}"):
        work = partial(make_home, data.store(), view, by=writer())
        save("home", work, said=f"The office now starts at {view.name}.")
    if view.is_home and st.button("Start at the Overview", key=f"home-{view.key}"):
        work = partial(make_home, data.store(), None, by=writer())
        save("home", work, said="The office now starts at the Overview.")
    if st.button("Remove", key=f"remove-view-{view.key}"):
        entry = partial(remove_entry, data.store(), "saved_views", view.key, seen=view.version)
        save("home", partial(entry, by=writer()), said=f"{view.name} is removed.")


def _rename(view: SavedView) -> None:
    with st.expander("Rename", key=f"rename-{view.key}", on_change="rerun") as opened:
        if not opened.open:
            return
        form = f"view-{view.key}"
        seen = begin(form, {"name": view.name}, version=view.version)
        show_meanwhile(form, _NAME)
        with st.form(f"{form}-form"):
            name = box(form, "name", FIELDS["name"], label="New name")
            if st.form_submit_button("Save the name"):
                work = partial(rename_view, data.store(), view.key, name, seen=seen, by=writer())
                save(form, work, said=f"The view is now called {name.strip()}.")


def show_new_view(pages: Collection[str]) -> None:
    """The form that gives an address of this dashboard a name."""
    form = "new-view"
    begin(form, {"name": "", "address": ""})
    with st.form(f"{form}-form"):
        name = box(form, "name", FIELDS["name"])
        address = box(form, "address", _ADDRESS)
        if st.form_submit_button("Save the view", type="primary"):
            said = "The view is saved."
            save(form, partial(_save_address, name, address, pages, writer()), said=said)


def _save_address(name: str, address: str, pages: Collection[str], by: str) -> None:
    page = page_of(address.strip())
    if page not in pages:
        raise NotAccepted({"address": "Address: this is not an address of this dashboard."})
    chosen = dict(parse_qsl(urlsplit(address.strip()).query))
    save_view(data.store(), name, page=page, address=chosen, by=by)
