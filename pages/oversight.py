"""The weekly oversight meeting: its agenda, what is written in it, and its end."""

import streamlit as st

from data_access.oversight.meeting_items import read_items
from data_access.oversight.meetings import read_meetings
from pages.shared import data
from pages.shared.action_forms import show_new_action
from pages.shared.drafts import show_said, steady
from pages.shared.frame import open_page
from pages.shared.frozen_parts import show_closed
from pages.shared.meeting_parts import show_pins, show_writing
from pages.shared.oversight_parts import chosen_meeting, show_agenda, show_close, show_start
from pages.shared.who import show_writer
from reporting.escaping import plain_text
from reporting.oversight_words import meeting_lead

choice = open_page("What was agreed, what is new, what is next?", filters=False)
show_said()
show_writer()
meetings = read_meetings(data.store())
meeting = chosen_meeting(meetings)

if meeting and not meeting.is_open:
    show_closed(meeting, meetings)
    st.stop()
if meeting:
    st.markdown(plain_text(meeting_lead(meeting)))
else:
    with steady():
        show_start(choice)
with steady():
    show_agenda(choice, meetings)
if meeting:
    items = read_items(data.store(), meeting.key)
    show_pins(meeting, items, choice)
    show_writing(meeting, items)
    st.header("8. New actions")
    show_new_action(meeting.key)
    show_close(meeting)
