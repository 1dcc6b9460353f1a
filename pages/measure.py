"""One measure in depth: what it says, its chart and table, its groups and boroughs, its making."""

import streamlit as st

from metrics.catalogue import find_measure
from pages.shared import data
from pages.shared.control_parts import show_basis, show_control
from pages.shared.frame import open_measure
from pages.shared.measure_parts import show_about, show_boroughs, show_events, show_groups
from pages.shared.note_parts import show_notes
from pages.shared.text import draw_pieces, draw_text
from pages.shared.trend_parts import show_table, trend_of
from pages.shared.views import lead, show_verdict
from reporting.cards import make_slide
from reporting.text import steps

choice = open_measure()
measure = find_measure(choice.measure)
summary = data.summary(choice.view, measure)

draw_text(*lead(summary, data.summaries(choice.view), choice))
show_verdict(summary)
draw_text(steps(make_slide(measure.id, measure.title, choice.address)))
show_basis(summary)
st.header(measure.title)
draw_pieces(*trend_of(summary, choice, st.fragment(show_table)))
show_control(summary)
show_groups(summary, choice)
show_boroughs(summary, choice)
show_events(summary)
show_notes(summary, choice)
show_about(summary)
