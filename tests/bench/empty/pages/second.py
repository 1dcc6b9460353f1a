"""Another page, so that a change of page has a floor too."""

import streamlit as st

st.title("Another page")
st.text("Nothing else.")
