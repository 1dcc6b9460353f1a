"""The history of imports: which file was stored, by whom, and what was undone or put back."""

from alembic import op

from data_access.importing.tables import IMPORT_TABLES
from data_access.schema import metadata

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    metadata.create_all(op.get_bind(), tables=list(IMPORT_TABLES))


def downgrade() -> None:
    metadata.drop_all(op.get_bind(), tables=list(IMPORT_TABLES))
