"""What is written in a meeting: measures to discuss, notes, decisions."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import Engine

from data_access.database import writing
from data_access.oversight.checks import Field, accepted, an_area, one_of
from data_access.oversight.meetings import check_open
from data_access.oversight.rows import add, change, remove, standing_rows
from data_access.oversight.tables import meeting_items


class ItemKind(StrEnum):
    PIN = "measure to discuss"
    NOTE = "note"
    DECISION = "decision"


FIELDS = {
    "kind": Field(label="Kind", required=True, read=one_of(ItemKind)),
    "words": Field(label="Words", longest=4000),
    "measure": Field(label="Measure", longest=120),
    "area": Field(label="Area", read=an_area),
    "headline": Field(label="Headline", longest=4000),
    "target": Field(label="Against the target", longest=2000),
    "movement": Field(label="What it is doing", longest=2000),
    "capability": Field(label="Can it be met", longest=2000),
    "release": Field(label="Release"),
}
PIN_FIELDS = FIELDS | {
    "measure": Field(label="Measure", required=True, longest=120),
    "area": Field(label="Area", required=True, read=an_area),
}
_WORDS = {**FIELDS, "words": Field(label="Words", required=True, longest=4000)}


@dataclass(frozen=True, kw_only=True)
class Item:
    """One thing written in a meeting; a pinned measure keeps its verdict as it stood then."""

    key: str
    version: int
    meeting: str
    kind: ItemKind
    words: str
    measure: str
    area: str
    headline: str
    target: str
    movement: str
    capability: str
    release: str
    written_at: datetime
    written_by: str


def read_items(engine: Engine, meeting: str) -> tuple[Item, ...]:
    """What was written in one meeting, in the order in which it was written."""
    rows = standing_rows(engine, meeting_items)
    return tuple(_item(row) for row in rows if row["meeting"] == meeting)


def _item(row: Mapping) -> Item:
    return Item(
        key=row["key"],
        version=row["id"],
        meeting=row["meeting"],
        kind=ItemKind(row["kind"]),
        written_at=row["recorded_at"],
        written_by=row["recorded_by"],
        **{name: row[name] for name in FIELDS if name != "kind"},
    )


def add_item(engine: Engine, meeting: str, row: Mapping[str, str], *, by: str) -> str:
    """Write something in an open meeting; returns its number. Raises NotAccepted."""
    clean = _accepted(row)
    with writing(engine) as connection:
        check_open(connection, meeting)
        return add(connection, meeting_items, {**clean, "meeting": meeting}, by=by)


def change_item(engine: Engine, item: Item, row: Mapping[str, str], *, seen: int, by: str) -> None:
    """Change what was written in an open meeting. Raises SavedMeanwhile."""
    kept = {name: getattr(item, name) for name in FIELDS}
    clean = _accepted({**kept, **row})
    with writing(engine) as connection:
        check_open(connection, item.meeting)
        contents = {**clean, "meeting": item.meeting}
        change(connection, meeting_items, item.key, contents, seen=seen, by=by)


def remove_item(engine: Engine, item: Item, *, by: str) -> None:
    """Take something out of an open meeting; it stays in the history and can be put back."""
    with writing(engine) as connection:
        check_open(connection, item.meeting)
        remove(connection, meeting_items, item.key, seen=item.version, by=by)


def _accepted(row: Mapping[str, str]) -> dict[str, str]:
    fields = PIN_FIELDS if row.get("kind") == ItemKind.PIN else _WORDS
    return accepted(fields, row)
