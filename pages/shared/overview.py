"""The Overview: four questions with their answers, then what is overdue and what changed most."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st
from sqlalchemy import Engine

from data_access.source_states import SourceState
from metrics.answers import View
from metrics.measure import Theme
from metrics.summaries import Summary
from pages.shared import data
from pages.shared.charts import draw_chart
from pages.shared.choice import Choice
from pages.shared.start import go_to_start
from pages.shared.tables import draw_list, draw_long_table
from pages.shared.trend_parts import source_of
from pages.shared.views import show_answer, show_cards
from pages.shared.words import said
from reporting.chart_looks import SIGNS
from reporting.escaping import plain_text
from reporting.lanes import lanes_data, lanes_spec, lanes_table
from reporting.links import page_link
from reporting.overview import biggest_changes, lanes_description, overdue_sentence
from reporting.plan_words import plan_lead
from reporting.questions import QUESTIONS

PAGES = {
    Theme.SATISFACTION: "pages/satisfaction.py",
    Theme.CROWN_COURT: "pages/crown_court.py",
    Theme.REFERRALS: "pages/referrals_and_support.py",
    Theme.JOURNEYS: "pages/victims_journeys.py",
}

CARDS = 3
IN_PART = SIGNS["point"]


def show_overview(choice: Choice) -> None:
    """Everything under the title of the Overview."""
    go_to_start()
    summaries = data.summaries(choice.view)
    for theme, question in QUESTIONS.items():
        leading = [s for s in summaries if s.measure.theme is theme and s.measure.headline]
        _question(theme, question, leading, summaries, choice)
    _since(summaries, choice)
    _plan(choice)
    _over_time([s for s in summaries if s.measure.headline], choice)
    _due(choice)


def _question(
    theme: Theme,
    question: str,
    leading: Sequence[Summary],
    summaries: Sequence[Summary],
    choice: Choice,
) -> None:
    st.header(question)
    first = next((one for one in leading if not one.is_awaiting), leading[0])
    words, cards = st.columns([2, CARDS])
    with words:
        source = f":small[:gray[{said(source_of, choice.view, first)}]]"
        more = page_link(PAGES[theme], f"More on {theme.value}", choice.address)
        show_answer(first, summaries, choice, source, more)
    with cards:
        show_cards(leading, choice, places=CARDS)  # every question on the same grid


def _plan(choice: Choice) -> None:
    st.header("What the plan asks for")
    more = page_link("pages/against_the_plan.py", "More on the plan", choice.address)
    st.markdown(f"{plain_text(plan_lead(data.targets(), choice.view.day))}\n\n{more}")


def _since(summaries: Sequence[Summary], choice: Choice) -> None:
    st.header("What changed most in a year")
    moved = biggest_changes(summaries, choice.view.as_at or choice.today)
    draw_list(plain_text(line) for line in moved)


def _over_time(headlines: Sequence[Summary], choice: Choice) -> None:
    st.header("The headline measures over time")
    drawn = [one for one in headlines if not one.is_awaiting]
    if not drawn:
        st.info("No headline measure is held for this area.")
        return
    st.caption(f"Each line has a scale of its own, from zero to its highest point. {IN_PART}")
    rows, told = data.drawn(_lanes, choice.view), lanes_description(drawn)
    draw_chart(rows, lanes_spec, name="The headline measures over time", told=told)
    with st.expander("Table of these lines", key="lanes", on_change="rerun") as opened:
        if opened.open:
            draw_long_table(lanes_table(drawn), name="Headline measures, every figure", key="lanes")


def _lanes(_engine: Engine, view: View) -> pd.DataFrame:
    found = data.summaries(view)
    return lanes_data([one for one in found if one.measure.headline and not one.is_awaiting])


def _due(choice: Choice) -> None:
    st.header("What is overdue")
    late = (SourceState.NEWER_PUBLISHED, SourceState.OVERDUE)
    found = [one for one in data.source_standings(choice.today) if one.state in late]
    if not found:
        st.markdown("No publication that we read is overdue.")
    else:
        draw_list(plain_text(overdue_sentence(standing)) for standing in found)
    st.page_link("pages/sources.py", label="All sources", query_params=choice.address)
