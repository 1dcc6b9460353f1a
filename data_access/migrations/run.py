"""Bringing the tables up to date, and back, in the transaction that the caller holds."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection


def _config(connection: Connection) -> Config:
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent))
    config.attributes["connection"] = connection
    return config


def upgrade(connection: Connection, to: str = "head") -> None:
    """Run every migration that this database has not had yet."""
    command.upgrade(_config(connection), to)


def downgrade(connection: Connection, to: str) -> None:
    """Undo migrations down to the one named; "base" undoes them all."""
    command.downgrade(_config(connection), to)
