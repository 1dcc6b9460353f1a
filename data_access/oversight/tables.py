"""The tables of what the office writes: every change stays, with who and when."""

from sqlalchemy import Column, DateTime, Index, Integer, String, Table

from data_access.schema import metadata, required


def _written(name: str, *columns: str) -> Table:
    """A table of kept rows, of which at most one stands for each key: no update can be lost."""
    table = Table(
        name,
        metadata,
        Column("id", Integer, primary_key=True),
        required("key", index=True),
        required("origin"),
        *(required(column) for column in columns),
        required("recorded_at", DateTime),
        required("recorded_by"),
        Column("replaced_at", DateTime),
        Column("replaced_by", String),
    )
    stands = table.c.replaced_at.is_(None)
    only = {"unique": True, "sqlite_where": stands, "postgresql_where": stands}
    Index(f"one_stands_in_{name}", table.c.key, table.c.origin, **only)
    return table


actions = _written(
    "actions",
    *("what", "measure", "area", "commitment", "meeting", "owner", "due_on", "status", "link"),
)
action_updates = _written("action_updates", "action", "happened_on", "words", "link")
questions = _written(
    "questions",
    *("agency", "words", "measure", "area", "meeting", "suggested_by", "status", "asked_on"),
    *("answer", "answered_on", "link"),
)
meetings = _written("meetings", "title", "held_on", "state", "frozen")
meeting_items = _written(
    "meeting_items",
    *("meeting", "kind", "words", "measure", "area", "headline", "target", "movement"),
    *("capability", "release"),
)
notes = _written("notes", "measure", "area", "period_end", "words", "link")
saved_views = _written("saved_views", "name", "page", "query", "is_home")

OVERSIGHT_TABLES = (
    *(actions, action_updates, questions, meetings, meeting_items, notes, saved_views),
)
