"""Releases and citations: reading which there are, on a day or as they were loaded."""

from collections.abc import Collection
from dataclasses import dataclass, fields, replace
from datetime import date, datetime
from itertools import groupby
from typing import NamedTuple

from sqlalchemy import ColumnElement, Connection, Engine, Row, select

from data_access.schema import citations, releases

OWN_KINDS = ("publisher_file", "publisher_page", "official_answer")


@dataclass(frozen=True, kw_only=True)
class Citation:
    """Where a figure was read: the publisher's own file, or somebody's copy or report of it."""

    number: int
    kind: str
    title: str
    url: str = ""
    checksum: str = ""
    note: str = ""

    @property
    def is_publishers_own(self) -> bool:
        return self.kind in OWN_KINDS


class Part(NamedTuple):
    """One stored version that a release is read from.

    name: which file of the release it is; empty for what the product ships with.
    first_citation: what is added to its citation numbers, where several are read together.
    """

    id: int
    name: str
    first_citation: int


@dataclass(frozen=True, kw_only=True)
class Release:
    """One publication of a source, on one day.

    published_on: the last day it can be; None where it is not known, and such a release is
    read today and never under an "as at".
    parts: a publication of several files is read from several versions, oldest first; its id,
    title and version are those of the newest.
    corrects: a version of it took the place of an earlier one.
    """

    id: int
    key: str
    source: str
    published_on: date | None
    published_precision: str
    published_as: str
    version: int
    title: str
    note: str
    loaded_at: datetime
    citations: tuple[Citation, ...]
    parts: tuple[Part, ...] = ()
    corrects: bool = False

    @property
    def age(self) -> tuple[date, int, int]:
        """What puts releases in order, oldest first; those of unknown day come first."""
        return (self.published_on or date.min, self.version, self.id)


def read_releases(
    engine: Engine,
    *,
    as_at: date | None = None,
    loaded_until: datetime | None = None,
    only: Collection[int] | None = None,
) -> dict[int, Release]:
    """The releases a reader may see, by id: none withdrawn, of corrections only the last.

    as_at: those published by the end of that day; loaded_until: those loaded by that moment.
    only: just these, even those withdrawn since, as a closed meeting saw them.
    """
    query = select(releases).where(_visible(only, loaded_until))
    if as_at:
        query = query.where(releases.c.published_on <= as_at)
    if loaded_until:
        query = query.where(releases.c.loaded_at <= loaded_until)
    with engine.connect() as connection:
        rows = connection.execute(query.order_by(releases.c.version)).all()
        cited = _citations_by_release(connection)
    versions = [list(found) for _, found in groupby(sorted(rows, key=_name), key=_name)]
    found = [_together(of_one, cited) for of_one in versions]
    return {release.id: release for release in found}


def release_ids(engine: Engine) -> tuple[int, ...]:
    """The id of every version that is read today: what a meeting keeps to be read again."""
    found = read_releases(engine).values()
    return tuple(sorted(part.id for release in found for part in release.parts))


def _name(row: Row) -> str:
    return row.key.rpartition("/")[0]


def _together(versions: list[Row], cited: dict[int, tuple[Citation, ...]]) -> Release:
    """One release of its versions: the newest of each part, imported files after the bundle."""
    standing = list({row.part: row for row in versions}.values())
    standing.sort(key=lambda row: (row.part != "", row.version))
    parts: list[Part] = []
    citations: list[Citation] = []
    for row in standing:
        parts.append(Part(row.id, row.part, len(citations)))
        own = cited.get(row.id, ())
        citations += [replace(one, number=one.number + parts[-1].first_citation) for one in own]
    release = _release(standing[-1], tuple(citations))
    return replace(release, parts=tuple(parts), corrects=len(standing) < len(versions))


def _visible(only: Collection[int] | None, loaded_until: datetime | None) -> ColumnElement[bool]:
    if only is not None:
        return releases.c.id.in_(only)
    standing = releases.c.withdrawn_at.is_(None)
    return standing | (releases.c.withdrawn_at > loaded_until) if loaded_until else standing


def _citations_by_release(connection: Connection) -> dict[int, tuple[Citation, ...]]:
    found: dict[int, tuple[Citation, ...]] = {}
    for row in connection.execute(select(citations).order_by(citations.c.number)):
        citation = Citation(**{name: getattr(row, name) for name in _OF_A_CITATION})
        found[row.release_id] = (*found.get(row.release_id, ()), citation)
    return found


_OF_A_CITATION = tuple(field.name for field in fields(Citation))
_OF_A_RELEASE = (
    *("id", "key", "source", "published_on", "published_precision", "published_as", "version"),
    *("title", "note", "loaded_at"),
)


def _release(row: Row, cited: tuple[Citation, ...]) -> Release:
    return Release(**{name: getattr(row, name) for name in _OF_A_RELEASE}, citations=cited)
