"""Briefing: choose what it is for, see every message, put them in order, take it away."""

import streamlit as st

from pages.shared.briefing_parts import choose_briefing, put_in_order, show_files, show_message
from pages.shared.frame import open_page
from pages.shared.stage_parts import is_presenting, show_stage
from reporting.escaping import plain_text

choice = open_page("What do we take to the table?")
briefing = put_in_order(choose_briefing(choice))
if is_presenting():
    show_stage(briefing)
show_files(briefing)

st.header(plain_text(briefing.title))
st.markdown(plain_text(briefing.subtitle))
for section in briefing.sections:
    show_message(section)
if not any(briefing.made_from in section.points for section in briefing.sections):
    st.caption(plain_text(briefing.made_from))
