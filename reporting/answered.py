"""From the store to what is said since a day: the one way in for the page and the commands."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import Engine

from data_access.importers import SOURCES
from data_access.kept_rows import read_rows
from data_access.releases import read_releases
from data_access.source_states import Standing, standings
from metrics.compared_days import compare_days
from metrics.comparison import Comparison
from reporting.changes import Told, tell


def source_standings(engine: Engine, day: date) -> tuple[Standing, ...]:
    """Where each source stood on that day."""
    held = read_releases(engine, as_at=day).values()
    return standings(SOURCES.values(), held, read_rows(engine, "calendar"), today=day)


def told_since(
    engine: Engine,
    since: date,
    until: date,
    *,
    areas: Sequence[str] | None = None,
    next_meeting: date | None = None,
) -> tuple[Comparison, Told]:
    """What differs between two days, as data and in words."""
    comparison = compare_days(engine, since, until, areas=areas)
    found = source_standings(engine, until)
    return comparison, tell(comparison, found, next_meeting=next_meeting)
