"""Revisions: a measure as it stood on two days, and every figure ever given for one period."""

import streamlit as st

from pages.shared.frame import open_page
from pages.shared.revision_parts import (
    choose_revisions,
    show_flips,
    show_lines,
    show_one_period,
    show_revised,
)

choice = open_page("How did the figures change after they were published?", filters=False)
st.markdown(
    "A publisher restates its figures with every release. Here the same figures stand side by "
    "side as they were published on two days; a change of verdict that comes from restating "
    "alone is named."
)
chosen = choose_revisions()
if chosen:
    show_lines(chosen)
    show_revised(chosen)
    show_flips(chosen, choice.today)
    show_one_period(chosen)
else:
    st.info("No release of this measure is held for this area.")
