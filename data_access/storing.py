"""Storing a release beside the ones before it.

Nothing is overwritten: the same release with other figures becomes a new version.
"""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from functools import cached_property

from sqlalchemy import Connection, insert, select

from data_access.releases import Citation
from data_access.schema import citations, holdings, releases
from data_access.stored_rows import Columns, Rows, Told, checksum_of, columns_of, in_order, put_in


@dataclass(frozen=True, kw_only=True)
class ReleaseToStore:
    """A whole release as it comes from a file: its own words, citations, holdings and rows.

    rows: mappings with `citation` (the number of one of the citations) and the columns of an
    observation; or tuples in the order of stored_rows.ROW.
    part: which file of the release it is; it takes the place of earlier versions of that part.
    version: the number it had where it comes from, kept where it is free.
    """

    source: str
    published_on: date | None
    published_precision: str
    published_as: str
    title: str
    citations: tuple[Citation, ...]
    holdings: tuple[tuple[str, str, bool], ...]
    rows: Sequence[Mapping | tuple] = field(repr=False)
    note: str = ""
    name: str = ""  # tells releases of unknown day apart
    part: str = ""
    version: int = 0

    @property
    def day_key(self) -> str:
        """Its key without the version: what its other versions share."""
        day = str(self.published_on) if self.published_on else f"unknown-{self.name}"
        return f"{self.source}/{day}"

    @cached_property
    def ordered(self) -> Rows:
        """Its rows as they are stored."""
        return in_order(self.rows)

    @cached_property
    def columns(self) -> Columns:
        """The same rows, column by column."""
        return columns_of(self.ordered)

    @cached_property
    def checksum(self) -> str:
        """The same for the same figures, citations and words, whatever the order of the rows."""
        parts = [self.title, self.note, self.published_as, self.part]
        parts += sorted(map(str, (vars(citation) for citation in self.citations)))
        parts += sorted(map(str, self.holdings))
        parts.append(checksum_of(self.columns))
        return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def store_release(
    connection: Connection, release: ReleaseToStore, *, by: str, told: Told | None = None
) -> str | None:
    """The key under which the release was stored, or None where just this is stored already.

    told: is called now and then with the number of rows that are in.
    """
    stored = versions_of(connection, release)
    standing = [row for row in stored if row.withdrawn_at is None and row.part == release.part]
    if standing and standing[-1].content_checksum == release.checksum:
        return None
    version = max(release.version, stored[-1].version + 1 if stored else 1)
    key = f"{release.day_key}/{version}"
    about = {name: getattr(release, name) for name in _OWN_WORDS}
    about |= {"key": key, "version": version, "content_checksum": release.checksum}
    about |= {"loaded_at": datetime.now(UTC).replace(tzinfo=None), "loaded_by": by}
    stored_as = insert(releases).values(about).returning(releases.c.id)
    _store_contents(connection, release, connection.execute(stored_as).scalar_one(), told)
    return key


_OWN_WORDS = (
    *("source", "published_on", "published_precision", "published_as", "title", "note", "part"),
)


def _store_contents(
    connection: Connection, release: ReleaseToStore, release_id: int, told: Told | None
) -> None:
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
    if held:
        connection.execute(insert(holdings), held)
    numbers = {"release_id": release_id, "citation_ids": citation_ids}
    put_in(connection, release.columns, **numbers, told=told)


def versions_of(connection: Connection, release: ReleaseToStore) -> list:
    """Every version of the release that is stored, also those withdrawn, oldest first."""
    query = select(releases).where(
        releases.c.key.startswith(f"{release.day_key}/", autoescape=True)
    )
    return list(connection.execute(query.order_by(releases.c.version)))
