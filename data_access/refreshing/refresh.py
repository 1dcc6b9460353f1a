"""Refreshing one source: find its newest release, fetch and read it whole, then store it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from sqlalchemy import Engine

from data_access.importers import SOURCES
from data_access.importing.disagreements import Disagreement, disagreements
from data_access.importing.prepare import Prepared, prepare
from data_access.importing.store import store_prepared
from data_access.reading.layout import ImportFailed
from data_access.refreshing import datastore, govuk
from data_access.refreshing.download import download
from data_access.refreshing.fetch import NotReached, Waiting
from data_access.refreshing.found import Found
from data_access.refreshing.places import PLACES, Place
from data_access.releases import read_releases

Told = Callable[[str], None]


@dataclass(frozen=True, kw_only=True)
class Refreshed:
    """What became of one source, in a sentence. state: new, nothing_new, found (a dry run),
    not_reached or refused. disagreements: of a file with the others of its release.
    """

    source: str
    state: str
    sentence: str
    stored: tuple[str, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()


def refresh(
    engine: Engine,
    source: str,
    *,
    by: str,
    today: date,
    dry_run: bool = False,
    place: Place | None = None,
    waiting: Waiting | None = None,
    told: Told | None = None,
) -> Refreshed:
    """Find, fetch and store the newest release of a source, or of a further place of it."""
    waiting, told, title = waiting or Waiting(), told or _quietly, SOURCES[source].title
    try:
        told(f"{title}: asking for the newest release")
        found = _find(place or PLACES[source], source, waiting)
        if dry_run:
            return _only_found(engine, title, found)
        prepared = _prepare(engine, found, waiting, today, told)
    except NotReached as failed:
        return Refreshed(source=source, state="not_reached", sentence=f"{title}: {failed}")
    except ImportFailed as refused:
        said = f"{title}: nothing was stored. {refused.problems[0]}"
        return Refreshed(source=source, state="refused", sentence=said)
    stored, unlike = _store(engine, prepared, by)
    return replace(_said(title, found, stored), disagreements=unlike)


def _only_found(engine: Engine, title: str, found: Found) -> Refreshed:
    names = ", ".join(one.name for one in found.files)
    held = " It is held already." if _is_held(engine, found) else ""
    said = f"{title}: {_name(found)}: {names}.{held}"
    return Refreshed(source=found.source, state="found", sentence=said)


def _quietly(_words: str) -> None:
    """Tell nobody."""


def _find(place: Place, source: str, waiting: Waiting) -> Found:
    if isinstance(place, govuk.GovUkPlace):
        return govuk.find_newest(place, source, waiting)
    return datastore.find_newest(place, source, waiting)


def _prepare(
    engine: Engine, found: Found, waiting: Waiting, today: date, told: Told
) -> list[Prepared]:
    """Every file of the release, fetched whole and read, before any of them is stored."""
    paths: list[Path] = []
    for one in found.files:
        told(f"Fetching {one.name}")
        paths.append(download(one.url, waiting, name=one.name).path)
    day = found.published_on or today
    prepared = []
    for path in paths:
        told(f"Reading {path.name}")
        prepared.append(
            prepare(engine, path, source=found.source, published=min(day, today), today=today)
        )
    return prepared


def _store(
    engine: Engine, prepared: list[Prepared], by: str
) -> tuple[tuple[str, ...], tuple[Disagreement, ...]]:
    """The keys of what was stored, and where a file disagrees with one that was before it."""
    keys, unlike = [], []
    for one in prepared:
        if one.known is None:
            unlike += disagreements(engine, one.release) if one.release else ()
            keys += filter(None, [store_prepared(engine, one, by=by)])
    return tuple(keys), tuple(unlike)


def _is_held(engine: Engine, found: Found) -> bool:
    held = read_releases(engine).values()
    return any(
        one.source == found.source and one.published_on == found.published_on for one in held
    )


def _name(found: Found) -> str:
    day, title = found.published_on, found.title.removeprefix(SOURCES[found.source].title)
    title = title.lstrip(": ") or found.title
    return f"{title}, published {day.day} {day:%B %Y}" if day else title


def _said(title: str, found: Found, stored: tuple[str, ...]) -> Refreshed:
    lacks = f" {len(found.missing)} of its usual files are not there." if found.missing else ""
    if not stored:
        said = f"{title}: {_name(found)} is held already, so there is nothing new.{lacks}"
        return Refreshed(source=found.source, state="nothing_new", sentence=said)
    files = "1 file is" if len(stored) == 1 else f"{len(stored)} files are"
    said = f"{title}: {_name(found)}: {files} stored.{lacks}"
    return Refreshed(source=found.source, state="new", sentence=said, stored=stored)
