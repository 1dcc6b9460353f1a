"""Bringing in a folder of tidy tables that was exported from another store."""

from pathlib import Path

from sqlalchemy import Connection, Engine, insert, select

from data_access.database import writing
from data_access.importing.store import now, require_name
from data_access.importing.tables import imports
from data_access.kept_rows import replace_rows
from data_access.schema import KEPT_ROWS
from data_access.storing import ReleaseToStore, store_release
from data_access.tidy import read_export

LAYOUT = "tidy tables"


def store_export(engine: Engine, folder: Path, *, by: str) -> tuple[str, ...]:
    """The keys of the releases that were not here yet, all stored in one transaction.

    Targets, statements and the like are taken only where this store has none: what an office
    wrote is never replaced by what another exported. Raises ExportDamaged.
    """
    require_name(by)
    export = read_export(folder)
    with writing(engine) as connection:
        stored = []
        for release in export.releases:
            if key := store_release(connection, release, by=by):
                stored.append(key)
                _note(connection, release, key, folder.name, export.checksum, by)
        for name, rows in export.kept_rows.items():
            if rows and not _has_rows(connection, name):
                _store_rows(connection, name, rows, by)
    return tuple(stored)


def _has_rows(connection: Connection, name: str) -> bool:
    return connection.execute(select(KEPT_ROWS[name].c.id).limit(1)).scalar() is not None


def _store_rows(connection: Connection, name: str, rows: list[dict[str, str]], by: str) -> None:
    for origin in dict.fromkeys(row.get("origin") or "bundle" for row in rows):
        own = [row for row in rows if (row.get("origin") or "bundle") == origin]
        replace_rows(connection, name, own, origin=origin, by=by)


def _note(
    connection: Connection, release: ReleaseToStore, key: str, file: str, checksum: str, by: str
) -> None:
    row = {
        "sha256": checksum,
        "file_name": file,
        "size": 0,
        "layout": LAYOUT,
        "source": release.source,
        "release_key": key,
        "rows": len(release.rows),
        "what": release.title,
        "imported_at": now(),
        "imported_by": by,
    }
    connection.execute(insert(imports).values(row))
