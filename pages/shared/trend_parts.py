"""A trend with its table and its source, or what is awaited in its place."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import NamedTuple

import streamlit as st
from sqlalchemy import Engine

from data_access.importers import SOURCES
from metrics.answers import View
from metrics.catalogue import find_measure
from metrics.periods import shift_months
from metrics.readings import Reading
from metrics.summaries import Summary
from pages.shared import data
from pages.shared.charts import ReadyChart, ready_chart
from pages.shared.choice import Choice
from pages.shared.note_parts import notes_on
from pages.shared.tables import draw_long_table
from pages.shared.text import Piece
from pages.shared.views import steps_on
from pages.shared.words import said
from reporting.age_words import none_since
from reporting.chart_looks import signs
from reporting.charts import trend_spec
from reporting.escaping import plain_text
from reporting.files import readings_csv
from reporting.missing_words import awaited_words, is_not_by_court, missing_sentence
from reporting.overview import is_told
from reporting.sentences import latest_sentence, stated, trend_description
from reporting.source_words import newer_line, source_line
from reporting.stretches import break_words
from reporting.tables import readings_table, shorthand_used
from reporting.text import heading, paragraph
from reporting.trend_data import trend_data


class Trend(NamedTuple):
    """A chart, and the line under it: its signs, its source."""

    chart: ReadyChart
    line: str


def question(summary: Summary, choice: Choice) -> list[Piece]:
    """A measure among others: its question, the answer in a sentence, and its trend."""
    # What is awaited stands in the chart's place, and is not said twice.
    answer = said(latest_sentence, choice.view, summary) if is_told(summary) else ""
    on = steps_on(summary.measure, choice)
    trend = trend_of(summary, choice, show_table)
    return [heading(summary.measure.question), paragraph(answer), on, *trend]


def trend_of(summary: Summary, choice: Choice, table: Callable[..., None]) -> list[Piece]:
    """The chart, its table, its signs and where the figures come from; or what is awaited.

    table: shows the readings of a summary.
    """
    readings = in_period(summary.readings, choice.period, choice.view.day)
    if not any(reading.value is not None for reading in readings):
        return [partial(_show_none, summary, choice)]
    chart, line = data.kept(_trend, choice.view, summary.measure.id, choice.period)
    return [
        chart.draw,
        partial(table, summary, readings),
        paragraph(line, look="small"),
    ]


def _trend(_engine: Engine, view: View, measure: str, period: str) -> Trend:
    summary = data.summary(view, find_measure(measure))
    readings = in_period(summary.readings, period, view.day)
    happened = (*data.events(summary.measure.theme), *notes_on(summary))
    rows = trend_data(summary, readings, happened)
    line = signs(rows["part"]), break_words(summary.measure, readings), source_of(summary)
    told = trend_description(summary, readings)
    chart = ready_chart(rows, trend_spec, name=summary.measure.title, told=told)
    return Trend(chart, " ".join(filter(None, line)))


def source_of(summary: Summary) -> str:
    """Publisher, release, status, whether read in a copy, and what is out and not held."""
    source = SOURCES[summary.measure.source]
    line = source_line(summary, source.publisher, source.title, source.status.value)
    newer = newer_line(summary, data.releases_of(source.id))
    return f"{line} {newer}".strip()


def show_table(summary: Summary, readings: Sequence[Reading], key: str = "") -> None:
    """The same figures as a table and as a file. key: where a measure may stand twice."""
    key = key or summary.measure.id
    with st.expander("Table and download", key=f"table-{key}", on_change="rerun") as opened:
        if opened.open:
            table = readings_table(summary, readings)
            draw_long_table(table, name=f"{summary.measure.title}, every figure", key=key)
            for line in shorthand_used(readings):
                st.caption(line)
            st.download_button(
                "Download these figures (CSV)",
                readings_csv(summary, readings),
                file_name=f"{summary.measure.id}.csv",
                mime="text/csv",
                key=f"download-{key}",
                on_click="ignore",
            )


def _show_none(summary: Summary, choice: Choice) -> None:
    """What stands in the place of a chart: that the figures are older, or what is awaited."""
    if summary.latest is None:
        show_awaiting(summary)
    else:
        st.info(plain_text(none_since(summary, choice.period)))


def show_awaiting(summary: Summary) -> None:
    """The designed state of a measure without figures: what is missing, and who holds it."""
    for statement in summary.statements:
        st.markdown(plain_text(stated(statement)))
    missing = missing_sentence(summary) if is_not_by_court(summary) else awaited_words(summary)
    st.info(plain_text(missing or "Awaiting a return."), icon=":material/hourglass_empty:")


def in_period(readings: Sequence[Reading], period: str, today: date) -> tuple[Reading, ...]:
    """The readings of the last so many years before today; "all" keeps all.

    Never counted back from the newest: then old figures would look like those of today.
    """
    if period == "all":
        return tuple(readings)
    before = shift_months(today, -12 * int(period))
    return tuple(reading for reading in readings if reading.period_end > before)
