"""Saved views: a name for an address, a list of them, and where the office starts."""

from collections.abc import Collection, Sequence
from functools import partial
from urllib.parse import parse_qsl, urlsplit

import streamlit as st

from data_access.oversight.checks import Field, NotAccepted
from data_access.oversight.undo import remove_entry
from data_access.oversight.views import FIELDS, SavedView, make_home, read_views, save_view
from pages.shared import data
from pages.shared.drafts import begin, box, save
from pages.shared.who import writer
from reporting.escaping import plain_text
from reporting.oversight_words import written

_BEEN = "has been at the office's start"
_ADDRESS = Field(label="Address, copied from the browser", required=True, longest=2000)


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


def _buttons(view: SavedView) -> None:
    if not view.is_home and st.button("Start here", key=f"home-{view.key}"):
        work = partial(make_home, data.store(), view, by=writer())
        save("home", work, said=f"The office now starts at {view.name}.")
    if view.is_home and st.button("Start at the Overview", key=f"home-{view.key}"):
        work = partial(make_home, data.store(), None, by=writer())
        save("home", work, said="The office now starts at the Overview.")
    if st.button("Remove", key=f"remove-view-{view.key}"):
        entry = partial(remove_entry, data.store(), "saved_views", view.key, seen=view.version)
        save("home", partial(entry, by=writer()), said=f"{view.name} is removed.")


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


def show_save_this() -> None:
    """A small form that names the page that is open, with what is chosen on it."""
    with st.expander("Save this view", key="save-this", on_change="rerun") as opened:
        if opened.open:
            begin("this-view", {"name": ""})
            name = box("this-view", "name", FIELDS["name"])
            if st.button("Save this view", key="save-this-view"):
                page, chosen = page_of(st.context.url), st.query_params.to_dict()
                kept = partial(save_view, data.store(), name, page=page, address=chosen)
                save("this-view", partial(kept, by=writer()), said="The view is saved.")


def _save_address(name: str, address: str, pages: Collection[str], by: str) -> None:
    page = page_of(address.strip())
    if page not in pages:
        raise NotAccepted({"address": "Address: this is not an address of this dashboard."})
    chosen = dict(parse_qsl(urlsplit(address.strip()).query))
    save_view(data.store(), name, page=page, address=chosen, by=by)


def page_of(address: str) -> str:
    """The page that an address opens: pages/measure.py for .../measure?area=Camden."""
    name = urlsplit(address).path.rstrip("/").rpartition("/")[2]
    return f"pages/{name}.py" if name else "app.py"


def go_to_start() -> None:
    """Open the office's start for somebody who just came, without having asked for anything."""
    if st.query_params or st.session_state.get(_BEEN):
        return
    st.session_state[_BEEN] = True
    home = next((view for view in read_views(data.store()) if view.is_home), None)
    if home and home.page != "app.py":
        st.switch_page(home.page, query_params=home.address)
