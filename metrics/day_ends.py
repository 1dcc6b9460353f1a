"""What was known at the end of a day, or in a meeting when it was closed: one end to compare.

What counts is the day of publication, and, from the store's first day on, also the day of
loading: a release that came out before a meeting and was loaded after it is told apart. What
the store was first filled with is held from the start; it is no news that it began.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from sqlalchemy import Engine

from data_access.observations import ALL, read_vintages
from data_access.oversight.meetings import Meeting
from data_access.releases import Release, read_releases
from data_access.row_history import first_day, rows_at
from metrics.frozen import frozen_rows
from metrics.known import Known
from metrics.measure import Measure
from metrics.statements import Statement, as_at, read_statement
from metrics.targets import Target, read_target


@dataclass(frozen=True, kw_only=True)
class End:
    """The releases by their ids, the targets and the statements that counted then."""

    day: date
    releases: dict[int, Release]
    targets: tuple[Target, ...]
    statements: tuple[Statement, ...]
    moment: datetime | None = None  # the last at which anything could have been loaded


def end_of(engine: Engine, when: date | Meeting, *, until: date) -> End:
    """What was known then; until: the later of the two days that are compared."""
    if isinstance(when, Meeting):
        return _of_meeting(engine, when)
    moment = _moment(when, until, first_day(engine))
    return End(
        day=when,
        releases=_releases(engine, when, moment),
        targets=tuple(map(read_target, rows_at(engine, "targets", moment))),
        statements=as_at(map(read_statement, rows_at(engine, "statements", moment)), when),
        moment=moment,
    )


def _of_meeting(engine: Engine, meeting: Meeting) -> End:
    """Exactly what the meeting had when it was closed, even what was withdrawn since."""
    said = frozen_rows(engine, meeting, "statements")
    return End(
        day=meeting.held_on,
        releases=read_releases(engine, only=meeting.frozen["releases"]),
        targets=tuple(map(read_target, frozen_rows(engine, meeting, "targets"))),
        statements=as_at(map(read_statement, said), meeting.held_on),
    )


def _moment(day: date, until: date, began: date | None) -> datetime | None:
    """The last moment of a day, not before the store's first day is over; None: loads don't tell.

    For two days before the store began, only publication tells them apart.
    """
    if began is None or until < began:
        return None
    return datetime.combine(max(day, began) + timedelta(days=1), time())


def _releases(engine: Engine, day: date, moment: datetime | None) -> dict[int, Release]:
    """Those out by that day; of unknown day only where loads tell, never under an "as at"."""
    found = read_releases(engine, loaded_until=moment)
    return {
        key: one
        for key, one in found.items()
        if (moment if one.published_on is None else one.published_on <= day)
    }


def known_at(
    engine: Engine, end: End, measures: Sequence[Measure], areas: Sequence[str] | None
) -> Known:
    """The figures of these measures as they were known at that end; areas None: all."""
    dimensions = (ALL, *sorted({name for one in measures for name in one.breakdowns}))
    vintages = read_vintages(
        engine,
        series=sorted({name for one in measures for name in one.calculation.series}),
        areas=areas,
        dimensions=dimensions,
        loaded_until=end.moment,
        only=None if end.moment else list(end.releases),
    )
    figures = {key: found for key, found in vintages.figures.items() if key in end.releases}
    kept = vintages._replace(figures=figures, releases=end.releases)
    return Known(end.day, kept, end.targets, end.statements)
