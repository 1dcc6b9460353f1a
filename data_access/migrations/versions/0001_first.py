"""The first tables: releases, citations, holdings, observations, kept rows, facts."""

from alembic import op
from sqlalchemy import insert

from data_access.schema import facts, metadata

revision = "0001"
down_revision = None


# Named, so that a table added later comes with its own migration and not with this one.
TABLES = [
    metadata.tables[name]
    for name in (
        *("releases", "citations", "holdings", "observations", "statements", "targets"),
        *("commitments", "events", "calendar", "facts"),
    )
]


def upgrade() -> None:
    metadata.create_all(op.get_bind(), tables=TABLES)
    op.get_bind().execute(
        insert(facts), [{"name": "version", "value": "empty"}, {"name": "bundle", "value": ""}]
    )


def downgrade() -> None:
    metadata.drop_all(op.get_bind(), tables=TABLES)
