"""Notes on a point of a chart, events and ambitions that the office adds itself."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Engine, Table

from data_access.database import writing
from data_access.oversight.checks import (
    Field,
    NotAccepted,
    a_day,
    a_link,
    a_number,
    accepted,
    an_area,
    one_of,
)
from data_access.oversight.rows import add, change, standing_rows
from data_access.oversight.tables import notes
from data_access.schema import events, targets

NOTE_FIELDS = {
    "measure": Field(label="Measure", required=True, longest=120),
    "area": Field(label="Area", required=True, read=an_area),
    "period_end": Field(label="Point", required=True, read=a_day),
    "words": Field(label="Note", required=True, longest=500),
    "link": Field(label="Evidence", longest=500, read=a_link),
}
EVENT_FIELDS = {
    "happened_on": Field(label="Day", required=True, read=a_day),
    "label": Field(label="What happened", required=True, longest=200),
    "themes": Field(label="Theme", required=True),
    "area": Field(label="Area", required=True, read=an_area),
    "source_title": Field(label="Source", required=True),
    "link": Field(label="Web address", longest=500, read=a_link),
}
AMBITION_FIELDS = {
    "measures": Field(label="Measure", required=True, longest=120),
    "area": Field(label="Area", required=True, read=an_area),
    "kind": Field(label="Kind", required=True, read=one_of(("at_least", "at_most"))),
    "value": Field(label="Level", required=True, read=a_number),
    "unit": Field(label="Unit", required=True),
    "due_on": Field(label="By", required=True, read=a_day),
    "words": Field(label="In words", longest=300),
}
_EVENT = {"precision": "day", "planned": "false"}
_AMBITION = {"plan": "The office's ambition", "status": "in_force", "read": "in_full"}
_AMBITION |= {"set_by": "office", "source_title": "Set by the office itself"}
_WAYS = {"at_least": "increase", "at_most": "decrease"}


@dataclass(frozen=True, kw_only=True)
class Note:
    """What the office says of one point of a measure."""

    key: str
    version: int
    measure: str
    area: str
    period_end: date
    words: str
    link: str
    written_at: datetime
    written_by: str


def read_notes(engine: Engine) -> tuple[Note, ...]:
    """Every note that stands, in the order of the points that they are about."""
    found = [_note(row) for row in standing_rows(engine, notes)]
    return tuple(sorted(found, key=lambda one: (one.period_end, one.version)))


def _note(row: Mapping) -> Note:
    return Note(
        key=row["key"],
        version=row["id"],
        period_end=date.fromisoformat(row["period_end"]),
        written_at=row["recorded_at"],
        written_by=row["recorded_by"],
        **{name: row[name] for name in ("measure", "area", "words", "link")},
    )


def write_note(
    engine: Engine, row: Mapping[str, str], *, by: str, key: str = "", seen: int = 0
) -> str:
    """A new note, or a change to the one of that key and version. Raises SavedMeanwhile."""
    return _write(engine, notes, accepted(NOTE_FIELDS, row), by=by, key=key, seen=seen)


def write_event(
    engine: Engine, row: Mapping[str, str], *, by: str, key: str = "", seen: int = 0
) -> str:
    """An event of the office's own, beside those that were published."""
    clean = accepted(EVENT_FIELDS, row) | _EVENT
    return _write(engine, events, clean, by=by, key=key, seen=seen)


def write_ambition(
    engine: Engine, row: Mapping[str, str], *, today: date, by: str, key: str = "", seen: int = 0
) -> str:
    """A level that the office itself wants a measure to reach by a day that is still to come."""
    clean = accepted(AMBITION_FIELDS, row) | _AMBITION
    if clean["due_on"] <= today.isoformat():
        raise NotAccepted({"due_on": "By: choose a day that is still to come."})
    clean |= {"direction": _WAYS[clean["kind"]], "plan_start": today.isoformat()}
    return _write(engine, targets, clean, by=by, key=key, seen=seen)


def _write(
    engine: Engine, table: Table, clean: Mapping[str, str], *, by: str, key: str, seen: int
) -> str:
    with writing(engine) as connection:
        if not key:
            prefix = "" if table is notes else "office-"
            return add(connection, table, clean, by=by, prefix=prefix)
        change(connection, table, key, clean, seen=seen, by=by)
    return key
