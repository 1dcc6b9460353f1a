"""Oversight meetings: started, written in, closed, and reopened on the figures of their day."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection, Engine

from data_access.database import writing
from data_access.kept_rows import read_rows
from data_access.oversight.checks import Field, NotAccepted, a_day, accepted
from data_access.oversight.rows import add, change, current, put_back, standing_rows
from data_access.oversight.tables import action_updates, actions, meetings, questions
from data_access.releases import release_ids

OPEN, CLOSED = "open", "closed"
FIELDS = {
    "title": Field(label="Title", required=True, longest=120),
    "held_on": Field(label="Day", required=True, read=a_day),
}
_READ_WITH_FIGURES = ("targets", "statements", "events", "commitments")
_WRITTEN = (actions, action_updates, questions)


@dataclass(frozen=True, kw_only=True)
class Meeting:
    """One meeting. frozen: the ids of releases and rows that stood when it was closed."""

    key: str
    version: int
    title: str
    held_on: date
    is_open: bool
    frozen: Mapping[str, list[int]]
    written_at: datetime
    written_by: str


def read_meetings(engine: Engine) -> tuple[Meeting, ...]:
    """Every meeting, newest first."""
    found = [_meeting(row) for row in standing_rows(engine, meetings)]
    return tuple(sorted(found, key=lambda one: (one.held_on, one.version), reverse=True))


def _meeting(row: Mapping) -> Meeting:
    return Meeting(
        key=row["key"],
        version=row["id"],
        title=row["title"],
        held_on=date.fromisoformat(row["held_on"]),
        is_open=row["state"] == OPEN,
        frozen=json.loads(row["frozen"] or "{}"),
        written_at=row["recorded_at"],
        written_by=row["recorded_by"],
    )


def start_meeting(engine: Engine, row: Mapping[str, str], *, by: str) -> str:
    """Open a meeting; returns its number. One is open at a time. Raises NotAccepted."""
    clean = accepted(FIELDS, row)
    with writing(engine) as connection:
        _check_none_open(engine)
        return add(connection, meetings, {**clean, "state": OPEN}, by=by)


def close_meeting(engine: Engine, key: str, *, seen: int, by: str) -> None:
    """Freeze a meeting: it keeps which releases, targets, actions and questions stood."""
    with writing(engine) as connection:
        row = current(connection, meetings, key) or {}
        closed = {**row, "state": CLOSED, "frozen": json.dumps(_standing_ids(engine))}
        change(connection, meetings, key, closed, seen=seen, by=by)


def reopen_meeting(engine: Engine, key: str, *, to: int, seen: int, by: str) -> None:
    """Undo a closing: the meeting stands as in its version `to`, and reads today's figures."""
    with writing(engine) as connection:
        _check_none_open(engine)
        put_back(connection, meetings, key, to=to, seen=seen, by=by)


def check_open(connection: Connection, key: str) -> None:
    """Raise NotAccepted unless the meeting may still be written in."""
    row = current(connection, meetings, key)
    if row is None or row["state"] != OPEN:
        raise NotAccepted({"meeting": "This meeting is closed. Reopen it to write in it."})


def _check_none_open(engine: Engine) -> None:
    if found := next((one for one in read_meetings(engine) if one.is_open), None):
        raise NotAccepted({"title": f"“{found.title}” is still open. Close it first."})


def _standing_ids(engine: Engine) -> dict[str, list[int]]:
    ids = {"releases": list(release_ids(engine))}
    ids |= {name: [row["id"] for row in read_rows(engine, name)] for name in _READ_WITH_FIGURES}
    return ids | {t.name: [row["id"] for row in standing_rows(engine, t)] for t in _WRITTEN}
