"""Saving the view that is open: a name for the page with what is chosen on it, in the sidebar."""

from functools import partial
from pathlib import Path
from urllib.parse import urlsplit

import streamlit as st

from data_access.oversight.views import FIELDS, save_view
from pages.shared import data
from pages.shared.drafts import begin, box, save, show_said
from pages.shared.who import show_writer, writer

_FORM = "this-view"
_WHERE = "in the sidebar"


def show_save_this() -> None:
    """A small form that names the page that is open; shut, it works nothing out."""
    show_said(_WHERE)
    with st.expander("Save this view", key="save-this", on_change="rerun") as opened:
        if opened.open:
            show_writer(_WHERE)
            begin(_FORM, {"name": ""})
            with st.form(f"{_FORM}-form", border=False):
                name = box(_FORM, "name", FIELDS["name"], label="Name of the view")
                if st.form_submit_button("Save"):
                    _save(name)
            st.page_link("pages/saved_views.py", label="All saved views")


def _save(name: str) -> None:
    opened, chosen = page_of(address_open()), st.query_params.to_dict()
    page = opened if is_page(opened) else "app.py"  # an address of no page shows the Overview
    work = partial(save_view, data.store(), name, page=page, address=chosen, by=writer())
    save(_FORM, work, said=f"Saved as {name.strip()}.", where=_WHERE)


def address_open() -> str:
    """The address that stands in the browser."""
    return st.context.url or ""


def page_of(address: str) -> str:
    """The page that an address opens: pages/measure.py for .../measure?area=Camden."""
    folder = (st.get_option("server.baseUrlPath") or "").strip("/").rpartition("/")[2]
    name = urlsplit(address).path.rstrip("/").rpartition("/")[2]
    return f"pages/{name}.py" if name not in ("", folder) else "app.py"


def is_page(page: str) -> bool:
    """Whether the dashboard has this page."""
    return (Path(__file__).parents[2] / page).is_file()
