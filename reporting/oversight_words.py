"""What is said of actions, questions, meetings and notes: on pages, in packs and in files."""

from collections.abc import Iterable
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from data_access.oversight.actions import Action
from data_access.oversight.meeting_items import Item
from data_access.oversight.meetings import Meeting
from data_access.oversight.notes import Note
from data_access.oversight.questions import Question, QuestionStatus
from data_access.releases import Release
from metrics.agenda import is_late
from metrics.catalogue import MEASURES
from metrics.events import Event
from metrics.measure import Theme
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


def about_words(entry: Action | Question | Item) -> str:
    """What it is about: a measure, an area, a commitment, or nothing in particular."""
    commitment = getattr(entry, "commitment", "")
    parts = [measure_title(entry.measure), entry.area, commitment and f"commitment {commitment}"]
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


def news_lines(news: Iterable[Release], titles: dict[str, str]) -> list[str]:
    """A line for each release that the last meeting did not have."""
    return [
        sentence(f"{titles.get(one.source, one.source)}: {one.title}, {one.published_as}")
        for one in news
    ]


def meeting_lead(meeting: Meeting) -> str:
    """Which meeting this is, and what figures it reads."""
    if meeting.is_open:
        return f"{meeting.title}, {day(meeting.held_on)}. It is open and reads today's figures."
    closed = f"closed by {written(meeting)}"
    return (
        f"{meeting.title}, {day(meeting.held_on)}, {closed}. It shows the figures, targets, "
        "actions and questions as they stood then, whatever came in since."
    )


def note_lines(notes: Iterable[Note], *, measure: str, area: str) -> list[str]:
    """The notes on a measure in an area, for the page and for packs, with author and date."""
    return [
        f"{day(one.period_end)}: {one.words} ({written(one)})"
        for one in notes
        if one.measure == measure and one.area == area
    ]


def note_events(notes: Iterable[Note], *, measure: str, area: str) -> tuple[Event, ...]:
    """The notes as marks at the foot of the chart, at the points that they are about."""
    return tuple(
        Event(
            key=f"note-{one.key}",
            happened_on=one.period_end,
            precision="day",
            label=f"Note: {one.words} ({one.written_by})",
            themes=frozenset(Theme),
            area=one.area,
            is_planned=False,
            source_title="The office",
            link=one.link,
            note="",
        )
        for one in notes
        if one.measure == measure and one.area == area
    )
