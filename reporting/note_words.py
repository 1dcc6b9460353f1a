"""The office's notes on points of a chart: as lines for pages and packs, as marks for charts."""

from collections.abc import Iterable, Mapping
from datetime import date

from data_access.oversight.notes import Note
from metrics.events import Event
from metrics.measure import Theme
from metrics.summaries import Summary
from reporting.oversight_words import moment, written
from reporting.wording import day

_WAYS = {"at_least": "at least", "at_most": "at most"}


def note_lines(notes: Iterable[Note], *, measure: str, area: str) -> list[str]:
    """The notes on a measure in an area, for the page and for packs, with author and date."""
    return [
        f"{day(one.period_end)}: {one.words} ({written(one)})"
        for one in notes
        if one.measure == measure and one.area == area
    ]


def note_events(notes: Iterable[Note], *, measure: str, area: str) -> tuple[Event, ...]:
    """The notes as marks at the foot of the chart, at the points that they are about."""
    return tuple(
        Event(
            key=f"note-{one.key}",
            happened_on=one.period_end,
            precision="day",
            label=f"Note: {one.words} ({one.written_by})",
            themes=frozenset(Theme),
            area=one.area,
            is_planned=False,
            source_title="The office",
            link=one.link,
            note="",
        )
        for one in notes
        if one.measure == measure and one.area == area
    )


def ambitions_of(rows: Iterable[Mapping[str, str]], summary: Summary) -> list[Mapping[str, str]]:
    """The rows of targets that are the office's own ambition for a measure in an area."""
    place = (summary.measure.id, summary.area)
    return [
        row for row in rows if row["set_by"] == "office" and (row["measures"], row["area"]) == place
    ]


def office_lines(
    ambitions: Iterable[Mapping[str, str]], events: Iterable[Mapping[str, str]]
) -> list[str]:
    """The office's ambition and the events that it added, with author and date."""
    told = [
        f"The office's ambition: {_WAYS[row['kind']]} {float(row['value']):,.10g} {row['unit']} by "
        f"{day(date.fromisoformat(row['due_on']))}. {row['words']}".strip()
        + f" ({_written(row)})"
        for row in ambitions
    ]
    return told + [
        f"{day(date.fromisoformat(row['happened_on']))}: {row['label']}. Source: "
        f"{row['source_title']} ({_written(row)})"
        for row in events
    ]


def _written(row: Mapping) -> str:
    return f"{row['recorded_by']}, {moment(row['recorded_at'])}"
