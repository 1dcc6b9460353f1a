"""Small files that come in by the one door, and what is stored of them."""

from datetime import date
from pathlib import Path

from sqlalchemy import Engine

from data_access.importing.prepare import Prepared, prepare
from data_access.importing.store import store_prepared

TODAY = date(2026, 11, 20)
PUBLISHED = date(2026, 3, 26)
PERCEPTION = "date,measure,proportion\n"
GOOD_JOB = "Police do a good job in the local area"


def perception(path: Path, *figures: tuple[str, int]) -> Path:
    """A public perception file: figures of one question, by month."""
    lines = [f"{month},{GOOD_JOB},{value}\n" for month, value in figures]
    path.write_text(PERCEPTION + "".join(lines))
    return path


def prepared(engine: Engine, path: Path, *, published: date | None = PUBLISHED) -> Prepared:
    """The file, read and compared with what is stored."""
    return prepare(engine, path, published=published, today=TODAY)


def brought_in(engine: Engine, path: Path, *, published: date = PUBLISHED, by: str = "Ann") -> str:
    """The key under which a file was stored; empty where it was stored already."""
    return store_prepared(engine, prepared(engine, path, published=published), by=by) or ""
