"""From a file to what would be stored of it. Nothing is stored here."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from sqlalchemy import Engine

from data_access.importers import SOURCES
from data_access.importing.checks import check_figures
from data_access.importing.history import Import, import_of
from data_access.importing.reader import READER
from data_access.reading.layout import Figures, ImportFailed, Layout, Problem
from data_access.releases import Citation
from data_access.stored_rows import rows_of
from data_access.storing import ReleaseToStore, versions_of

KeptRows = Mapping[str, tuple[dict[str, str], ...]]
ASK = "Say on which day it was published (--published 2026-03-26, or the box on the page Add data)."


class DayMissing(Exception):
    """The file does not say when it was published; somebody has to."""


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
    kept_rows = getattr(figures, "kept_rows", {})
    release = None
    if len(figures.observations) or not kept_rows:
        day = _published_on(path.name, figures, published, today)
        release = _release(path.name, sha256, layout, figures, day)
    return Prepared(
        file_name=path.name,
        sha256=sha256,
        size=path.stat().st_size,
        layout=layout,
        title=figures.release_title or layout.title,
        notes=figures.notes,
        release=release,
        kept_rows=kept_rows,
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


def _published_on(file: str, figures: Figures, told: date | None, today: date) -> date:
    day = figures.published_on or told
    if day is None:
        raise DayMissing(f"{file} does not say when it was published. {ASK}")
    # A snapshot or a year to date may be counted for a period that is still running.
    first = figures.observations["period_start"].max().date()
    if first <= day <= today:
        return day
    found = f"{day:%d %B %Y}".lstrip("0")
    expected = f"a day of publication from {first:%d %B %Y} to today, {today:%d %B %Y}"
    raise ImportFailed([Problem(file=file, expected=expected, found=found, todo=ASK)])


def _release(file: str, sha256: str, layout: Layout, figures: Figures, day: date) -> ReleaseToStore:
    """The release of one file; a file held in part lies over the others and replaces none."""
    is_whole = all(whole for _, _, whole in figures.holdings)
    source = SOURCES[layout.source]
    cited = Citation(
        number=1,
        kind="publisher_file",
        title=f"{file} ({layout.title})",
        url=source.url,
        checksum=sha256,
    )
    return ReleaseToStore(
        source=layout.source,
        published_on=day,
        published_precision="day",
        published_as=f"{day.day} {day:%B %Y}",
        title=figures.release_title,
        note="",
        citations=(cited,),
        holdings=figures.holdings,
        rows=rows_of(figures.observations),
        part=layout.id if is_whole else f"{layout.id}:{sha256[:12]}",
    )
