"""Is it more than chance? The control chart of a measure, or why it gets none; surveys' ranges."""

import streamlit as st

from metrics.measure import Kind
from metrics.movement import control_chart
from metrics.process_control_chart import Chart
from metrics.summaries import Summary
from pages.shared.charts import draw_chart
from pages.shared.tables import draw_rows
from reporting.control_chart import LEGEND, control_data, control_spec
from reporting.control_words import (
    control_description,
    control_sentence,
    points_table,
    rebase_sentence,
    refusal_sentence,
    settings_sentence,
    signals_table,
)
from reporting.escaping import plain_text
from reporting.files import table_csv
from reporting.survey_words import AT_LEAST, NOT_HELD, low_base_sentence, sure_sentence, sure_table
from reporting.verdict_words import verdict_table

ROWS_SHOWN = 24


def show_basis(summary: Summary) -> None:
    """What the verdict rests on: figures, method and settings, since when, what would change it."""
    with st.expander("What this verdict rests on", key="basis", on_change="rerun") as opened:
        if opened.open:
            draw_rows(verdict_table(summary), name="What this verdict rests on")
            st.page_link("pages/how_we_judge.py", label="How we judge")


def show_control(summary: Summary) -> None:
    """The control chart with its sentence, signals and settings; or why there is none."""
    if summary.is_awaiting:
        return
    st.header("Is it more than chance?")
    if summary.measure.is_survey:
        _show_survey(summary)
        return
    found = control_chart(summary.measure, summary.readings)
    if isinstance(found, Chart):
        _show_chart(found, summary)
    else:
        st.markdown(plain_text(refusal_sentence(found)))


def _show_chart(chart: Chart, summary: Summary) -> None:
    measure = summary.measure
    st.markdown(plain_text(control_sentence(chart, measure)))
    told = control_description(chart, measure, summary.area)
    rows = control_data(chart, measure.unit)
    draw_chart(rows, control_spec, name="Is it changing?", told=told)
    st.caption(LEGEND)
    if rebased := rebase_sentence(chart, measure):
        st.caption(plain_text(rebased))
    st.caption(plain_text(settings_sentence(chart)))
    with st.expander("Signals and every point", key="points", on_change="rerun") as opened:
        if opened.open:
            if chart.signals:
                draw_rows(signals_table(chart, measure.unit), name="Signals")
            table = points_table(chart, measure.unit)
            draw_rows(table, name="Every point with its limits")
            csv = table_csv(table)
            st.download_button("Download (CSV)", csv, f"{measure.id}-limits.csv", "text/csv")


def _show_survey(summary: Summary) -> None:
    said = sure_sentence(summary)
    st.markdown(plain_text(said))
    if summary.measure.kind is Kind.ROLLING:
        st.markdown(plain_text(refusal_sentence(control_chart(summary.measure, summary.readings))))
    if any(one.denominator for one in summary.readings):
        st.caption(AT_LEAST)
    if marked := low_base_sentence(summary.readings):
        st.caption(plain_text(marked))
    if said != NOT_HELD:
        draw_rows(sure_table(summary.readings[-ROWS_SHOWN:], summary), name="How sure we are")
