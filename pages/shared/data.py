"""The one way by which pages get their figures, and the only caching in the app.

What is kept is kept under the version of the store, so an import is seen at the next click.
Summaries are immutable, so sessions share them without a copy.
"""

from collections.abc import Sequence
from datetime import date
from functools import lru_cache

import streamlit as st
from sqlalchemy import Engine

from data_access.bundle import load_bundle
from data_access.database import database_version, open_database
from data_access.holdings import areas_held, breakdowns_held, release_days
from data_access.importers import SOURCES
from data_access.kept_rows import read_rows
from data_access.observations import ALL
from data_access.releases import Release, read_releases
from data_access.source_states import Standing, standings
from metrics import answers
from metrics.answers import View
from metrics.catalogue import MEASURES, find_measure
from metrics.events import Event, events_of, read_event
from metrics.measure import Measure, Theme
from metrics.readings import Reading
from metrics.summaries import Summary
from metrics.targets import Target
from reporting.wording import listed


@st.cache_resource(show_spinner="Loading the published figures")
def store() -> Engine:
    """The store, with the shipped figures in it; a failure is not kept, so a reload tries anew."""
    engine = open_database()
    load_bundle(engine)
    return engine


def version() -> str:
    """What was written last: the key under which everything here is kept."""
    return database_version(store())


def summaries(view: View, theme: Theme | None = None) -> tuple[Summary, ...]:
    """Every measure, or those of one theme, for what the reader has chosen."""
    found = _summaries(version(), view, MEASURES)
    return tuple(one for one in found if theme in (None, one.measure.theme))


def summary(view: View, measure: Measure) -> Summary:
    """One measure for what the reader has chosen."""
    return next(one for one in _summaries(version(), view, MEASURES) if one.measure == measure)


def readings(
    measure: Measure, view: View, *, areas: Sequence[str] | None, dimension: str = ALL
) -> tuple[Reading, ...]:
    """A measure's readings by borough (areas None: all) or by group, as they stand."""
    named = None if areas is None else tuple(areas)
    return _readings(version(), measure, view.as_at, named, dimension)


def areas(measures: Sequence[Measure]) -> tuple[str, ...]:
    """The areas for which any of these measures holds a figure or could be asked."""
    return _areas(version(), _series(measures))


def breakdowns(measures: Sequence[Measure], area: str) -> tuple[str, ...]:
    """The dimensions by which any of these measures is held for an area."""
    return _breakdowns(version(), _series(measures), area)


def days_of_release() -> tuple[date, ...]:
    """The days on which figures can be asked for "as published at", newest first."""
    return _release_days(version())


def source_standings(today: date) -> tuple[Standing, ...]:
    """Every source: what is held, what is out, what is due."""
    return _standings(version(), today)


def events(theme: Theme) -> tuple[Event, ...]:
    """What happened in the world that touches a theme, oldest first."""
    return events_of(_events(version()), theme)


def targets() -> tuple[Target, ...]:
    """Every target of every plan."""
    return _targets(version())


def rows(name: str) -> list[dict]:
    """The commitments, statements or other kept rows that count today."""
    return _rows(version(), name)


def _series(measures: Sequence[Measure]) -> tuple[str, ...]:
    return tuple(sorted({name for one in measures for name in one.calculation.series}))


@lru_cache(maxsize=64)
def _summaries(_version: str, view: View, measures: tuple[Measure, ...]) -> tuple[Summary, ...]:
    return answers.summaries(store(), view, measures)


@lru_cache(maxsize=64)
def _readings(
    _version: str,
    measure: Measure,
    as_at: date | None,
    named: tuple[str, ...] | None,
    dimension: str,
) -> tuple[Reading, ...]:
    return answers.readings(store(), measure, areas=named, dimension=dimension, as_at=as_at)


@lru_cache(maxsize=64)
def _areas(_version: str, series: tuple[str, ...]) -> tuple[str, ...]:
    return areas_held(store(), series)


@lru_cache(maxsize=256)
def _breakdowns(_version: str, series: tuple[str, ...], area: str) -> tuple[str, ...]:
    return breakdowns_held(store(), series, area)


@lru_cache(maxsize=4)
def _release_days(_version: str) -> tuple[date, ...]:
    return release_days(store())


@lru_cache(maxsize=4)
def _standings(_version: str, today: date) -> tuple[Standing, ...]:
    releases = read_releases(store()).values()
    calendar = read_rows(store(), "calendar")
    return standings(SOURCES.values(), releases, calendar, today=today)


@lru_cache(maxsize=4)
def _events(_version: str) -> tuple[Event, ...]:
    return tuple(read_event(row) for row in read_rows(store(), "events"))


@lru_cache(maxsize=4)
def _targets(_version: str) -> tuple[Target, ...]:
    return answers.read_targets(store())


@lru_cache(maxsize=16)
def _rows(_version: str, name: str) -> list[dict]:
    return read_rows(store(), name)


def titles(ids: Sequence[str]) -> str:
    """The titles of measures, as a list in words."""
    return listed([find_measure(name).title for name in ids])


def all_releases() -> tuple[Release, ...]:
    """Every release that is held."""
    return _releases(version())


def releases_of(source: str) -> tuple[Release, ...]:
    """The releases of one source."""
    return tuple(one for one in all_releases() if one.source == source)


@lru_cache(maxsize=4)
def _releases(_version: str) -> tuple[Release, ...]:
    return tuple(read_releases(store()).values())
