"""Storing a release beside the ones before it.

Nothing is overwritten: the same release with other figures becomes a new version.
"""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime

from sqlalchemy import Connection, Table, insert, select

from data_access.releases import Citation
from data_access.schema import citations, holdings, observations, releases


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
    about = {name: getattr(release, name) for name in _OWN_WORDS}
    about |= {"key": key, "version": version, "content_checksum": checksum}
    about |= {"loaded_at": datetime.now(UTC).replace(tzinfo=None), "loaded_by": by}
    stored_as = insert(releases).values(about).returning(releases.c.id)
    _store_contents(connection, release, connection.execute(stored_as).scalar_one())
    return key


_OWN_WORDS = (*("source", "published_on", "published_precision", "published_as", "title", "note"),)


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


def _columns_only(table: Table, contents: Iterable[Mapping]) -> list[dict]:
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
