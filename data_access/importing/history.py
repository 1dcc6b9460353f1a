"""The history of imports: what was brought in by whom, and whether it stands."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, Engine, Row, select

from data_access.importing.tables import import_changes, imports

UNDONE, PUT_BACK = "undone", "put back"


@dataclass(frozen=True, kw_only=True)
class Change:
    """An import that was undone or put back: by whom, and when."""

    change: str
    changed_at: datetime
    changed_by: str


@dataclass(frozen=True, kw_only=True)
class Import:
    """One file that was stored. rows: how many; changes: what was done with it since."""

    id: int
    sha256: str
    file_name: str
    size: int
    layout: str
    source: str
    release_key: str
    rows: int
    what: str
    imported_at: datetime
    imported_by: str
    changes: tuple[Change, ...] = ()

    @property
    def stands(self) -> bool:
        """Whether its figures are read today."""
        return not self.changes or self.changes[-1].change == PUT_BACK


def read_imports(engine: Engine) -> tuple[Import, ...]:
    """Every import, newest first."""
    with engine.connect() as connection:
        return tuple(reversed(_imports(connection)))


def import_of(engine: Engine, sha256: str, day_key: str) -> Import | None:
    """The import that stands and brought in these bytes for that release; None if none did."""
    with engine.connect() as connection:
        return standing_import(connection, sha256, day_key)


def standing_import(connection: Connection, sha256: str, day_key: str) -> Import | None:
    """The same inside a transaction."""
    found = (one for one in _imports(connection, sha256) if one.stands)
    return next((one for one in found if one.release_key.rpartition("/")[0] == day_key), None)


def _imports(connection: Connection, sha256: str | None = None) -> list[Import]:
    query = select(imports).order_by(imports.c.id)
    if sha256:
        query = query.where(imports.c.sha256 == sha256)
    changes: dict[int, list[Change]] = {}
    for row in connection.execute(select(import_changes).order_by(import_changes.c.id)):
        changes.setdefault(row.import_id, []).append(_change(row))
    return [
        Import(**row._mapping, changes=tuple(changes.get(row.id, ())))
        for row in connection.execute(query)
    ]


def _change(row: Row) -> Change:
    return Change(change=row.change, changed_at=row.changed_at, changed_by=row.changed_by)
