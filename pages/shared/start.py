"""Where the office starts: at the view that it chose, or at the Overview."""

import streamlit as st

from data_access.oversight.views import read_views
from pages.shared import data

_BEEN = "has been at the office's start"


def go_to_start() -> None:
    """Open the office's start for somebody who just came, without having asked for anything."""
    if st.query_params or st.session_state.get(_BEEN):
        return
    st.session_state[_BEEN] = True
    home = next((view for view in read_views(data.store()) if view.is_home), None)
    if home and home.page != "app.py":
        st.switch_page(home.page, query_params=home.address)
