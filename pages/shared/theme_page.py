"""A theme's page: the answer in a sentence, cards, trends, and every measure of the theme."""

from collections.abc import Sequence
from itertools import groupby

import pandas as pd
import streamlit as st
from sqlalchemy import Engine

from metrics.answers import View
from metrics.catalogue import MEASURES
from metrics.measure import Theme
from metrics.summaries import Summary
from pages.shared import data
from pages.shared.choice import Choice
from pages.shared.frame import open_page
from pages.shared.tables import draw_ready_table, ready
from pages.shared.views import show_card, show_context, show_question
from reporting.escaping import plain_text
from reporting.questions import QUESTIONS
from reporting.sentences import latest_sentence
from reporting.tables import overview_table

CARDS = 4
TRENDS = 3


def show_theme(theme: Theme) -> None:
    """The whole page of one of the four questions."""
    measures = [measure for measure in MEASURES if measure.theme is theme]
    choice = open_page(QUESTIONS[theme], measures=measures)
    summaries = data.summaries(choice.view, theme)
    leading = in_order_of_use(summaries)
    with st.container(key="lead"):
        st.markdown(plain_text(latest_sentence(leading[0])))
    show_context(leading[0], summaries)
    st.markdown(plain_text(leading[0].verdict.target.reason))
    _cards(leading[:CARDS], choice)
    for summary in leading[:TRENDS]:
        show_question(summary, choice)
    _every_measure(theme, summaries, choice)


def in_order_of_use(summaries: Sequence[Summary]) -> list[Summary]:
    """Headline measures first; those with figures before those without, old figures between."""
    return sorted(
        summaries,
        key=lambda one: (one.is_awaiting, not one.measure.headline, one.is_out_of_date),
    )


def _cards(summaries: Sequence[Summary], choice: Choice) -> None:
    for place, summary in zip(st.columns(len(summaries)), summaries, strict=True):
        with place:
            show_card(summary, choice)


def _every_measure(theme: Theme, summaries: Sequence[Summary], choice: Choice) -> None:
    st.header("Every measure")
    for section, found in groupby(summaries, key=lambda one: one.measure.section):
        together = list(found)
        st.subheader(section)
        table = data.drawn(_section_table, choice.view, theme, section)
        draw_ready_table(table, name=section)
        with st.container(horizontal=True):
            for summary in together:
                st.page_link(
                    "pages/measure.py",
                    label=summary.measure.title,
                    query_params={**choice.address, "measure": summary.measure.id},
                )


def _section_table(_engine: Engine, view: View, theme: Theme, section: str) -> pd.DataFrame:
    found = data.summaries(view, theme)
    return ready(overview_table([one for one in found if one.measure.section == section]))
