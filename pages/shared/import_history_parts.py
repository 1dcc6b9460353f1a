"""The history of imports on a page, and the way to undo one."""

import streamlit as st

from data_access.importing.history import Import, read_imports
from data_access.importing.store import put_back, undo
from pages.shared import data
from pages.shared.drafts import say_next
from pages.shared.tables import draw_table
from pages.shared.who import writer
from reporting.import_history import history_table, state_of

SHOWN_IMPORTS = 20


def show_history() -> None:
    """What was imported, by whom, and the way to undo it."""
    st.header("What was imported")
    found = data.kept(read_imports)
    if not found:
        st.markdown("Nothing was imported yet. The figures are those that the product ships with.")
        return
    draw_table(history_table(found[:SHOWN_IMPORTS]), name="What was imported")
    names = {one.id: f"{one.file_name}: {one.what} ({state_of(one)})" for one in found}
    chosen = st.selectbox("One import", list(names), format_func=names.get, key="one-import")
    one = next(each for each in found if each.id == chosen)
    _undo_or_put_back(one)


def _undo_or_put_back(one: Import) -> None:
    label = "Undo this import" if one.stands else "Put this import back"
    st.caption("What is undone is withdrawn from every page; it is kept, and can be put back.")
    if not st.button(label, key="undo"):
        return
    if not (name := writer()):
        st.error("Type your name first (“Who is writing”): it is kept with what you write.")
        return
    (undo if one.stands else put_back)(data.store(), one, by=name)
    say_next(f"{one.file_name} is {'undone' if one.stands else 'put back'}.")
    st.rerun()
