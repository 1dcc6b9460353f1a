"""Against the plan: what it asks for, every measure and every target, with the commitments."""

from dataclasses import replace

import streamlit as st

from data_access.areas import LONDON
from pages.shared import data
from pages.shared.frame import open_page
from pages.shared.plan_parts import show_measures, show_targets
from pages.shared.tables import draw_list, draw_table
from reporting.accountability_tables import commitments_table
from reporting.escaping import plain_text
from reporting.plan_words import limits_sentence, objectives, plan_answer

choice = open_page("What does the plan ask for, and is it met?")

with st.container(key="lead"):
    london = data.summaries(replace(choice.view, area=LONDON))
    st.markdown(plain_text(plan_answer(data.targets(), london, choice.view.day)))
asked = objectives(data.targets(), choice.view.day)
if asked:
    st.markdown("What could be read of it, which is not all of it, asks for:")
    draw_list(plain_text(one) for one in asked)

st.header("Is it met?")
show_measures(data.summaries(choice.view))
if limits := limits_sentence(data.targets(), data.summaries(choice.view), choice.view.day):
    st.markdown(plain_text(limits))

st.header("Every target")
show_targets(data.targets(), choice.view.day)

st.header("Commitments")
st.markdown(
    "What was promised or called for; promises are not measures, and money is not a result."
)
commitments = commitments_table(data.rows("commitments"))
draw_table(commitments, name="Commitments")
