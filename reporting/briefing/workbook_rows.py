"""What stands in the table of a section's worksheet: its figures, its table, or its sentences."""

from dataclasses import dataclass

from metrics.readings import Reading
from metrics.statements import Statement
from reporting.briefing.content import Section
from reporting.files import guarded
from reporting.source_words import released
from reporting.wording import short_period, shown

FIGURES = (
    *("Period", "Period start", "Period end", "Figure as shown", "Value", "Sign", "Release"),
    *("Held", "Read in"),
)
STATED = ("What was stated", "About when", "By whom", "Read in", "Published", "Note")
SAID = ("What is said",)
NARROW, WIDE = 20, 60


@dataclass(frozen=True)
class Rows:
    """The table of one worksheet, and how wide each of its columns stands."""

    columns: tuple[str, ...]
    rows: tuple[tuple, ...]
    widths: tuple[int, ...]


def section_rows(section: Section) -> Rows:
    """Every figure of a section; of a measure without figures, what was stated; else its words."""
    if section.readings:
        unit = section.summary.measure.unit
        rows = [_figure(unit, one) for one in section.readings]
        return _rows(FIGURES, rows, (20, 14, 14, 20, 16, 10, 24, 16, WIDE))
    if section.summary and section.summary.statements:
        stated = [_stated(one) for one in section.summary.statements]
        return _rows(STATED, stated, (WIDE, NARROW, NARROW, 40, NARROW, WIDE))
    if section.table:
        wide = (WIDE, *(NARROW for _ in section.table.columns[1:]))
        return _rows(section.table.columns, section.table.rows, wide)
    return _rows(SAID, [(one,) for one in (*section.points, *section.notes)], (110,))


def _rows(columns: tuple[str, ...], rows, widths: tuple[int, ...]) -> Rows:  # noqa: ANN001
    clean = (tuple("" if one is None else guarded(one) for one in row) for row in rows)
    return Rows(columns, tuple(clean), widths)


def _figure(unit, reading: Reading) -> tuple:  # noqa: ANN001
    start, end = reading.point.period_start, reading.period_end
    return (
        short_period(start, end),
        start.isoformat(),
        end.isoformat(),
        shown(reading, unit),
        reading.value,
        reading.marker,
        released(reading).removeprefix("published "),
        "whole release" if reading.in_base else "in part",
        "; ".join(citation.title for citation in reading.citations),
    )


def _stated(one: Statement) -> tuple:
    return (one.words, one.period, one.said_by, one.source_title, one.published_as, one.note)
