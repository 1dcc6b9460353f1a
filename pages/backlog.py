"""What would happen if? Open cases, what changed them, and scenarios with their track record."""

import streamlit as st

from metrics.backlog_readings import read_backlog
from metrics.catalogue import find_measure
from metrics.catalogue.courts import OPEN
from pages.shared import data
from pages.shared.backlog_parts import (
    show_official,
    show_record,
    show_refusal,
    show_standing,
)
from pages.shared.frame import open_page
from pages.shared.scenario_parts import show_scenario

choice = open_page("What would happen if?", measures=[find_measure(OPEN)])
backlog = data.kept(read_backlog, choice.area, choice.as_at)

if backlog.refusal:
    show_refusal(backlog, choice)
    st.stop()

show_scenario(backlog)
show_official(choice)
show_record(backlog)
show_standing(backlog, choice)
