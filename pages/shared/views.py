"""The parts that pages are made of: a card, a verdict, a trend with its table and its source."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st
from sqlalchemy import Engine

from data_access.importers import SOURCES
from metrics.answers import View
from metrics.catalogue import find_measure
from metrics.measure import Improvement
from metrics.periods import shift_months
from metrics.readings import Reading
from metrics.summaries import Summary
from pages.shared import data
from pages.shared.choice import Choice
from pages.shared.note_parts import notes_on
from pages.shared.tables import draw_long_table
from reporting.card_words import card_figure, card_movement, card_period
from reporting.charts import signs, trend_spec
from reporting.escaping import plain_text
from reporting.files import readings_csv
from reporting.overview import context_sentence
from reporting.sentences import (
    latest_sentence,
    stated,
    trend_description,
)
from reporting.source_words import newer_line, source_line
from reporting.stretches import break_words
from reporting.tables import readings_table, shorthand_used
from reporting.trend_data import trend_data


def show_card(summary: Summary, choice: Choice) -> None:
    """The latest figure, its period, its change, and what it is doing; a step to the measure."""
    measure, latest = summary.measure, summary.latest
    with st.container(border=True, height="stretch"):
        st.metric(
            measure.title,
            "No figure" if latest is None else card_figure(latest, measure.unit),
        )
        st.caption(card_period(summary))
        st.markdown(card_movement(summary))
        st.page_link(
            "pages/measure.py",
            label="Look closer",
            icon=":material/arrow_forward:",
            query_params={**choice.address, "measure": measure.id},
        )


def show_verdict(summary: Summary) -> None:
    """The three statements, each with its shape, its words and its reason."""
    with st.container(key=f"verdict-{summary.measure.id}"):
        for question, finding in summary.verdict.findings.items():
            st.markdown(f"{question}: **{finding}**. {plain_text(finding.reason)}")


def show_context(summary: Summary, others: Sequence[Summary]) -> None:
    """Where an area's own figure is of long ago: what is known of the country today."""
    words = context_sentence(summary, others)
    if words:
        st.markdown(plain_text(words))


def show_question(summary: Summary, choice: Choice) -> None:
    """A measure among others: its question, the answer in a sentence, and its trend."""
    st.header(summary.measure.question)
    st.markdown(plain_text(latest_sentence(summary)))
    show_trend(summary, choice)


def show_trend(summary: Summary, choice: Choice) -> None:
    """The chart, its table, its file, and where the figures come from; or what is awaited."""
    readings = in_period(summary.readings, choice.period)
    if any(reading.value is not None for reading in readings):
        rows = data.drawn(_trend, choice.view, summary.measure.id, choice.period)
        description = trend_description(summary, readings)
        st.vega_lite_chart(rows, trend_spec(), theme=None, alt=description)
        meanings = signs(rows["part"].unique().to_pylist())
        show_source(summary, f"{meanings} {break_words(summary.measure, readings)}".strip())
        show_table(summary, readings)
    else:
        show_awaiting(summary)


def _trend(_engine: Engine, view: View, measure: str, period: str) -> pd.DataFrame:
    summary = data.summary(view, find_measure(measure))
    readings = in_period(summary.readings, period)
    happened = (*data.events(summary.measure.theme), *notes_on(summary))
    return trend_data(summary, readings, happened)


def show_source(summary: Summary, meanings: str = "") -> None:
    """What the signs on the chart mean; publisher, release, status, whether read in a copy."""
    source = SOURCES[summary.measure.source]
    line = source_line(summary, source.publisher, source.title, source.status.value)
    newer = newer_line(summary, data.releases_of(source.id))
    st.caption(plain_text(f"{meanings} {line} {newer}".strip()))


@st.fragment
def show_table(summary: Summary, readings: Sequence[Reading]) -> None:
    """The same figures as a table and as a file."""
    key = summary.measure.id
    with st.expander("Table and download", key=f"table-{key}", on_change="rerun") as opened:
        if opened.open:
            table = readings_table(summary, readings)
            draw_long_table(table, name=f"{summary.measure.title}, every figure", key=key)
            for line in shorthand_used(readings):
                st.caption(line)
            st.download_button(
                "Download these figures (CSV)",
                readings_csv(summary, readings),
                file_name=f"{key}.csv",
                mime="text/csv",
                key=f"download-{key}",
                on_click="ignore",
            )


def show_awaiting(summary: Summary) -> None:
    """The designed state of a measure without figures: what is missing, and who holds it."""
    for statement in summary.statements:
        st.markdown(plain_text(stated(statement)))
    missing = summary.measure.awaiting or SOURCES[summary.measure.source].awaiting
    st.info(plain_text(f"Awaiting a return. {missing}"), icon=":material/hourglass_empty:")


def in_period(readings: Sequence[Reading], period: str) -> tuple[Reading, ...]:
    """The readings of the last so many years, counted back from the newest; "all" keeps all."""
    if period == "all" or not readings:
        return tuple(readings)
    newest = max(reading.period_end for reading in readings)
    before = shift_months(newest, -12 * int(period))
    return tuple(reading for reading in readings if reading.period_end > before)


def better_way(summary: Summary) -> str:
    """Which way is better, in words."""
    words = {
        Improvement.HIGHER: "Higher is better.",
        Improvement.LOWER: "Lower is better.",
        Improvement.NEITHER: "Neither more nor less is better by itself.",
    }
    return words[summary.measure.improvement]
