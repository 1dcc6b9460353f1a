"""The floor: Streamlit with its stock settings, one box to choose from, and what was chosen."""

import streamlit as st

st.title("An empty app")
st.text(st.selectbox("Area", ["London", "England and Wales"]))
