"""The published figures that the product ships with, loaded at the first start."""

from pathlib import Path

from sqlalchemy import Connection, Engine, select, update

from data_access.database import writing
from data_access.kept_rows import replace_rows
from data_access.manifest import manifest_checksum
from data_access.schema import facts
from data_access.storing import store_release
from data_access.tidy import read_export

BUNDLE = Path(__file__).parent
BY_HAND = ("targets.csv",)  # a new target is one row of it, and no more
WRITER = "shipped with the product"


def load_bundle(engine: Engine, folder: Path = BUNDLE) -> bool:
    """Store the bundle, whole, in one transaction; False where it is stored already."""
    checksum = manifest_checksum(folder, by_hand=BY_HAND)
    with engine.connect() as connection:
        if _loaded(connection) == checksum:
            return False
    export = read_export(folder, by_hand=BY_HAND)
    with writing(engine) as connection:
        if _loaded(connection) == checksum:  # another process was first
            return False
        for release in export.releases:
            store_release(connection, release, by=WRITER)
        for name, rows in export.kept_rows.items():
            replace_rows(connection, name, rows, origin="bundle", by=WRITER)
        stored = update(facts).where(facts.c.name == "bundle").values(value=checksum)
        connection.execute(stored)
    return True


def _loaded(connection: Connection) -> str:
    return connection.execute(select(facts.c.value).where(facts.c.name == "bundle")).scalar_one()
