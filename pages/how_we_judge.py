"""How we judge: each method in plain words, with a live example, its settings and its errors."""

import streamlit as st

from pages.shared.frame import open_page
from pages.shared.judge_parts import show_method
from reporting.method_words import METHODS

choice = open_page("How do we judge?", filters=False)

st.markdown(
    "Three statements stand beside every figure: how it stands against the target, what it is "
    "doing, and whether the target can be met as things are. Each is in words with a sign, never "
    "in colours alone, and each can be taken apart here. What cannot be said is not said."
)

for method in METHODS:
    show_method(method, choice)
