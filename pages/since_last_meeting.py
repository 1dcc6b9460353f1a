"""Since the last meeting: what is new, what was revised, what is late and what is due."""

import streamlit as st

from pages.shared.changes_parts import choose_since, show_file, show_told, told
from pages.shared.frame import open_page
from reporting.escaping import plain_text

choice = open_page("What is new since the last meeting?")
found = told(choice, choose_since(choice))

with st.container(key="lead"):
    st.markdown(plain_text(found.lead))
show_told(found)
show_file(found)
