"""The order of things in a meeting: what was agreed, what is new, what is off track, what is asked.

Pure functions of what was read; a frozen meeting gives them what stood on its day.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from data_access.oversight.actions import Action
from data_access.oversight.meetings import Meeting
from data_access.oversight.questions import Question
from metrics.exception_rules import DAYS_TO_ANSWER
from metrics.exceptions import Exceptional


@dataclass(frozen=True)
class Agenda:
    """What a meeting goes through, in this order, with the news after the actions."""

    actions: tuple[Action, ...]
    exceptions: tuple[Exceptional, ...]
    questions: tuple[Question, ...]


def agenda(
    actions: Iterable[Action],
    exceptions: Iterable[Exceptional],
    questions: Iterable[Question],
    *,
    today: date,
) -> Agenda:
    """Open actions, overdue first; exceptions nobody has asked about; open questions."""
    questions = tuple(questions)
    return Agenda(
        actions=tuple(one for one in in_order(actions, today) if one.is_open),
        exceptions=not_asked_yet(exceptions, questions),
        questions=tuple(one for one in by_urgency(questions, today) if one.is_open),
    )


def in_order(actions: Iterable[Action], today: date) -> tuple[Action, ...]:
    """Overdue first, the longest overdue leading; then by day; then those that are closed."""
    return tuple(
        sorted(actions, key=lambda one: (not one.is_overdue(today), not one.is_open, one.due_on))
    )


def not_asked_yet(
    exceptions: Iterable[Exceptional], questions: Iterable[Question]
) -> tuple[Exceptional, ...]:
    """The exceptions that no open question was made of."""
    asked = {one.suggested_by for one in questions if one.is_open}
    return tuple(one for one in exceptions if one.key not in asked)


def is_late(question: Question, today: date) -> bool:
    """Asked, and not answered within the days that we give."""
    asked = question.asked_on if question.is_open else None
    return asked is not None and asked + timedelta(days=DAYS_TO_ANSWER) < today


def by_urgency(questions: Iterable[Question], today: date) -> tuple[Question, ...]:
    """Late ones first, then those longest asked, then those still to be asked."""
    return tuple(
        sorted(
            questions,
            key=lambda one: (not is_late(one, today), one.asked_on or date.max, one.version),
        )
    )


def by_agency(questions: Iterable[Question]) -> dict[str, tuple[Question, ...]]:
    """Questions under the agency that they are put to, by name; the order within is kept."""
    ordered = sorted(questions, key=lambda one: one.agency)
    return {agency: tuple(found) for agency, found in groupby(ordered, lambda one: one.agency)}


def last_closed(meetings: Iterable[Meeting], before: Meeting | None = None) -> Meeting | None:
    """The newest closed meeting; `before`: the one that came before that."""
    closed = (one for one in meetings if not one.is_open and one != before)
    earlier = (one for one in closed if before is None or one.held_on <= before.held_on)
    return max(earlier, key=lambda one: (one.held_on, one.version), default=None)
