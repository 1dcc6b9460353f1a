"""What a briefing says, before it is slides or pages."""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from metrics.events import Event
from metrics.readings import Reading
from metrics.summaries import Summary
from reporting.links import with_query


class Kind(StrEnum):
    """What a briefing is for, which decides what stands in it."""

    WEEKLY = "weekly"
    MINISTERIAL = "ministerial"
    SUMMIT = "summit"
    MEASURE = "measure"
    BOROUGH = "borough"


@dataclass(frozen=True, kw_only=True)
class Request:
    """What is asked of a briefing.

    measures: their ids in the order wanted; empty leaves the choice to the kind.
    today: the day on which targets are in force; as_at: figures as published by that day.
    since: the last meeting. sentence: the office's own words, shown as such.
    """

    kind: Kind
    area: str
    today: date
    as_at: date | None = None
    since: date | None = None
    measures: tuple[str, ...] = ()
    made_at: date | None = None
    sentence: str = ""

    @property
    def day(self) -> date:
        """The day for which the briefing is made."""
        return self.as_at or self.today


@dataclass(frozen=True)
class Table:
    """A table of words: one row of headers, and rows of the same length."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, kw_only=True)
class Section:
    """One message: a slide, a chapter of the page, a screen on stage.

    heading: what it is about, in a few words; message: what it says, in a sentence.
    description: what its chart shows, for those who cannot see it; empty where it has none.
    """

    key: str
    heading: str
    message: str
    points: tuple[str, ...] = ()
    summary: Summary | None = None
    readings: tuple[Reading, ...] = ()
    events: tuple[Event, ...] = ()
    table: Table | None = None
    source: str = ""
    notes: tuple[str, ...] = ()
    link: str = ""
    description: str = ""

    @property
    def has_chart(self) -> bool:
        """Whether there is anything to draw."""
        return any(reading.value is not None for reading in self.readings)


@dataclass(frozen=True, kw_only=True)
class Briefing:
    """The whole of it, with what it was made from, for which day, and by which version."""

    kind: Kind
    title: str
    subtitle: str
    office: str
    area: str
    day: date
    made_at: date
    version: str
    made_from: str
    sections: tuple[Section, ...]
    link: str = ""

    @property
    def made_of(self) -> str:
        """The same with the version: for notes, documents and a file's properties, not slides."""
        return f"{self.made_from} By version {self.version} of the dashboard."

    def with_sections(self, keys: tuple[str, ...]) -> "Briefing":
        """The same with only these sections, in this order; a key that is unknown is passed over.

        Used by the page, where a reader puts the messages in order; its link brings them back.
        """
        by_key = {one.key: one for one in self.sections}
        kept = tuple(by_key[key] for key in keys if key in by_key)
        if kept == self.sections:
            return self
        named = ",".join(one.key for one in kept)
        return replace(self, sections=kept, link=with_query(self.link, messages=named))
