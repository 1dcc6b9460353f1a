"""What Alembic runs: our migrations, on the connection it was given."""

from alembic import context

from data_access.schema import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    transactional_ddl=True,
)
context.run_migrations()
