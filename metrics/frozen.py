"""A closed meeting's figures: from the releases and targets that stood when it was closed."""

from collections.abc import Iterable
from datetime import date

from sqlalchemy import Engine

from data_access.areas import ENGLAND_AND_WALES, LONDON
from data_access.observations import read_vintages
from data_access.oversight.meetings import Meeting
from data_access.oversight.rows import rows_by_id
from data_access.schema import KEPT_ROWS
from metrics.answers import read_statements, read_targets
from metrics.comparison import Comparison, compare
from metrics.events import Event, events_of, read_event
from metrics.known import Known
from metrics.measure import Measure, Theme
from metrics.statements import read_statement
from metrics.summaries import Summary, summarise
from metrics.targets import read_target

NEWS_AREAS = (LONDON, ENGLAND_AND_WALES)


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


def news_since(
    engine: Engine, last: Meeting, measures: Iterable[Measure], *, today: date
) -> Comparison:
    """What is held today that the last closed meeting did not have, and what was revised."""
    measures = tuple(measures)
    now = Known(
        today,
        read_vintages(engine, series=_series(measures), areas=NEWS_AREAS),
        read_targets(engine),
        read_statements(engine),
    )
    return compare(measures, known_in(engine, last, measures), now)


def news_between(
    engine: Engine, last: Meeting, meeting: Meeting, measures: Iterable[Measure]
) -> Comparison:
    """What a closed meeting had and the one before it did not."""
    measures = tuple(measures)
    before, after = (known_in(engine, one, measures) for one in (last, meeting))
    return compare(measures, before, after)


def known_in(engine: Engine, meeting: Meeting, measures: Iterable[Measure]) -> Known:
    """The figures, targets and statements that a closed meeting had."""
    releases = meeting.frozen["releases"]
    return Known(
        meeting.held_on,
        read_vintages(engine, series=_series(measures), areas=NEWS_AREAS, only=releases),
        tuple(map(read_target, frozen_rows(engine, meeting, "targets"))),
        tuple(map(read_statement, frozen_rows(engine, meeting, "statements"))),
    )


def _series(measures: Iterable[Measure]) -> list[str]:
    return sorted({name for one in measures for name in one.calculation.series})


def frozen_events(engine: Engine, meeting: Meeting, theme: Theme) -> tuple[Event, ...]:
    """The events that were known in that meeting."""
    return events_of(map(read_event, frozen_rows(engine, meeting, "events")), theme)


def frozen_rows(engine: Engine, meeting: Meeting, name: str) -> list[dict]:
    """The targets, statements, events or commitments as they stood when it was closed."""
    return rows_by_id(engine, KEPT_ROWS[name], meeting.frozen[name])
