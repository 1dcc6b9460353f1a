"""What lies behind a change: how much each area, offence or group adds to it."""

import streamlit as st

from pages.shared.contribution_parts import choose_change, choose_measure, show_behind
from pages.shared.frame import open_page

choice = open_page("What lies behind a change?")
measure = choose_measure(choice)

if measure is None:
    st.info(f"No measure held for {choice.area} is split into groups or areas.")
    st.stop()

asked = choose_change(measure, choice)
if asked is None:
    st.info("These groups are held for one period only, so no change can be taken apart.")
    st.stop()

show_behind(asked, choice)
