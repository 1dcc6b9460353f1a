"""The parts of "What would happen if?" beside the scenario: its record, where cases stand."""

import streamlit as st

from data_access.areas import ENGLAND_AND_WALES
from metrics.backlog_readings import Backlog
from metrics.backlog_scenarios import LONGEST_TRUSTED
from metrics.catalogue import find_measure
from metrics.catalogue.courts import OPEN
from pages.shared import data
from pages.shared.charts import draw_chart
from pages.shared.choice import Choice
from pages.shared.tables import draw_rows
from reporting.backlog_chart import steps_data, steps_spec
from reporting.backlog_tables import record_table, standing_table, steps_table
from reporting.backlog_words import (
    FILE_NEEDED,
    official_sentences,
    record_sentence,
    refusal_sentences,
    release_sentence,
    steps_description,
    steps_sentence,
)
from reporting.escaping import plain_text
from reporting.files import table_csv


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


def show_official(choice: Choice) -> None:
    """The Ministry's own projection where one is held: never merged with ours."""
    for line in official_sentences(data.summary(choice.view, find_measure(OPEN))):
        st.markdown(plain_text(line))


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
