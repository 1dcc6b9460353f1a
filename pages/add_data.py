"""Add data: drop a publisher's file or a return, see what it would change, then import or leave."""

import streamlit as st

from pages.shared.add_data_parts import show_file, show_templates
from pages.shared.drafts import show_said
from pages.shared.frame import open_page
from pages.shared.import_history_parts import show_history
from pages.shared.who import show_writer

choice = open_page("Add a file of figures", filters=False)
show_said()
st.markdown(
    "Drop a file as its publisher gives it out, or a return that was filled in. Nothing is stored "
    "before you have seen what it would change and have pressed Import."
)
show_writer()
show_file(choice.today)
show_templates()
show_history()
