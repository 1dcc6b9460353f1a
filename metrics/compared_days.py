"""From the store to a comparison of two days: the one way in for the page, the pack, the digest.

What counts is the day of publication, and, from the store's first day on, also the day of
loading: a release that came out before a meeting and was loaded after it is told apart. What
the store was first filled with is held from the start; it is no news that it began.
"""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from sqlalchemy import Engine

from data_access.observations import ALL, read_vintages
from data_access.releases import Release, read_releases
from data_access.row_history import first_day, rows_at
from metrics.catalogue import MEASURES
from metrics.comparison import Comparison, compare
from metrics.known import Known
from metrics.measure import Measure
from metrics.statements import as_at, read_statement
from metrics.targets import Target, read_target


def compare_days(
    engine: Engine,
    since: date,
    until: date,
    *,
    areas: Sequence[str] | None = None,
    measures: Sequence[Measure] = MEASURES,
) -> Comparison:
    """What is known at the end of `until` and was not at the end of `since`; None: all areas."""
    began = first_day(engine)
    moments = [_moment(day, until, began) for day in (since, until)]
    days = tuple(zip((since, until), moments, strict=True))
    changed = _changed_sources(engine, days) | _retargeted(engine, days, measures)
    read = [one for one in measures if one.source in changed]
    return compare(read, *(_known(engine, day, moment, read, areas) for day, moment in days))


def _moment(day: date, until: date, began: date | None) -> datetime | None:
    """The last moment of a day, not before the store's first day is over; None: loads don't tell.

    For two days before the store began, only publication tells them apart.
    """
    if began is None or until < began:
        return None
    return datetime.combine(max(day, began) + timedelta(days=1), time())


def _releases(engine: Engine, day: date, moment: datetime | None) -> dict[int, Release]:
    """Those out by that day; of unknown day only where loads tell, never under an "as at"."""
    found = read_releases(engine, as_at=None, loaded_until=moment)
    return {
        key: one
        for key, one in found.items()
        if (moment if one.published_on is None else one.published_on <= day)
    }


def _changed_sources(engine: Engine, days: Sequence) -> set[str]:
    was, now = (set(_releases(engine, day, moment).values()) for day, moment in days)
    return {release.source for release in was ^ now}


def _retargeted(engine: Engine, days: Sequence, measures: Sequence[Measure]) -> set[str]:
    """The sources of measures whose targets changed, or ran out, between the days."""
    (since, first), (until, last) = days
    was, now = set(_targets(engine, first)), set(_targets(engine, last))
    lapsed = {one for one in was & now if one.on(since) != one.on(until)}
    named = {name for one in (was ^ now) | lapsed for name in one.measures}
    return {one.source for one in measures if one.id in named}


def _targets(engine: Engine, moment: datetime | None) -> tuple[Target, ...]:
    return tuple(read_target(row) for row in rows_at(engine, "targets", moment))


def _known(
    engine: Engine,
    day: date,
    moment: datetime | None,
    measures: Sequence[Measure],
    areas: Sequence[str] | None,
) -> Known:
    statements = (read_statement(row) for row in rows_at(engine, "statements", moment))
    dimensions = (ALL, *sorted({name for one in measures for name in one.breakdowns}))
    vintages = read_vintages(
        engine,
        series=sorted({name for one in measures for name in one.calculation.series}),
        areas=areas,
        dimensions=dimensions,
        loaded_until=moment,
    )
    visible = _releases(engine, day, moment)
    figures = {key: found for key, found in vintages.figures.items() if key in visible}
    kept = vintages._replace(figures=figures, releases=visible)
    return Known(day, kept, _targets(engine, moment), as_at(statements, day))
