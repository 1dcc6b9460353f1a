"""The accessibility statement, made from the list of known gaps that the tests use."""

import streamlit as st

from data_access.settings import office
from pages.shared.frame import open_page
from pages.shared.tables import draw_list
from reporting import accessibility_words as words

open_page("How accessible is this dashboard?", filters=False)

st.markdown(words.SCOPE)

st.header("How far it complies")
st.markdown(words.STATUS)

st.header("What is not accessible")
st.subheader("Non-compliance with the accessibility regulations")
draw_list(words.gap_lines(failing=True))
st.subheader("Disproportionate burden")
st.markdown(words.BURDEN)
st.subheader("Other things to know")
draw_list(words.gap_lines(failing=False))

st.header("Feedback and contact")
st.markdown(words.feedback_words(office().feedback))

st.header("Enforcement procedure")
st.markdown(words.ENFORCEMENT)

st.header("How this statement was prepared")
st.markdown(words.preparation_words())
st.markdown(words.NOT_TESTED)
