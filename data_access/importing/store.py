"""Storing what was prepared, undoing it, and putting it back: each in one transaction."""

from datetime import UTC, datetime

from sqlalchemy import Connection, Engine, insert, select, update

from data_access.database import writing
from data_access.importing.history import PUT_BACK, UNDONE, Import, standing_import
from data_access.importing.kept import store_kept_rows, swap_kept_rows
from data_access.importing.prepare import Prepared
from data_access.importing.tables import import_changes, imports
from data_access.schema import releases
from data_access.stored_rows import Told
from data_access.storing import store_release


class NameMissing(Exception):
    """Nobody said who writes; nothing is written without a name."""


def store_prepared(
    engine: Engine, prepared: Prepared, *, by: str, told: Told | None = None
) -> str | None:
    """What was stored: the key of the release, or the words for kept rows; None if it is known.

    by: a name from data_access.writers. told: is called with the number of rows that are in.
    """
    require_name(by)
    with writing(engine) as connection:
        day_key = prepared.release.day_key if prepared.release else ""
        if standing_import(connection, prepared.sha256, day_key):
            return None
        key = ""
        if prepared.release:
            key = store_release(connection, prepared.release, by=by, told=told)
            if key is None:
                return None
        import_id = _note(connection, prepared, key, by)
        store_kept_rows(connection, import_id, prepared.kept_rows, by=by)
    return key or prepared.title


def undo(engine: Engine, done: Import, *, by: str) -> None:
    """Withdraw what an import brought in; it is kept, and can be put back."""
    _change(engine, done, UNDONE, by)


def put_back(engine: Engine, undone: Import, *, by: str) -> None:
    """Make an import stand again."""
    _change(engine, undone, PUT_BACK, by)


def _change(engine: Engine, one: Import, change: str, by: str) -> None:
    require_name(by)
    moment = now()
    with writing(engine) as connection:
        last = select(import_changes.c.change).where(import_changes.c.import_id == one.id)
        last = connection.execute(last.order_by(import_changes.c.id.desc())).scalar()
        if (last or PUT_BACK) == change:  # somebody else was first
            return
        is_withdrawn = change == UNDONE
        told = {"withdrawn_at": moment, "withdrawn_by": by} if is_withdrawn else _STANDS
        chosen = update(releases).where(releases.c.key == one.release_key)
        connection.execute(chosen.values(**told))
        swap_kept_rows(connection, one.id, undone=is_withdrawn, by=by)
        noted = {"import_id": one.id, "change": change, "changed_at": moment, "changed_by": by}
        connection.execute(insert(import_changes).values(noted))


_STANDS = {"withdrawn_at": None, "withdrawn_by": None}


def _note(connection: Connection, prepared: Prepared, key: str, by: str) -> int:
    row = {
        "sha256": prepared.sha256,
        "file_name": prepared.file_name,
        "size": prepared.size,
        "layout": prepared.layout.id,
        "source": prepared.layout.source,
        "release_key": key,
        "rows": prepared.rows,
        "what": prepared.title,
        "imported_at": now(),
        "imported_by": by,
    }
    return connection.execute(insert(imports).values(row).returning(imports.c.id)).scalar_one()


def require_name(by: str) -> None:
    """Raise NameMissing where nobody is named."""
    if not by.strip():
        raise NameMissing("Type your name first: it is kept with what you write.")


def now() -> datetime:
    """The moment that is kept with a write."""
    return datetime.now(UTC).replace(tzinfo=None)
