"""The one way by which pages get their figures, and the only caching in the app.

What is kept is kept under the version of the store, so an import is seen at the next click.
Summaries and tables for the browser are immutable, so sessions share them without a copy.
"""

from collections.abc import Callable, Hashable, Sequence
from datetime import date
from functools import lru_cache
from typing import TypeVar

import streamlit as st
from sqlalchemy import Engine

from data_access.after_commit import after_commit
from data_access.areas import LONDON, OFFERED
from data_access.bundle import load_bundle
from data_access.database import open_database
from data_access.holdings import areas_held, breakdowns_held, release_days, versions_with
from data_access.importers import SOURCES
from data_access.kept_rows import read_rows
from data_access.observations import ALL
from data_access.opening import said_plainly
from data_access.releases import Release, read_releases
from data_access.source_states import Standing, standings
from metrics import answers
from metrics.answers import View
from metrics.events import Event, events_of, read_event
from metrics.measure import Measure, Theme
from metrics.readings import Reading
from metrics.summaries import Summary
from metrics.targets import Target
from pages.shared.version import ask_again, version_now

T = TypeVar("T")


@st.cache_resource(show_spinner="Loading the published figures")
def store() -> Engine:
    """The store, with the shipped figures in it; a failure is not kept, so a reload tries anew."""
    with said_plainly():
        engine = open_database()
        load_bundle(engine)
    after_commit(engine, ask_again)
    return engine


@lru_cache(maxsize=512)
def _kept(_version: str, work: Callable[..., T], *asked: Hashable) -> T:
    return work(store(), *asked)


def kept(work: Callable[..., T], *asked: Hashable) -> T:
    """What `work` makes of the store, worked out once for each version of it."""
    return _kept(version_now(store), work, *asked)


def summaries(view: View, theme: Theme | None = None) -> tuple[Summary, ...]:
    """Every measure, or those of one theme, for what the reader has chosen."""
    found = kept(answers.summaries, view)
    return tuple(one for one in found if theme in (None, one.measure.theme))


def summary(view: View, measure: Measure) -> Summary:
    """One measure for what the reader has chosen."""
    return next(one for one in summaries(view) if one.measure == measure)


def readings(
    measure: Measure, view: View, *, areas: Sequence[str] | None, dimension: str = ALL
) -> tuple[Reading, ...]:
    """A measure's readings by borough or by group, as they stand; areas None: all areas."""
    named = None if areas is None else tuple(areas)
    return kept(_readings, measure, named, dimension, view.as_at)


def _readings(engine: Engine, measure: Measure, areas, dimension: str, as_at) -> tuple:  # noqa: ANN001
    return answers.readings(engine, measure, areas=areas, dimension=dimension, as_at=as_at)


def areas(measures: Sequence[Measure]) -> tuple[str, ...]:
    """The areas for which any of these measures holds a figure, or a statement."""
    held, ids = kept(areas_held, _series(measures)), {one.id for one in measures}
    stated = {row["area"] for row in rows("statements") if ids & set(row["measures"].split(";"))}
    return tuple(area for area in OFFERED if area in held or area in stated)


def breakdowns(measures: Sequence[Measure], area: str) -> tuple[str, ...]:
    """The dimensions by which any of these measures is held for an area."""
    return kept(breakdowns_held, _series(measures), area)


def _series(measures: Sequence[Measure]) -> tuple[str, ...]:
    return tuple(sorted({name for one in measures for name in one.calculation.series}))


def days_of_release() -> tuple[date, ...]:
    """The days on which figures can be asked for "as published at", newest first."""
    return kept(release_days)


def source_standings(today: date) -> tuple[Standing, ...]:
    """Every source: what is held, what is out, what is due."""
    return kept(_standings, today)


def _standings(engine: Engine, today: date) -> tuple[Standing, ...]:
    held, calendar = read_releases(engine).values(), read_rows(engine, "calendar")
    london = versions_with(engine, LONDON)
    return standings(SOURCES.values(), held, calendar, today=today, for_london=london)


def releases_of(source: str | None = None) -> tuple[Release, ...]:
    """The releases that are held, of one source or of all."""
    found = kept(read_releases).values()
    return tuple(one for one in found if source in (None, one.source))


def events(theme: Theme) -> tuple[Event, ...]:
    """What happened in the world that touches a theme, oldest first."""
    return kept(_events, theme)


def _events(_engine: Engine, theme: Theme) -> tuple[Event, ...]:
    return tuple(events_of([read_event(row) for row in rows("events")], theme))


def targets() -> tuple[Target, ...]:
    """Every target of every plan."""
    return kept(answers.read_targets)


def rows(name: str) -> list[dict]:
    """The commitments, statements or other kept rows that count today."""
    return kept(read_rows, name)
