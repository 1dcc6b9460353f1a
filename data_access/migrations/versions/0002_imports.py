"""The history of imports, and which file of its release a version is."""

import sqlalchemy as sa
from alembic import op

from data_access.importing.tables import IMPORT_TABLES
from data_access.schema import metadata

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    columns = {column["name"] for column in sa.inspect(op.get_bind()).get_columns("releases")}
    if "part" not in columns:  # a new database has it from the start
        op.add_column("releases", sa.Column("part", sa.String, nullable=False, server_default=""))
    metadata.create_all(op.get_bind(), tables=list(IMPORT_TABLES))


def downgrade() -> None:
    op.drop_column("releases", "part")
    metadata.drop_all(op.get_bind(), tables=list(IMPORT_TABLES))
