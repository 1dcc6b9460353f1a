"""Saved views: names for addresses, and the one at which the office starts."""

import streamlit as st

from data_access.oversight.views import read_views
from pages.shared import data
from pages.shared.drafts import show_said, steady
from pages.shared.frame import open_page
from pages.shared.history_parts import show_removed
from pages.shared.menu import MENU
from pages.shared.saved_view_parts import show_new_view, show_views
from pages.shared.who import show_writer

open_page("Which views does the office keep?", filters=False)
show_said()
show_writer()
with steady():
    show_views(read_views(data.store()))

st.header("Save a view")
st.markdown("Open a page, choose what you want to see, and copy its address from the browser.")
show_new_view([page for pages in MENU.values() for page in pages])
show_removed("saved_views", "name")
