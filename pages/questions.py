"""Questions to agencies, what suggests them, and the commitments that were made."""

import streamlit as st

from data_access.oversight.questions import read_questions
from pages.shared import data
from pages.shared.drafts import show_said, steady
from pages.shared.frame import open_page
from pages.shared.history_parts import show_removed
from pages.shared.question_forms import show_new_commitment
from pages.shared.question_parts import (
    show_commitments,
    show_one_question,
    show_questions,
    show_suggestions,
)
from pages.shared.who import show_writer
from reporting.escaping import plain_text
from reporting.oversight_words import questions_lead

choice = open_page("What do we ask, and of whom?", filters=False)
show_said()
show_writer()
questions = read_questions(data.store())

with st.container(key="lead"):
    st.markdown(plain_text(questions_lead(questions, choice.today)))
with steady():
    show_questions(questions, choice.today)
with steady():
    if questions:
        st.header("One question")
        show_one_question(questions)

st.header("What could be asked")
st.markdown("Suggested by rules. Nothing is asked until somebody here adds the question.")
show_suggestions(questions, choice)
with steady():
    show_removed("questions", "words")

st.header("Commitments")
st.markdown("What was promised or called for: the office keeps the status and the answer.")
show_commitments(choice)
with st.expander("A commitment that is not held yet"):
    show_new_commitment()
