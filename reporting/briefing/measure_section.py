"""The section of one measure: its message, its verdict, its chart and table, where it is from."""

from collections.abc import Iterable
from datetime import date

from data_access.importers import SOURCES
from data_access.releases import Release
from metrics.events import Event, events_of
from metrics.summaries import Summary
from reporting.briefing.content import Section, Table
from reporting.briefing.office_sections import NOTHING, OfficeWords
from reporting.card_words import statements
from reporting.links import view_link
from reporting.missing_words import awaited_words
from reporting.sentences import latest_sentence, stated, trend_description
from reporting.source_words import newer_line, source_line
from reporting.stretches import break_words
from reporting.tables import readings_table, shorthand_used


def measure_section(
    summary: Summary,
    *,
    releases: Iterable[Release],
    events: Iterable[Event],
    shown_as_at: date | None,
    office: OfficeWords = NOTHING,
) -> Section:
    """What is said of one measure; without figures, what was stated or what is awaited.

    office: what the office itself wrote, which stands after the verdict.
    """
    measure = summary.measure
    drawn = any(reading.value is not None for reading in summary.readings)
    return Section(
        key=measure.id,
        heading=measure.title,
        message=latest_sentence(summary),
        points=(*_points(summary), *office.lines(summary)),
        summary=summary,
        readings=summary.readings,
        events=events_of(events, measure.theme) + office.marks(summary),
        table=_table(summary) if drawn else None,
        source=" ".join(filter(None, _beneath(summary, releases))),
        notes=tuple(_notes(summary)),
        link=view_link("measure", area=summary.area, as_at=shown_as_at, measure=measure.id),
        description=trend_description(summary, summary.readings) if drawn else "",
    )


def _beneath(summary: Summary, releases: Iterable[Release]) -> Iterable[str]:
    """What stands beneath the chart: its source, whether a newer one is out, and its breaks."""
    source = SOURCES[summary.measure.source]
    yield source_line(summary, source.publisher, source.title, source.status.value)
    yield newer_line(summary, releases)
    yield break_words(summary.measure, summary.readings)


def _points(summary: Summary) -> Iterable[str]:
    """The verdict; without figures, what else was stated and what is awaited."""
    if summary.latest is not None:
        yield from (f"{question}: {said}. {why}" for question, said, why in statements(summary))
        return
    yield from (stated(one) for one in summary.statements[:-1])
    yield summary.verdict.target.reason
    if awaited := awaited_words(summary):
        yield awaited


def _table(summary: Summary) -> Table:
    found = readings_table(summary, summary.readings)
    return Table(tuple(found.columns), tuple(map(tuple, found.itertuples(index=False))))


def _notes(summary: Summary) -> Iterable[str]:
    """Definition, caveats, method, coverage and licence: what a hostile question asks for."""
    measure, source = summary.measure, SOURCES[summary.measure.source]
    yield f"Definition: {measure.definition}"
    yield from (f"Caveat: {caveat}" for caveat in measure.caveats)
    for question, finding in summary.verdict.findings.items():
        yield f"{question}, how this was found: {finding.method}. {finding.reason}"
    yield f"Coverage: {source.coverage}"
    yield from (f"Sign: {line}" for line in shorthand_used(summary.readings))
    yield f"Licence: {source.licence}."
