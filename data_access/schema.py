"""The tables, once for SQLite and PostgreSQL. The migrations in migrations/ create them."""

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    DateTime,
    Float,
    ForeignKey,
    Integer,
    MetaData,
    String,
    Table,
    UniqueConstraint,
)

metadata = MetaData()


def required(name: str, kind: type = String, **options: object) -> Column:
    """A column that is never empty."""
    return Column(name, kind, nullable=False, **options)


releases = Table(
    "releases",
    metadata,
    Column("id", Integer, primary_key=True),
    required("key"),  # source/published_on/version: the name of a release in every export
    required("source"),
    Column("published_on", Date),  # the last day it can be; missing where it is not known
    required("published_precision"),
    required("published_as"),  # as it was given, for readers
    required("version", Integer),  # 2 stands beside 1: it corrects it, or is a further file of it
    # The file of the release that this is; a version takes the place of those of the same part.
    required("part", server_default=""),
    required("title"),
    required("note"),
    required("content_checksum"),
    required("loaded_at", DateTime),
    required("loaded_by"),
    Column("withdrawn_at", DateTime),
    Column("withdrawn_by", String),
    UniqueConstraint("key"),
)

citations = Table(
    "citations",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("release_id", ForeignKey("releases.id"), nullable=False, index=True),
    required("number", Integer),  # 1, 2, ... within the release
    required("kind"),
    required("title"),
    required("url"),
    required("checksum"),
    required("note"),
    UniqueConstraint("release_id", "number"),
)

holdings = Table(
    "holdings",
    metadata,
    Column("release_id", ForeignKey("releases.id"), primary_key=True),
    Column("series", String, primary_key=True),
    Column("area", String, primary_key=True),
    required("whole", Boolean),
)

# The key begins as reads ask (series, area), and ends with release and citation, so that one
# point can stand in several releases, and in two citations of one release.
observations = Table(
    "observations",
    metadata,
    Column("series", String, primary_key=True),
    Column("area", String, primary_key=True),
    Column("dimension", String, primary_key=True),
    Column("breakdown", String, primary_key=True),
    Column("period_end", Date, primary_key=True),
    Column("period_start", Date, primary_key=True),
    Column("release_id", ForeignKey("releases.id"), primary_key=True, autoincrement=False),
    Column("citation_id", ForeignKey("citations.id"), primary_key=True, autoincrement=False),
    Column("value", Float),
    required("marker"),
    Column("base", Float),
    Column("half_width", Float),
    required("approximate", Boolean),
    sqlite_with_rowid=False,
)


def _kept_rows(name: str, *columns: str) -> Table:
    """A table of rows that people write or read: each change is kept, with who and when.

    The row that counts is the one of its `key` that nothing has replaced.
    """
    return Table(
        name,
        metadata,
        Column("id", Integer, primary_key=True),
        required("key", index=True),
        required("origin"),  # "bundle", or "office" for what the office wrote itself
        *(required(column) for column in columns),
        required("recorded_at", DateTime),
        required("recorded_by"),
        Column("replaced_at", DateTime),
        Column("replaced_by", String),
    )


statements = _kept_rows(
    "statements",
    *("measures", "area", "words", "period", "said_by", "source_title", "published_as"),
    *("released_on", "link", "note"),
)
targets = _kept_rows(
    "targets",
    *("plan", "plan_start", "plan_end", "plan_end_on", "priority", "words", "kind", "status"),
    *("read", "direction", "measures", "area", "baseline_value", "baseline_period", "value"),
    *("unit", "due_on", "due_as", "set_by", "source_title", "link", "note"),
)
commitments = _kept_rows(
    "commitments",
    *("title", "words", "area", "announced_on", "announced_as", "owner", "amount", "status"),
    *("answer", "source_title", "said_on", "link", "measures", "note"),
)
events = _kept_rows(
    "events",
    *("happened_on", "precision", "label", "themes", "area", "planned", "source_title"),
    *("link", "note"),
)
calendar = _kept_rows(
    "calendar",
    *("source", "period", "published_on", "published_precision", "kind", "title", "link"),
)

KEPT_ROWS = {table.name: table for table in (statements, targets, commitments, events, calendar)}

# One row for each fact about the store itself: `version` (the key of every cache), `bundle`.
facts = Table(
    "facts",
    metadata,
    Column("name", String, primary_key=True),
    required("value"),
)
