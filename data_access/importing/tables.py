"""The tables of the history of imports."""

from sqlalchemy import Column, DateTime, ForeignKey, Integer, String, Table

from data_access.schema import metadata, required

# What people brought in: one row for each file that was stored.
imports = Table(
    "imports",
    metadata,
    Column("id", Integer, primary_key=True),
    required("sha256", index=True),  # of the file's bytes: the same bytes are stored once
    required("file_name"),
    required("size", Integer),
    required("layout"),
    required("source"),
    required("release_key"),  # empty where the file holds targets, events or commitments
    required("rows", Integer),
    required("what"),
    required("imported_at", DateTime),
    required("imported_by"),
)

# What was done with an import since.
import_changes = Table(
    "import_changes",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("import_id", ForeignKey("imports.id"), nullable=False, index=True),
    required("change"),  # "undone" or "put back"
    required("changed_at", DateTime),
    required("changed_by"),
)

# Which kept rows a file added and which it ended, so that it can be undone.
import_rows = Table(
    "import_rows",
    metadata,
    Column("import_id", ForeignKey("imports.id"), primary_key=True, autoincrement=False),
    Column("table_name", String, primary_key=True),
    Column("row_id", Integer, primary_key=True, autoincrement=False),
    required("change"),  # "added" or "ended"
)

IMPORT_TABLES = (imports, import_changes, import_rows)
