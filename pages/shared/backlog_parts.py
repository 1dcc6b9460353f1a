"""The parts of "What would happen if?": the scenario, its record, where open cases stand."""

from functools import partial

import streamlit as st
from sqlalchemy import Engine

from data_access.areas import ENGLAND_AND_WALES
from metrics.backlog_readings import BREAKS, Backlog
from metrics.backlog_scenarios import LONGEST_TRUSTED, Projection, Scenario, project, recent_flows
from metrics.catalogue import find_measure
from metrics.catalogue.courts import OPEN
from pages.shared import data
from pages.shared.charts import ReadyChart, draw_chart, ready_chart
from pages.shared.choice import Choice
from pages.shared.scenario_choice import NO_GOAL, choose_goal, choose_scenario
from pages.shared.tables import draw_rows
from pages.shared.text import draw_pieces, draw_text
from pages.shared.warm import keep_ready
from reporting.backlog_chart import path_data, path_spec, steps_data, steps_spec
from reporting.backlog_tables import (
    beside_table,
    path_table,
    record_table,
    standing_table,
    steps_table,
)
from reporting.backlog_words import (
    FILE_NEEDED,
    newer_sentence,
    official_sentences,
    record_sentence,
    refusal_sentences,
    release_sentence,
    steps_description,
    steps_sentence,
)
from reporting.escaping import plain_text
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


def show_refusal(backlog: Backlog, choice: Choice) -> None:
    """Why nothing is carried forward for this area, what would allow it, and where it can be."""
    with st.container(key="lead"):
        st.markdown(plain_text(refusal_sentences(backlog)))
    st.info(plain_text(FILE_NEEDED), icon=":material/hourglass_empty:")
    show_official(choice)
    st.page_link(
        "pages/backlog.py",
        label="See England and Wales",
        query_params={**choice.address, "area": ENGLAND_AND_WALES},
    )
    st.page_link(
        "pages/measure.py",
        label="Every count that is held",
        query_params={**choice.address, "measure": OPEN},
    )


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


def show_official(choice: Choice) -> None:
    """The Ministry's own projection where one is held: never merged with ours."""
    for line in official_sentences(data.summary(choice.view, find_measure(OPEN))):
        st.markdown(plain_text(line))


def _path(_engine: Engine, backlog: Backlog, scenario: Scenario, year: str) -> ReadyChart:
    projection, repeat = _carried(backlog, scenario)
    told = path_description(backlog, projection, year)
    rows = path_data(backlog, projection, repeat)
    return ready_chart(rows, path_spec, name=CARRIED, told=told)


def _carried(backlog: Backlog, scenario: Scenario) -> tuple[Projection, Projection]:
    """What a scenario gives, and what the last quarters repeated would."""
    repeat = Scenario(quarters=scenario.quarters)
    first, second = (project(backlog.quarters, one, breaks=BREAKS) for one in (scenario, repeat))
    return first, second


def _show_path(projection: Projection, repeat: Projection, year: str) -> None:
    with st.expander("Table and download", key="path", on_change="rerun") as opened:
        if opened.open:
            rows = path_table(projection, repeat, assumptions(projection.scenario, year))
            draw_rows(rows, name="Open cases carried forward")
            st.caption("[f] = forecast: arithmetic on the assumptions named, and no count.")
            st.download_button("Download (CSV)", table_csv(rows), "scenario.csv", "text/csv")


def _beside(_engine: Engine, backlog: Backlog, quarters: int) -> dict:
    return browser_table(beside_table(backlog, quarters), headed=True)


def show_record(backlog: Backlog) -> None:
    """How far off this method has been, worked out anew from the quarters held."""
    st.header("How far off has this been?")
    st.markdown(plain_text(record_sentence(backlog.track_record)))
    st.markdown(plain_text(record_sentence(backlog.recent_record)))
    st.caption(f"So nothing is carried further than {LONGEST_TRUSTED} quarters without a warning.")
    records = (*backlog.track_record, *backlog.recent_record)
    draw_rows(record_table(records), name="How far off this has been")


def show_standing(backlog: Backlog, choice: Choice) -> None:
    """Open cases, receipts, disposals and the adjustment, which is a bar of its own."""
    st.header("What changed the number of open cases?")
    st.markdown(plain_text(steps_sentence(backlog)))
    rows, told = steps_data(backlog.steps), steps_description(backlog)
    draw_chart(rows, steps_spec, name="What changed the number of open cases", told=told)
    st.caption(plain_text(release_sentence(backlog)))
    share = data.summary(choice.view, find_measure("crown_court_open_year_or_more_share")).latest
    draw_rows(standing_table(backlog, share), name="Where it stands")
    with st.expander("Every quarter as a table", key="steps", on_change="rerun") as opened:
        if opened.open:
            draw_rows((rows := steps_table(backlog.steps))[:40], name="Every quarter")
            st.download_button("Download (CSV)", table_csv(rows), "open-cases.csv", "text/csv")
