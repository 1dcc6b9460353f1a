"""Against the plan: every measure and every target, in words, with the commitments."""

import streamlit as st

from pages.shared import data
from pages.shared.frame import open_page
from pages.shared.plan_filters import choose_targets
from reporting.accountability_tables import commitments_table, plan_table, targets_table
from reporting.escaping import plain_text
from reporting.files import table_csv
from reporting.plan_words import plan_lead
from reporting.tables import plain_cells

choice = open_page("What does the plan ask for, and is it met?")
summaries = data.summaries(choice.view)

with st.container(key="lead"):
    st.markdown(plain_text(plan_lead(data.targets(), choice.today)))

st.header("Every measure")
measures = plan_table(summaries)
st.table(plain_cells(measures), hide_index=True, border="horizontal")
st.download_button(
    "Download every measure (CSV)", table_csv(measures), "against-the-plan.csv", "text/csv"
)

st.header("Every target")
targets = targets_table(choose_targets(data.targets(), choice.today), choice.today)
st.table(plain_cells(targets), hide_index=True, border="horizontal")
st.download_button("Download these targets (CSV)", table_csv(targets), "targets.csv", "text/csv")

st.header("Commitments")
st.markdown(
    "What was promised or called for; promises are not measures, and money is not a result."
)
commitments = commitments_table(data.rows("commitments"))
st.table(plain_cells(commitments), hide_index=True, border="horizontal")
