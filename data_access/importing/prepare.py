"""From a file to what would be stored of it. Nothing is stored here."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from sqlalchemy import Engine

from data_access.importing.as_release import as_release, day_of
from data_access.importing.checks import check_figures
from data_access.importing.history import Import, import_of
from data_access.importing.reader import READER
from data_access.reading.layout import Layout
from data_access.storing import ReleaseToStore, versions_of

KeptRows = Mapping[str, tuple[dict[str, str], ...]]


@dataclass(frozen=True, kw_only=True)
class Prepared:
    """What a file is and what would be stored of it.

    release: None for a file of kept rows (targets, commitments, events).
    key: under which the release would be stored; corrects: a release of that day is there.
    known: the import that already brought these very bytes in.
    """

    file_name: str
    sha256: str
    size: int
    layout: Layout
    title: str
    notes: tuple[str, ...]
    release: ReleaseToStore | None = field(repr=False)
    kept_rows: KeptRows = field(repr=False)
    key: str
    corrects: bool
    known: Import | None

    @property
    def rows(self) -> int:
        """How many rows would be stored."""
        figures = len(self.release.rows) if self.release else 0
        return figures + sum(map(len, self.kept_rows.values()))


def prepare(
    engine: Engine,
    path: Path,
    *,
    source: str | None = None,
    published: date | None = None,
    today: date,
) -> Prepared:
    """Read a file and work out what would be stored. Raises ImportFailed or DayMissing."""
    sha256 = checksum_of_file(path)
    layout, figures = READER.read(path, source)
    check_figures(path.name, layout, figures)
    day = day_of(path.name, figures, published, today)
    release = as_release(path.name, sha256, layout, figures, day)
    return Prepared(
        file_name=path.name,
        sha256=sha256,
        size=path.stat().st_size,
        layout=layout,
        title=figures.release_title or layout.title,
        notes=figures.notes,
        release=release,
        kept_rows=getattr(figures, "kept_rows", {}),
        **_beside_what_is_stored(engine, release, sha256),
    )


def _beside_what_is_stored(
    engine: Engine, release: ReleaseToStore | None, sha256: str
) -> dict[str, object]:
    if release is None:
        return {"key": "", "corrects": False, "known": import_of(engine, sha256, "")}
    versions = _versions(engine, release)
    return {
        "key": f"{release.day_key}/{versions[-1].version + 1 if versions else 1}",
        "corrects": bool(versions),
        "known": import_of(engine, sha256, release.day_key),
    }


def checksum_of_file(path: Path) -> str:
    """The SHA-256 of a file's bytes."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _versions(engine: Engine, release: ReleaseToStore) -> list:
    with engine.connect() as connection:
        return versions_of(connection, release)
