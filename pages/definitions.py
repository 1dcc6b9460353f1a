"""Definitions: every measure in plain words, and the words and signs that the pages use."""

import streamlit as st

from metrics.catalogue import MEASURES
from metrics.measure import Theme
from pages.shared.frame import open_page
from pages.shared.tables import draw_list
from reporting.escaping import plain_text
from reporting.glossary import GLOSSARY
from reporting.search import matching
from reporting.wording import SHORTHAND

choice = open_page("What do the words and figures mean?", filters=False)

asked = st.text_input("Search measures and definitions", placeholder="how long do I wait")
found = matching(MEASURES, asked)
if not found:
    st.info("Nothing was found. Try a simpler word, such as court, support or satisfied.")

with st.container(key="definitions"):
    for theme in Theme:
        measures = [measure for measure in found if measure.theme is theme]
        if measures:
            st.header(theme.value)
        for measure in measures:
            st.page_link(
                "pages/measure.py",
                label=measure.title,
                query_params={**choice.address, "measure": measure.id},
            )
            st.markdown(plain_text(measure.definition))

st.header("Words")
draw_list(f"**{plain_text(word)}**: {plain_text(meaning)}" for word, meaning in GLOSSARY.items())

st.header("Signs beside figures")
draw_list(f"**{plain_text(sign)}**: {plain_text(meaning)}" for sign, meaning in SHORTHAND.items())
