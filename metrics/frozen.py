"""A closed meeting's figures: from the releases and targets that stood when it was closed."""

from collections.abc import Iterable

from sqlalchemy import Engine

from data_access.observations import read_vintages
from data_access.oversight.meetings import Meeting
from data_access.oversight.rows import rows_by_id
from data_access.schema import KEPT_ROWS
from metrics.events import Event, events_of, read_event
from metrics.measure import Measure, Theme
from metrics.statements import read_statement
from metrics.summaries import Summary, summarise
from metrics.targets import read_target


def frozen_summaries(
    engine: Engine, meeting: Meeting, measures: Iterable[Measure], area: str
) -> tuple[Summary, ...]:
    """Where each measure stood in an area, for who sat in that meeting."""
    measures = tuple(measures)
    releases = meeting.frozen["releases"]
    return summarise(
        measures,
        read_vintages(engine, series=_series(measures), areas=[area], only=releases),
        area=area,
        targets=[read_target(row) for row in frozen_rows(engine, meeting, "targets")],
        statements=[read_statement(row) for row in frozen_rows(engine, meeting, "statements")],
        today=meeting.held_on,
    )


def _series(measures: Iterable[Measure]) -> list[str]:
    return sorted({name for one in measures for name in one.calculation.series})


def frozen_events(engine: Engine, meeting: Meeting, theme: Theme) -> tuple[Event, ...]:
    """The events that were known in that meeting."""
    return events_of(map(read_event, frozen_rows(engine, meeting, "events")), theme)


def frozen_rows(engine: Engine, meeting: Meeting, name: str) -> list[dict]:
    """The targets, statements, events or commitments as they stood when it was closed."""
    return rows_by_id(engine, KEPT_ROWS[name], meeting.frozen[name])
