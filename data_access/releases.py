"""Releases and citations: reading which there are, on a day or as they were loaded."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection, Engine, Row, select

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


@dataclass(frozen=True, kw_only=True)
class Release:
    """One publication of a source, on one day.

    published_on: the last day it can be; None where it is not known, and such a release is
    read today and never under an "as at".
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

    @property
    def age(self) -> tuple[date, int, int]:
        """What puts releases in order, oldest first; those of unknown day come first."""
        return (self.published_on or date.min, self.version, self.id)


def read_releases(
    engine: Engine, *, as_at: date | None = None, loaded_until: datetime | None = None
) -> dict[int, Release]:
    """The releases a reader may see, by id: none withdrawn, of corrections only the last.

    as_at: those published by the end of that day; loaded_until: those loaded by that moment.
    """
    query = select(releases).where(releases.c.withdrawn_at.is_(None))
    if as_at:
        query = query.where(releases.c.published_on <= as_at)
    if loaded_until:
        query = query.where(releases.c.loaded_at <= loaded_until)
    with engine.connect() as connection:
        rows = connection.execute(query.order_by(releases.c.version)).all()
        cited = _citations_by_release(connection)
    newest = {row.key.rpartition("/")[0]: row for row in rows}
    return {row.id: _release(row, cited.get(row.id, ())) for row in newest.values()}


def _citations_by_release(connection: Connection) -> dict[int, tuple[Citation, ...]]:
    found: dict[int, tuple[Citation, ...]] = {}
    for row in connection.execute(select(citations).order_by(citations.c.number)):
        citation = Citation(
            number=row.number,
            kind=row.kind,
            title=row.title,
            url=row.url,
            checksum=row.checksum,
            note=row.note,
        )
        found[row.release_id] = (*found.get(row.release_id, ()), citation)
    return found


def _release(row: Row, cited: tuple[Citation, ...]) -> Release:
    return Release(
        id=row.id,
        key=row.key,
        source=row.source,
        published_on=row.published_on,
        published_precision=row.published_precision,
        published_as=row.published_as,
        version=row.version,
        title=row.title,
        note=row.note,
        loaded_at=row.loaded_at,
        citations=cited,
    )
