"""Actions as a calendar file (iCalendar, RFC 5545): one all-day entry for the day each is due."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from urllib.parse import urlsplit

from data_access.oversight.actions import Action, ActionStatus
from reporting.oversight_words import about_words

_LONGEST_LINE = 75  # bytes, without the line break
_STATUS = {ActionStatus.DROPPED: "CANCELLED"}
_PREFIX = {ActionStatus.DONE: "Done: ", ActionStatus.DROPPED: "Dropped: "}


def actions_calendar(actions: Iterable[Action], *, made_by: str) -> bytes:
    """The file, the same bytes for the same actions: no clock is read.

    made_by: where the entries come from, a name or an address, so that they stay apart from others.
    """
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "CALSCALE:GREGORIAN", "METHOD:PUBLISH"]
    lines += ["PRODID:-//Victims' Commissioner dashboard//Actions//EN"]
    for action in actions:
        lines += _entry(action, urlsplit(made_by).hostname or "dashboard")
    lines.append("END:VCALENDAR")
    return "".join(f"{_folded(line)}\r\n" for line in lines).encode()


def _entry(action: Action, host: str) -> list[str]:
    due = action.due_on
    entry = {
        "UID": f"action-{action.key}@{host}",
        "SEQUENCE": str(action.version),
        "DTSTAMP": _moment(action.written_at),
        "LAST-MODIFIED": _moment(action.written_at),
        "DTSTART;VALUE=DATE": _day(due),
        "DTEND;VALUE=DATE": _day(due + timedelta(days=1)),
        "SUMMARY": _text(f"{_PREFIX.get(action.status, '')}{action.owner}: {action.what}"),
        "DESCRIPTION": _text(_description(action)),
        "CATEGORIES": _text("Oversight"),
        "STATUS": _STATUS.get(action.status, "CONFIRMED"),
        "TRANSP": "TRANSPARENT",
    }
    if action.link:
        entry["URL"] = action.link
    return ["BEGIN:VEVENT", *(f"{name}:{value}" for name, value in entry.items()), "END:VEVENT"]


def _description(action: Action) -> str:
    lines = [f"Action {action.key}: {action.status}.", about_words(action)]
    lines += [f"{update.happened_on}: {update.words}" for update in action.updates]
    return "\n".join(filter(None, lines))


def _day(day: date) -> str:
    return f"{day:%Y%m%d}"


def _moment(moment: datetime) -> str:
    return f"{moment:%Y%m%dT%H%M%SZ}"


def _text(words: str) -> str:
    """Escaped as the standard says; a line break in the words must not end the line."""
    for sign in ("\\", ";", ","):
        words = words.replace(sign, f"\\{sign}")
    return words.replace("\r\n", "\n").replace("\r", "\n").replace("\n", "\\n")


def _folded(line: str) -> str:
    """The line in pieces of at most 75 bytes, never cut inside a character."""
    pieces, piece = [], ""
    for character in line:
        longest = _LONGEST_LINE if not pieces else _LONGEST_LINE - 1  # a space leads the rest
        if len((piece + character).encode()) > longest:
            pieces.append(piece)
            piece = ""
        piece += character
    return "\r\n ".join([*pieces, piece])
