"""A theme's page: the answer in a sentence, cards, trends, and every measure of the theme."""

from collections.abc import Sequence
from functools import partial

import pandas as pd
import streamlit as st
from sqlalchemy import Engine

from metrics.answers import View
from metrics.catalogue import MEASURES
from metrics.measure import Measure, Theme
from metrics.summaries import Summary
from pages.shared import data
from pages.shared.choice import Choice
from pages.shared.frame import open_live_page
from pages.shared.tables import draw_list, draw_ready_table, ready
from pages.shared.views import show_card, show_context, show_question
from reporting.escaping import plain_text
from reporting.overview import awaited_lines, is_told
from reporting.questions import QUESTIONS
from reporting.sentences import latest_sentence
from reporting.tables import overview_table

CARDS = 4
TRENDS = 3
OPEN_ONE = "Open one of these measures"


def show_theme(theme: Theme) -> None:
    """The whole page of one of the four questions."""
    open_live_page(QUESTIONS[theme], partial(_show, theme), measures=_measures(theme))


def _measures(theme: Theme) -> tuple[Measure, ...]:
    return tuple(measure for measure in MEASURES if measure.theme is theme)


def _show(theme: Theme, choice: Choice) -> None:
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
    _open_one(summaries, choice)
    for section in dict.fromkeys(one.measure.section for one in summaries if is_told(one)):
        st.subheader(section)
        draw_ready_table(data.drawn(_section_table, choice.view, theme, section), name=section)
    if awaited := awaited_lines(summaries):
        st.subheader("Awaiting figures")
        draw_list(awaited)


def _open_one(summaries: Sequence[Summary], choice: Choice) -> None:
    """One box for all, since a link for each would repeat the tables."""
    titles = {one.measure.id: one.measure.title for one in summaries}
    chosen = st.selectbox(
        OPEN_ONE,
        list(titles),
        index=None,
        key="open-one",
        format_func=titles.get,
        placeholder="Choose a measure, and its page opens",
    )
    if chosen:
        st.switch_page("pages/measure.py", query_params={**choice.address, "measure": chosen})


def _section_table(_engine: Engine, view: View, theme: Theme, section: str) -> pd.DataFrame:
    found = filter(is_told, data.summaries(view, theme))
    return ready(overview_table([one for one in found if one.measure.section == section]))
