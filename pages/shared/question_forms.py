"""The forms of questions and commitments."""

from collections.abc import Mapping
from datetime import date
from functools import partial

import streamlit as st

from data_access.areas import OFFERED
from data_access.oversight import commitments
from data_access.oversight.questions import (
    FIELDS,
    Question,
    QuestionStatus,
    add_question,
    change_question,
)
from metrics.exceptions import Exceptional
from pages.shared import data
from pages.shared.action_forms import MEASURE_IDS, area_or_none, or_none
from pages.shared.drafts import begin, box, save, show_meanwhile
from pages.shared.who import writer
from reporting.escaping import plain_text
from reporting.oversight_words import NO_CASES
from reporting.wording import day

STATUSES = [str(one) for one in QuestionStatus]
EDITED = ("agency", "words", "status", "measure", "area", "asked_on", "answer", "answered_on")
EDITED = (*EDITED, "link")
_NEW = ("agency", "words", "measure", "area")
_KEPT = ("status", "answer", "link")
_NEW_COMMITMENT = ("title", "words", "owner", "announced_on", "source_title", "link")


def show_new_question(suggested: Exceptional | None = None) -> None:
    """The form for a new question, filled in where a rule suggests one."""
    form = f"question-{suggested.key if suggested else 'new'}"
    begin(form, _suggestion(suggested))
    with st.form(f"{form}-form"):
        st.caption(NO_CASES)
        row = {"agency": box(form, "agency", FIELDS["agency"])}
        row["words"] = box(form, "words", FIELDS["words"], tall=True)
        row |= _about_boxes(form)
        row["suggested_by"] = suggested.key if suggested else ""
        if st.form_submit_button("Add the question", type="primary"):
            work = partial(add_question, data.store(), row, by=writer())
            save(form, work, said="Question added.")


def _suggestion(suggested: Exceptional | None) -> dict[str, str]:
    if suggested is None:
        return dict.fromkeys(_NEW, "")
    texts = (suggested.agency, suggested.question, suggested.measure, suggested.area)
    return dict(zip(_NEW, texts, strict=True))


def _about_boxes(form: str) -> dict[str, str]:
    measures, areas = MEASURE_IDS, ("", *OFFERED)
    return {
        "measure": box(form, "measure", FIELDS["measure"], options=measures, words=or_none),
        "area": box(form, "area", FIELDS["area"], options=areas, words=area_or_none),
    }


def show_question_form(question: Question) -> None:
    """The form to change a question: when it was asked, and the answer with its date."""
    form = f"question-{question.key}"
    stands = {name: _text(getattr(question, name)) for name in EDITED}
    seen = begin(form, stands, version=question.version)
    show_meanwhile(form, {name: FIELDS[name] for name in EDITED})
    kept = {"meeting": question.meeting, "suggested_by": question.suggested_by}
    with st.form(f"{form}-form"):
        st.caption(NO_CASES)
        row = {"status": box(form, "status", FIELDS["status"], options=STATUSES)}
        for name in ("agency", "words", "asked_on", "answer", "answered_on", "link"):
            row[name] = box(form, name, FIELDS[name], tall=name in ("words", "answer"))
        row |= _about_boxes(form) | kept
        if st.form_submit_button("Save the question", type="primary"):
            key = question.key
            work = partial(change_question, data.store(), key, row, seen=seen, by=writer())
            save(form, work, said="The question is saved.")


def _text(found: str | date | None) -> str:
    return day(found) if isinstance(found, date) else str(found or "")


def show_commitment_form(row: Mapping[str, str]) -> None:
    """The form to keep a commitment's status and answer; what was shipped is kept beside it."""
    form = f"commitment-{row['key']}"
    seen = begin(form, {name: row[name] for name in _KEPT}, version=row["id"])
    fields = {name: commitments.FIELDS[name] for name in _KEPT}
    show_meanwhile(form, fields)
    with st.form(f"{form}-form"):
        st.markdown(plain_text(row["words"]))
        st.caption(NO_CASES)
        changed = {"status": box(form, "status", fields["status"], options=commitments.STATUSES)}
        changed["answer"] = box(form, "answer", fields["answer"], tall=True)
        changed["link"] = box(form, "link", fields["link"])
        if st.form_submit_button("Save the commitment", type="primary"):
            change = partial(commitments.change_commitment, data.store(), row, changed)
            save(form, partial(change, seen=seen, by=writer()), said="The commitment is saved.")


def show_new_commitment() -> None:
    """The form for a commitment that is not held yet."""
    form = "commitment-new"
    begin(form, dict.fromkeys(_NEW_COMMITMENT, ""))
    with st.form(f"{form}-form"):
        fields = commitments.FIELDS
        row = {
            name: box(form, name, fields[name], tall=name == "words") for name in _NEW_COMMITMENT
        }
        row |= {"status": "open", "area": "London", "announced_as": row["announced_on"]}
        if st.form_submit_button("Add the commitment"):
            work = partial(commitments.add_commitment, data.store(), row, by=writer())
            save(form, work, said="Commitment added.")
