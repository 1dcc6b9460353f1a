"""The stage on a page: the same deck as the HTML file, over the whole window, until it is left."""

from functools import cache

import streamlit as st
from streamlit.components.v2 import component

from reporting.briefing.content import Briefing
from reporting.stage.deck import stage_deck
from reporting.stage.scripts import component_script, stage_style

PRESENT = "present"


def is_presenting() -> bool:
    """Whether the address asks for the stage."""
    return st.query_params.get(PRESENT) == "1"


def present_button() -> None:
    """On stage with this briefing."""
    if st.button("Present", icon=":material/slideshow:", type="primary"):
        st.query_params[PRESENT] = "1"
        st.rerun()


def show_stage(briefing: Briefing) -> None:
    """The briefing over the whole window; once it is here it needs no network."""
    _stage()(key="stage", data=stage_deck(briefing), on_left_change=_leave)


@cache
def _stage():  # noqa: ANN202 - Streamlit's own type
    """Registered once; its script holds Vega, which is only read where somebody presents."""
    return component("stage", css=stage_style(), js=component_script())


def _leave() -> None:
    st.query_params.pop(PRESENT, None)
