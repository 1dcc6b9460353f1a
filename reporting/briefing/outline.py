"""A briefing in single messages: the cover, then one after the other, long tables in pieces."""

from collections.abc import Iterator
from dataclasses import replace

from reporting.briefing.content import Briefing, Section, Table

ROWS = 8  # of a table on one slide or screen


def outline(briefing: Briefing) -> tuple[Section, ...]:
    """The cover and every message, each fit for one slide."""
    parts = (part for section in briefing.sections for part in _parts(section))
    return (_cover(briefing), *parts)


def _cover(briefing: Briefing) -> Section:
    return Section(
        key="cover",
        heading=briefing.title,
        message=briefing.title,
        points=(briefing.subtitle, briefing.office),
        source=briefing.made_of,
        link=briefing.link,
    )


def _parts(section: Section) -> Iterator[Section]:
    """A long table goes over several slides; the table behind a chart stays in the chart."""
    if section.table is None or section.has_chart or len(section.table.rows) <= ROWS:
        yield section
        return
    rows = section.table.rows
    pieces = [rows[at : at + ROWS] for at in range(0, len(rows), ROWS)]
    for number, piece in enumerate(pieces, 1):
        said = f"{section.message} ({number} of {len(pieces)})"
        yield replace(section, message=said, table=Table(section.table.columns, piece))
