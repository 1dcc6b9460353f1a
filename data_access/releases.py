"""Storing a release beside the ones before it, and reading which releases there are.

Nothing is overwritten: the same release with other figures becomes a new version.
"""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime

from sqlalchemy import Connection, Engine, insert, select

from data_access.schema import citations, holdings, observations, releases

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


@dataclass(frozen=True, kw_only=True)
class ReleaseToStore:
    """A whole release as it comes from a file: its own words, citations, holdings and rows.

    rows: mappings with `citation` (the number of one of the citations) and the columns of an
    observation.
    """

    source: str
    published_on: date | None
    published_precision: str
    published_as: str
    title: str
    citations: tuple[Citation, ...]
    holdings: tuple[tuple[str, str, bool], ...]
    rows: Sequence[Mapping] = field(repr=False)
    note: str = ""
    name: str = ""  # tells releases of unknown day apart


def store_release(connection: Connection, release: ReleaseToStore, *, by: str) -> str | None:
    """The key under which the release was stored, or None where just this is stored already."""
    checksum = _checksum(release)
    stored = _versions_of(connection, release)
    if stored and stored[-1].content_checksum == checksum:
        return None
    version = len(stored) + 1
    key = f"{release.source}/{_day(release)}/{version}"
    release_id = connection.execute(
        insert(releases)
        .values(
            key=key,
            source=release.source,
            published_on=release.published_on,
            published_precision=release.published_precision,
            published_as=release.published_as,
            version=version,
            title=release.title,
            note=release.note,
            content_checksum=checksum,
            loaded_at=datetime.now(UTC).replace(tzinfo=None),
            loaded_by=by,
        )
        .returning(releases.c.id)
    ).scalar_one()
    _store_contents(connection, release, release_id)
    return key


def _store_contents(connection: Connection, release: ReleaseToStore, release_id: int) -> None:
    citation_ids = {
        citation.number: connection.execute(
            insert(citations)
            .values(release_id=release_id, **vars(citation))
            .returning(citations.c.id)
        ).scalar_one()
        for citation in release.citations
    }
    held = [
        {"release_id": release_id, "series": series, "area": area, "whole": whole}
        for series, area, whole in release.holdings
    ]
    rows = [
        {**row, "release_id": release_id, "citation_id": citation_ids[row["citation"]]}
        for row in release.rows
    ]
    for table, contents in ((holdings, held), (observations, rows)):
        if contents:
            connection.execute(insert(table), _columns_only(table, contents))


def _columns_only(table, contents: Iterable[Mapping]) -> list[dict]:  # noqa: ANN001
    names = [column.name for column in table.columns]
    return [{name: row[name] for name in names} for row in contents]


def _day(release: ReleaseToStore) -> str:
    return str(release.published_on) if release.published_on else f"unknown-{release.name}"


def _versions_of(connection: Connection, release: ReleaseToStore) -> list:
    prefix = f"{release.source}/{_day(release)}/"
    query = select(releases).where(releases.c.key.startswith(prefix, autoescape=True))
    return connection.execute(query.order_by(releases.c.version)).all()


def _checksum(release: ReleaseToStore) -> str:
    """The same for the same figures, citations and words, whatever the order of the rows."""
    parts = [release.title, release.note, release.published_as]
    parts += sorted(map(str, (vars(citation) for citation in release.citations)))
    parts += sorted(map(str, release.holdings))
    parts += sorted(str(sorted(row.items())) for row in release.rows)
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


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


def _release(row, cited: tuple[Citation, ...]) -> Release:  # noqa: ANN001 - a row of SQLAlchemy
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
