"""The scenario of "What would happen if?": its questions, its answer, its chart and its table."""

from functools import partial

import streamlit as st
from sqlalchemy import Engine

from metrics.backlog_readings import BREAKS, Backlog
from metrics.backlog_scenarios import Projection, Scenario, project, recent_flows
from pages.shared import data
from pages.shared.charts import ReadyChart, ready_chart
from pages.shared.scenario_choice import NO_GOAL, choose_goal, choose_scenario
from pages.shared.tables import draw_rows
from pages.shared.text import draw_pieces, draw_text
from pages.shared.warm import keep_ready
from reporting.backlog_chart import path_data, path_spec
from reporting.backlog_tables import beside_table, path_table
from reporting.backlog_words import newer_sentence
from reporting.files import table_csv
from reporting.scenario_words import (
    NOT_A_FORECAST,
    assumptions,
    difference_sentence,
    flows_sentence,
    needed_sentence,
    path_description,
    scenario_sentence,
)
from reporting.tables import browser_table
from reporting.text import heading, paragraph, table

CARRIED = "Open cases, counted and carried forward"


@st.fragment
def show_scenario(backlog: Backlog) -> None:
    """The questions, the answer in a sentence, the chart, its table and its file.

    Only these are drawn anew when an assumption changes: the record stays as it is.
    """
    keep_ready()
    answer = st.container()
    scenario, year = choose_scenario(backlog, data.targets())
    goal = choose_goal(backlog)
    projection, repeat = _carried(backlog, scenario)
    with answer:
        draw_text(paragraph(scenario_sentence(projection, year), look="lead"))
    lines = [difference_sentence(projection, repeat), flows_sentence(projection, year)]
    if goal != NO_GOAL:
        recent = recent_flows(backlog.quarters)[1]
        lines.append(needed_sentence(projection, float(goal), recent))
    beside = data.kept(_beside, backlog, scenario.quarters)
    draw_pieces(
        *map(paragraph, lines),
        projection.warning and partial(st.warning, projection.warning),
        heading(CARRIED),
        data.kept(_path, backlog, scenario, year).draw,
        partial(_show_path, projection, repeat, year),
        paragraph(f"{NOT_A_FORECAST} {newer_sentence(backlog)}", look="small"),
        heading("A few scenarios beside each other"),
        table("Scenarios beside each other", beside),
    )


def _carried(backlog: Backlog, scenario: Scenario) -> tuple[Projection, Projection]:
    """What a scenario gives, and what the last quarters repeated would."""
    repeat = Scenario(quarters=scenario.quarters)
    return (
        project(backlog.quarters, scenario, breaks=BREAKS),
        project(backlog.quarters, repeat, breaks=BREAKS),
    )


def _path(_engine: Engine, backlog: Backlog, scenario: Scenario, year: str) -> ReadyChart:
    projection, repeat = _carried(backlog, scenario)
    told = path_description(backlog, projection, year)
    rows = path_data(backlog, projection, repeat)
    return ready_chart(rows, path_spec, name=CARRIED, told=told)


def _beside(_engine: Engine, backlog: Backlog, quarters: int) -> dict:
    return browser_table(beside_table(backlog, quarters), headed=True)


def _show_path(projection: Projection, repeat: Projection, year: str) -> None:
    with st.expander("Table and download", key="path", on_change="rerun") as opened:
        if opened.open:
            rows = path_table(projection, repeat, assumptions(projection.scenario, year))
            draw_rows(rows, name="Open cases carried forward")
            st.caption("[f] = forecast: arithmetic on the assumptions named, and no count.")
            st.download_button("Download (CSV)", table_csv(rows), "scenario.csv", "text/csv")
