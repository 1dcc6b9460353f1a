"""Against the plan: every measure and every target, in words, with the commitments."""

import streamlit as st

from pages.shared import data
from pages.shared.frame import open_page
from pages.shared.plan_parts import show_measures, show_targets
from pages.shared.tables import draw_table
from reporting.accountability_tables import commitments_table
from reporting.escaping import plain_text
from reporting.plan_words import plan_lead

choice = open_page("What does the plan ask for, and is it met?")

with st.container(key="lead"):
    st.markdown(plain_text(plan_lead(data.targets(), choice.view.day)))

st.header("Every measure")
show_measures(data.summaries(choice.view))

st.header("Every target")
show_targets(data.targets(), choice.view.day)

st.header("Commitments")
st.markdown(
    "What was promised or called for; promises are not measures, and money is not a result."
)
commitments = commitments_table(data.rows("commitments"))
draw_table(commitments, name="Commitments")
