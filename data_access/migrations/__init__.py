"""Changes to the tables, one file each, run by Alembic at start."""
