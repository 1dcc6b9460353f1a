"""Commitments: the office keeps their status and answer, over the row that was shipped."""

from collections.abc import Mapping

from sqlalchemy import Engine

from data_access.database import writing
from data_access.oversight.checks import Field, a_day, a_link, accepted, an_area, one_of
from data_access.oversight.rows import add, change
from data_access.schema import commitments

STATUSES = ("open", "started", "kept", "answered", "broken", "unknown")
FIELDS = {
    "title": Field(label="Short name", required=True, longest=120),
    "words": Field(label="What was promised or called for", required=True, longest=1000),
    "owner": Field(label="Who has to do it", required=True, longest=120),
    "status": Field(label="Status", required=True, read=one_of(STATUSES)),
    "answer": Field(label="What came of it", longest=4000),
    "area": Field(label="Area", required=True, read=an_area),
    "announced_on": Field(label="Day", required=True, read=a_day),
    "announced_as": Field(label="When, in words", required=True, longest=120),
    "amount": Field(label="Amount", longest=60),
    "source_title": Field(label="Source", required=True),
    "said_on": Field(label="Said on"),
    "link": Field(label="Web address", longest=600, read=a_link),
    "measures": Field(label="Measures", longest=500),
    "note": Field(label="Note", longest=1000),
}


def add_commitment(engine: Engine, row: Mapping[str, str], *, by: str) -> str:
    """Write a new commitment; returns its key. Raises NotAccepted."""
    clean = accepted(FIELDS, row)
    with writing(engine) as connection:
        return add(connection, commitments, clean, by=by, prefix="office-")


def change_commitment(
    engine: Engine, standing: Mapping, row: Mapping[str, str], *, seen: int, by: str
) -> None:
    """Write status and answer over a commitment; the shipped row is kept beside it."""
    editable = {name: FIELDS[name] for name in ("status", "answer", "link")}
    changed = accepted(editable, row)
    kept = {name: standing[name] for name in FIELDS}
    with writing(engine) as connection:
        change(connection, commitments, standing["key"], kept | changed, seen=seen, by=by)
