"""The parts of the page of questions: filters, agencies, suggestions, commitments."""

from collections.abc import Sequence
from datetime import date

import streamlit as st

from data_access.oversight import commitments
from data_access.oversight.questions import FIELDS, Question, QuestionStatus
from metrics.agenda import by_agency, by_urgency, not_asked_yet
from metrics.catalogue import MEASURES
from metrics.exception_rules import RULES
from metrics.exceptions import Exceptional, awaiting, off_track, overdue, unanswered
from pages.shared import data
from pages.shared.choice import Choice, choose
from pages.shared.history_parts import show_history
from pages.shared.question_forms import (
    EDITED,
    show_commitment_form,
    show_new_question,
    show_question_form,
)
from pages.shared.tables import draw_list, draw_rows
from reporting.escaping import plain_text
from reporting.oversight_tables import exceptions_table, questions_csv, questions_table

ANY, NONE, OPEN = "any", "none", "open"
_STATES = {OPEN: "Open, late ones first", **{str(one): one.capitalize() for one in QuestionStatus}}
_STATES |= {ANY: "All"}


def all_exceptions(choice: Choice) -> tuple[Exceptional, ...]:
    """What the rules find today, for the area that is chosen."""
    return (
        *off_track(data.summaries(choice.view)),
        *overdue(data.source_standings(choice.today)),
        *awaiting(MEASURES, [one.id for one in MEASURES if data.areas([one])]),
        *unanswered(data.rows("commitments"), choice.today),
    )


def show_questions(questions: Sequence[Question], today: date) -> None:
    """The questions that fit the filters, under the agency that they are put to."""
    if not questions:
        return
    with st.container(horizontal=True):
        state = choose("question_state", "State", list(_STATES), words=_STATES.get)
        agencies = sorted({one.agency for one in questions})
        agency = choose("agency", "Agency", [ANY, *agencies], words=_agency)
    chosen = [
        one
        for one in by_urgency(questions, today)
        if (one.is_open if state == OPEN else state in (ANY, one.status))
        if agency in (ANY, one.agency)
    ]
    for name, found in by_agency(chosen).items():
        st.subheader(plain_text(name))
        draw_rows(questions_table(found, today, under_agency=True), name=f"Questions: {name}")
    if not chosen:
        st.info("No question fits these filters.")
        return
    file = questions_csv(chosen)
    label = "Download these questions (CSV)"
    st.download_button(label, file, file_name="questions.csv", mime="text/csv", on_click="ignore")


def _agency(text: str) -> str:
    return "Any agency" if text == ANY else text


def show_one_question(questions: Sequence[Question]) -> None:
    """The question that is chosen, to be edited or answered, with its history."""
    by_key = {one.key: one for one in questions}
    names = {NONE: "Choose a question"}
    names |= {key: f"Question {key}" for key in by_key}
    chosen = choose("question", "Question", list(names), words=names.get)
    if chosen != NONE:
        show_question_form(by_key[chosen])
        show_history("questions", chosen, {name: FIELDS[name] for name in EDITED})


def show_suggestions(questions: Sequence[Question], choice: Choice) -> None:
    """What the rules suggest and nobody has asked yet; people decide what is asked."""
    with st.expander("The rules", key="rules", on_change="rerun") as opened:
        if opened.open:
            draw_list(plain_text(rule.words) for rule in RULES)
    found = not_asked_yet(all_exceptions(choice), questions)
    if not found:
        st.info("The rules find nothing that has not been asked.")
        return
    draw_rows(exceptions_table(found), name="Suggestions")
    by_key = {one.key: one for one in found}
    names = {NONE: "Choose a suggestion, or none"}
    names |= {key: f"{one.agency}: {one.question}" for key, one in by_key.items()}
    chosen = choose("suggestion", "Ask one of these", list(names), words=names.get)
    show_new_question(by_key.get(chosen))


def show_commitments(choice: Choice) -> None:
    """A form to keep the status and the answer of one commitment."""
    st.page_link("pages/against_the_plan.py", label="All of them", query_params=choice.address)
    by_key = {row["key"]: row for row in data.rows("commitments")}
    names = {NONE: "Choose a commitment"}
    names |= {key: row["title"] for key, row in by_key.items()}
    chosen = choose("commitment", "Commitment", list(names), words=names.get)
    if chosen != NONE:
        show_commitment_form(by_key[chosen])
        fields = {name: commitments.FIELDS[name] for name in ("status", "answer", "link")}
        show_history("commitments", chosen, fields)
