"""What is said of actions, questions, meetings and notes: on pages, in packs and in files."""

from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from data_access.oversight.actions import Action
from data_access.oversight.meeting_items import Item
from data_access.oversight.meetings import Meeting
from data_access.oversight.notes import Note
from data_access.oversight.questions import Question, QuestionStatus
from metrics.agenda import is_late
from metrics.catalogue import MEASURES
from metrics.exception_rules import DAYS_TO_ANSWER
from metrics.summaries import Summary
from reporting.card_words import statements
from reporting.sentences import latest_sentence
from reporting.wording import day, sentence

NO_CASES = "Never write anything about a person or a case: no name, no case number, no story."
_TITLES = {measure.id: measure.title for measure in MEASURES}


def moment(when: datetime) -> str:
    """A stored moment as London's clocks showed it: "21 November 2026 at 14:05"."""
    local = when.replace(tzinfo=UTC).astimezone(ZoneInfo("Europe/London"))
    return f"{day(local)} at {local:%H:%M}"


def written(entry: Action | Question | Note | Meeting | Item) -> str:
    """Who wrote it last, and when."""
    return f"{entry.written_by}, {moment(entry.written_at)}"


def measure_title(measure: str) -> str:
    """The title of a measure by its id; the id itself where it is no longer reported."""
    return _TITLES.get(measure, measure)


def about_words(entry: Action | Question | Item, titles: Mapping[str, str] | None = None) -> str:
    """What it is about: a measure, an area, a commitment, or nothing in particular.

    titles: of commitments, by their keys.
    """
    commitment = getattr(entry, "commitment", "")
    named = (titles or {}).get(commitment, commitment)
    parts = [measure_title(entry.measure), entry.area, named]
    return ", ".join(filter(None, parts))


def due_words(action: Action, today: date) -> str:
    """When it is due, and by how much it is late."""
    if not action.is_open:
        return f"{action.status.capitalize()}, was due {day(action.due_on)}"
    late = (today - action.due_on).days
    if late > 0:
        return f"Overdue by {_days(late)}, was due {day(action.due_on)}"
    return f"Due {day(action.due_on)}" if late else f"Due today, {day(action.due_on)}"


def _days(count: int) -> str:
    return "1 day" if count == 1 else f"{count:,} days"


def question_state(question: Question, today: date) -> str:
    """Where a question stands, in words."""
    if question.status is QuestionStatus.ANSWERED:
        return f"Answered {day(question.answered_on)}"
    if question.asked_on is None or not question.is_open:
        return question.status.capitalize()
    waiting = _days(max((today - question.asked_on).days, 0))
    late = "No answer yet" if is_late(question, today) else "Asked"
    return f"{late}, asked {day(question.asked_on)} ({waiting} ago)"


def meeting_lead(meeting: Meeting) -> str:
    """Which meeting this is, and what figures it reads."""
    if meeting.is_open:
        return f"{meeting.title}, {day(meeting.held_on)}. It is open and reads today's figures."
    closed = f"closed by {written(meeting)}"
    return (
        f"{meeting.title}, {day(meeting.held_on)}, {closed}. It shows the figures, targets, "
        "actions and questions as they stood then, whatever came in since."
    )


def actions_lead(actions: Iterable[Action], today: date) -> str:
    """How many actions are open, and how many of them are late."""
    open_ones = [one for one in actions if one.is_open]
    if not open_ones:
        return "No action is open."
    late = sum(one.is_overdue(today) for one in open_ones)
    words = "1 action is open" if len(open_ones) == 1 else f"{len(open_ones):,} actions are open"
    return sentence(f"{words}, {late:,} overdue" if late else f"{words}, none overdue")


def questions_lead(questions: Iterable[Question], today: date) -> str:
    """How many questions are open, and how many have waited too long."""
    open_ones = [one for one in questions if one.is_open]
    if not open_ones:
        return "No question is open."
    late = sum(is_late(one, today) for one in open_ones)
    words = (
        "1 question is open" if len(open_ones) == 1 else f"{len(open_ones):,} questions are open"
    )
    waited = f"{late:,} without an answer for over {DAYS_TO_ANSWER} days"
    return sentence(f"{words}, {waited}" if late else words)


def pinned_texts(summary: Summary) -> dict[str, str]:
    """A measure in the words of this day, to be kept with the meeting that discusses it."""
    said = [f"{question}: {told}. {why}" for question, told, why in statements(summary)]
    told = dict(zip(("target", "movement", "capability"), said, strict=True))
    latest = summary.latest
    release = f"{latest.release.title}, {latest.release.published_as}" if latest else ""
    return told | {"headline": latest_sentence(summary), "release": release}
