"""Actions: what is to be done, by whom and by when, with dated updates."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import Engine

from data_access.database import writing
from data_access.oversight.checks import Field, a_day, a_link, accepted, an_area, one_of
from data_access.oversight.rows import add, change, rows_by_id, standing_rows
from data_access.oversight.tables import action_updates, actions


class ActionStatus(StrEnum):
    OPEN = "open"
    STARTED = "started"
    DONE = "done"
    DROPPED = "dropped"


FIELDS = {
    "what": Field(label="What is to be done", required=True, longest=500),
    "owner": Field(label="Owner: a role or an agency", required=True, longest=120),
    "due_on": Field(label="Due, such as 31 December 2026", required=True, read=a_day),
    "status": Field(label="Status", required=True, read=one_of(ActionStatus)),
    "measure": Field(label="Measure", longest=120),
    "area": Field(label="Area", read=an_area),
    "commitment": Field(label="Commitment", longest=120),
    "meeting": Field(label="Meeting"),
    "link": Field(label="Evidence, a web address", longest=500, read=a_link),
}
UPDATE_FIELDS = {
    "happened_on": Field(label="Day, such as 31 December 2026", required=True, read=a_day),
    "words": Field(label="Update", required=True, longest=2000),
    "link": Field(label="Evidence, a web address", longest=500, read=a_link),
}


@dataclass(frozen=True, kw_only=True)
class Update:
    """What happened to an action, on a day, with where that can be seen."""

    key: str
    version: int
    happened_on: date
    words: str
    link: str
    written_by: str


@dataclass(frozen=True, kw_only=True)
class Action:
    """Something that somebody shall do. owner: a role or an agency, never a person's name.

    version: which state of it this is; who changes it says which one was seen.
    """

    key: str
    version: int
    what: str
    owner: str
    due_on: date
    status: ActionStatus
    measure: str
    area: str
    commitment: str
    meeting: str
    link: str
    written_at: datetime
    written_by: str
    updates: tuple[Update, ...]

    @property
    def is_open(self) -> bool:
        return self.status in (ActionStatus.OPEN, ActionStatus.STARTED)

    def is_overdue(self, today: date) -> bool:
        """Open, and past its day."""
        return self.is_open and self.due_on < today


def read_actions(engine: Engine, *, moment: datetime | None = None) -> tuple[Action, ...]:
    """Every action that stands, or stood at a moment, in the order in which they were agreed."""
    tables = (actions, action_updates)
    return _with_updates(*(standing_rows(engine, one, moment=moment) for one in tables))


def actions_as_frozen(engine: Engine, ids: Mapping[str, list[int]]) -> tuple[Action, ...]:
    """The actions as they stood when a meeting was closed."""
    rows = rows_by_id(engine, actions, ids[actions.name])
    return _with_updates(rows, rows_by_id(engine, action_updates, ids[action_updates.name]))


def _with_updates(rows: Iterable[dict], updates: Iterable[dict]) -> tuple[Action, ...]:
    by_action: dict[str, list[Update]] = {}
    for row in sorted(updates, key=lambda one: (one["happened_on"], one["id"])):
        by_action.setdefault(row["action"], []).append(_update(row))
    return tuple(_action(row, tuple(by_action.get(row["key"], ()))) for row in rows)


def _action(row: Mapping, updates: tuple[Update, ...]) -> Action:
    return Action(
        key=row["key"],
        version=row["id"],
        due_on=date.fromisoformat(row["due_on"]),
        status=ActionStatus(row["status"]),
        written_at=row["recorded_at"],
        written_by=row["recorded_by"],
        updates=updates,
        **{name: row[name] for name in FIELDS if name not in ("due_on", "status")},
    )


def _update(row: Mapping) -> Update:
    return Update(
        key=row["key"],
        version=row["id"],
        happened_on=date.fromisoformat(row["happened_on"]),
        written_by=row["recorded_by"],
        **{name: row[name] for name in ("words", "link")},
    )


def add_action(engine: Engine, row: Mapping[str, str], *, by: str) -> str:
    """Write a new action; returns its number. Raises NotAccepted."""
    clean = accepted(FIELDS, {"status": ActionStatus.OPEN, **row})
    with writing(engine) as connection:
        return add(connection, actions, clean, by=by)


def change_action(engine: Engine, key: str, row: Mapping[str, str], *, seen: int, by: str) -> None:
    """Change an action whose version on the screen was `seen`. Raises SavedMeanwhile."""
    clean = accepted(FIELDS, row)
    with writing(engine) as connection:
        change(connection, actions, key, clean, seen=seen, by=by)


def add_update(engine: Engine, key: str, row: Mapping[str, str], *, by: str) -> str:
    """Say what happened to an action; updates stand beside each other and never collide."""
    clean = accepted(UPDATE_FIELDS, row) | {"action": key}
    with writing(engine) as connection:
        return add(connection, action_updates, clean, by=by)
