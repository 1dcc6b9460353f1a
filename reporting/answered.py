"""From the store to what is said since a day: the one way in for the page and the commands."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import Engine

from data_access.areas import LONDON
from data_access.holdings import release_days, versions_with
from data_access.importers import SOURCES
from data_access.kept_rows import read_rows
from data_access.oversight.meetings import Meeting, read_meetings
from data_access.releases import read_releases
from data_access.source_states import Standing, standings
from metrics.agenda import last_closed
from metrics.compared_days import compare_days
from metrics.comparison import Comparison
from reporting.changes import A_WEEK, Told, tell
from reporting.wording import day


def source_standings(engine: Engine, day: date) -> tuple[Standing, ...]:
    """Where each source stood on that day."""
    held = read_releases(engine, as_at=day).values()
    calendar, london = read_rows(engine, "calendar"), versions_with(engine, LONDON)
    return standings(SOURCES.values(), held, calendar, today=day, for_london=london)


class WrongWayRound(Exception):
    """The day to compare with does not come before the day that is shown."""


def told_since(
    engine: Engine,
    since: date | Meeting,
    until: date,
    *,
    areas: Sequence[str] | None = None,
    next_meeting: date | None = None,
) -> tuple[Comparison, Told]:
    """What differs between two days, as data and in words. Raises WrongWayRound."""
    if not isinstance(since, Meeting) and since > until:
        raise WrongWayRound(f"{day(since)} is not before {day(until)}: choose an earlier day.")
    comparison = compare_days(engine, _meeting_of(engine, since, until), until, areas=areas)
    found = source_standings(engine, until)
    meeting = next_meeting or _next_held(engine, until)
    return comparison, tell(comparison, found, next_meeting=meeting)


def _next_held(engine: Engine, until: date) -> date | None:
    """The day of the next meeting, where one is written down."""
    return min((m.held_on for m in read_meetings(engine) if m.held_on > until), default=None)


def _meeting_of(engine: Engine, since: date | Meeting, until: date) -> date | Meeting:
    """The meeting that was closed for that day, where there is one: it knew what it had."""
    if isinstance(since, Meeting) or until < since:
        return since
    held = [one for one in read_meetings(engine) if one.held_on == since]
    return last_closed(held) or since


def last_time(engine: Engine, until: date) -> date:
    """The day to compare with where none is asked for.

    That of the last closed meeting; else the newest day of release; else a week before.
    """
    held = last_closed(one for one in read_meetings(engine) if one.held_on < until)
    days = (one for one in release_days(engine) if one < until)
    return held.held_on if held else max(days, default=until - A_WEEK)
