"""What the office writes: meetings, actions, questions, notes, saved views."""

from alembic import op

from data_access.oversight.tables import OVERSIGHT_TABLES
from data_access.schema import metadata

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    metadata.create_all(op.get_bind(), tables=list(OVERSIGHT_TABLES))


def downgrade() -> None:
    metadata.drop_all(op.get_bind(), tables=list(OVERSIGHT_TABLES))
