"""What the office itself wrote, for a pack: its actions, and its words on a measure."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from textwrap import shorten

from sqlalchemy import Engine

from data_access.kept_rows import OFFICE, read_rows
from data_access.oversight.actions import Action, read_actions
from data_access.oversight.notes import Note, read_notes
from metrics.agenda import in_order
from metrics.events import Event, read_event
from metrics.summaries import Summary
from reporting.briefing.content import Request, Section, Table
from reporting.note_words import ambitions_of, note_events, note_lines, office_lines
from reporting.oversight_tables import actions_table
from reporting.oversight_words import actions_lead, written
from reporting.wording import day, listed

LONGEST = 200  # letters of an update; the page has it in full


def actions_of(engine: Engine, request: Request, since: date) -> Section:
    """The actions as they stand today, or stood on the day for which the pack is made."""
    moment = datetime.combine(request.day + timedelta(days=1), time()) if request.as_at else None
    found = read_actions(engine, moment=moment)
    return actions_section(found, read_rows(engine, "commitments"), day=request.day, since=since)


def actions_section(
    actions: Iterable[Action], commitments: Iterable[Mapping[str, str]], *, day: date, since: date
) -> Section:
    """What was agreed: open actions, overdue first; and what was closed since the last time."""
    ordered = in_order(actions, day)
    still = [one for one in ordered if one.is_open]
    table = actions_table(still, day, commitments)
    table["Status"] = [_status(one) for one in still]
    table["Written by"] = [written(one) for one in still]
    rows = tuple(map(tuple, table.itertuples(index=False)))
    closed = [one for one in ordered if not one.is_open and one.written_at.date() >= since]
    return Section(
        key="actions",
        heading="Actions agreed before",
        message=actions_lead(still, day),
        points=_closed_lines(closed, since),
        table=Table(tuple(table.columns), rows) if rows else None,
        source="The office's own list of actions.",
    )


def _status(action: Action) -> str:
    """Its state, and the last that was heard of it."""
    state = action.status.capitalize()
    if not action.updates:
        return state
    last = action.updates[-1]
    words = shorten(last.words, LONGEST, placeholder=" ...")
    return f"{state}. {day(last.happened_on)}: {words} ({last.written_by})"


def _closed_lines(closed: Iterable[Action], since: date) -> tuple[str, ...]:
    said = [f"{one.key}. {one.what} ({one.owner}: {one.status}; {written(one)})" for one in closed]
    return (f"Closed since {day(since)}: {listed(said)}.",) if said else ()


@dataclass(frozen=True)
class OfficeWords:
    """The office's notes, events and ambitions, read once for a whole briefing."""

    notes: tuple[Note, ...]
    events: tuple[Mapping[str, str], ...]
    targets: tuple[Mapping[str, str], ...]

    @classmethod
    def read(cls, engine: Engine) -> "OfficeWords":
        """All that stand today."""
        own = (row for row in read_rows(engine, "events") if row["origin"] == OFFICE)
        return cls(read_notes(engine), tuple(own), tuple(read_rows(engine, "targets")))

    def lines(self, summary: Summary) -> tuple[str, ...]:
        """What stands on the measure in its area, each with who wrote it and when."""
        notes = note_lines(self._notes(summary), measure=summary.measure.id, area=summary.area)
        last = summary.latest and summary.latest.period_end
        events = [
            row for row in self.events if last and self._is_drawn(read_event(row), summary, last)
        ]
        said = [f"The office's note on {line}" for line in notes]
        return tuple(said + office_lines(ambitions_of(self.targets, summary), events))

    def marks(self, summary: Summary) -> tuple[Event, ...]:
        """The notes as marks of the chart."""
        return note_events(self._notes(summary), measure=summary.measure.id, area=summary.area)

    def _notes(self, summary: Summary) -> list[Note]:
        """Those on points that the briefing shows; an older day has no later points."""
        shown = {reading.period_end for reading in summary.readings}
        return [one for one in self.notes if one.period_end in shown]

    def _is_drawn(self, event: Event, summary: Summary, last: date) -> bool:
        first = summary.readings[0].period_end
        return summary.measure.theme in event.themes and first <= event.happened_on <= last


NOTHING = OfficeWords((), (), ())
