"""Questions to agencies: what is asked of whom, and the answer with its date."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import Engine

from data_access.database import writing
from data_access.oversight.checks import (
    Field,
    NotAccepted,
    a_day,
    a_link,
    accepted,
    an_area,
    day_or_none,
    one_of,
)
from data_access.oversight.rows import add, change, rows_by_id, standing_rows
from data_access.oversight.tables import questions


class QuestionStatus(StrEnum):
    TO_ASK = "to ask"
    ASKED = "asked"
    ANSWERED = "answered"
    DROPPED = "dropped"


FIELDS = {
    "agency": Field(label="Agency", required=True, longest=120),
    "words": Field(label="Question", required=True, longest=1000),
    "status": Field(label="Status", required=True, read=one_of(QuestionStatus)),
    "measure": Field(label="Measure", longest=120),
    "area": Field(label="Area", read=an_area),
    "meeting": Field(label="Meeting"),
    "suggested_by": Field(label="Suggested by"),
    "asked_on": Field(label="Asked on, such as 31 December 2026", read=a_day),
    "answer": Field(label="Answer", longest=4000),
    "answered_on": Field(label="Answered on", read=a_day),
    "link": Field(label="Where the answer stands, a web address", longest=500, read=a_link),
}
_NOT_TEXT = ("status", "asked_on", "answered_on")


@dataclass(frozen=True, kw_only=True)
class Question:
    """One question to an agency. suggested_by: the key of the exception that led to it."""

    key: str
    version: int
    agency: str
    words: str
    status: QuestionStatus
    measure: str
    area: str
    meeting: str
    suggested_by: str
    asked_on: date | None
    answer: str
    answered_on: date | None
    link: str
    written_at: datetime
    written_by: str

    @property
    def is_open(self) -> bool:
        return self.status in (QuestionStatus.TO_ASK, QuestionStatus.ASKED)


def read_questions(engine: Engine) -> tuple[Question, ...]:
    """Every question that stands, in the order in which they were written."""
    return tuple(map(_question, standing_rows(engine, questions)))


def questions_as_frozen(engine: Engine, ids: Mapping[str, Iterable[int]]) -> tuple[Question, ...]:
    """The questions as they stood when a meeting was closed."""
    return tuple(map(_question, rows_by_id(engine, questions, ids[questions.name])))


def _question(row: Mapping) -> Question:
    return Question(
        key=row["key"],
        version=row["id"],
        status=QuestionStatus(row["status"]),
        asked_on=day_or_none(row["asked_on"]),
        answered_on=day_or_none(row["answered_on"]),
        written_at=row["recorded_at"],
        written_by=row["recorded_by"],
        **{name: row[name] for name in FIELDS if name not in _NOT_TEXT},
    )


def add_question(engine: Engine, row: Mapping[str, str], *, by: str) -> str:
    """Write a new question; returns its number. Raises NotAccepted."""
    clean = _accepted({"status": QuestionStatus.TO_ASK, **row})
    with writing(engine) as connection:
        return add(connection, questions, clean, by=by)


def change_question(
    engine: Engine, key: str, row: Mapping[str, str], *, seen: int, by: str
) -> None:
    """Change a question whose version on the screen was `seen`. Raises SavedMeanwhile."""
    clean = _accepted(row)
    with writing(engine) as connection:
        change(connection, questions, key, clean, seen=seen, by=by)


def _accepted(row: Mapping[str, str]) -> dict[str, str]:
    clean = accepted(FIELDS, row)
    if clean["status"] == QuestionStatus.ANSWERED and not (
        clean["answer"] and clean["answered_on"]
    ):
        raise NotAccepted({"answer": "Answer: an answered question has its answer and its date."})
    return clean
