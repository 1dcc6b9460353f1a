"""Actions: what was agreed, who does it by when, and what came of it."""

import streamlit as st

from data_access.oversight.actions import read_actions
from pages.shared import data
from pages.shared.action_forms import show_new_action
from pages.shared.action_parts import choose_actions, show_actions, show_one_action
from pages.shared.drafts import show_said, steady
from pages.shared.frame import open_page
from pages.shared.history_parts import show_removed
from pages.shared.who import show_writer
from reporting.escaping import plain_text
from reporting.oversight_words import actions_lead

choice = open_page("What was agreed, and is it done?", filters=False)
show_said()
show_writer()
actions = read_actions(data.store())

with st.container(key="lead"):
    st.markdown(plain_text(actions_lead(actions, choice.today)))

with steady():
    if actions:
        show_actions(choose_actions(actions, choice.today), choice.today)
        st.header("One action")
        st.markdown("Choose an action to add an update, to change it, or to see its history.")
        show_one_action(actions, choice.today)

st.header("A new action")
show_new_action()
show_removed("actions", "what")
