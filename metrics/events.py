"""What happened in the world that a reader of a chart should know; never a cause."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from metrics.measure import Theme

_THEMES = {
    "court": {Theme.CROWN_COURT},
    "satisfaction": {Theme.SATISFACTION},
    "referrals": {Theme.REFERRALS},
    "journeys": {Theme.JOURNEYS},
    "all": set(Theme),
}


@dataclass(frozen=True, kw_only=True)
class Event:
    """One dated event, with its source; planned ones are said to be so."""

    key: str
    happened_on: date
    precision: str
    label: str
    themes: frozenset[Theme]
    area: str
    is_planned: bool
    source_title: str
    link: str
    note: str


def read_event(row: dict[str, str]) -> Event:
    """An event from a row of the table of events."""
    themes = (_THEMES.get(name.strip(), set()) for name in row["themes"].split(";"))
    return Event(
        key=row["key"],
        happened_on=date.fromisoformat(row["happened_on"]),
        precision=row["precision"],
        label=row["label"],
        themes=frozenset().union(*themes),
        area=row["area"],
        is_planned=row["planned"] == "true",
        source_title=row["source_title"],
        link=row["link"],
        note=row["note"],
    )


def events_of(events: Iterable[Event], theme: Theme) -> tuple[Event, ...]:
    """The events that concern a theme, oldest first."""
    return tuple(sorted((e for e in events if theme in e.themes), key=lambda e: e.happened_on))
