"""Kept rows as they stood at a moment, and the first day of the store."""

from datetime import date, datetime

from sqlalchemy import Engine, func, or_, select

from data_access.kept_rows import offices_first
from data_access.schema import KEPT_ROWS, releases


def rows_at(engine: Engine, name: str, moment: datetime | None) -> list[dict]:
    """The rows of `targets`, `statements`, ... that counted at that moment; None: today's."""
    table = KEPT_ROWS[name]
    replaced = table.c.replaced_at.is_(None)
    query = select(table).order_by(table.c.id)
    if moment is None:
        query = query.where(replaced)
    else:
        standing = or_(replaced, table.c.replaced_at > moment)
        query = query.where(table.c.recorded_at <= moment, standing)
    with engine.connect() as connection:
        return offices_first([dict(row._mapping) for row in connection.execute(query)])


def first_day(engine: Engine) -> date | None:
    """The day on which the store got its first release; None where it holds none."""
    with engine.connect() as connection:
        found = connection.execute(select(func.min(releases.c.loaded_at))).scalar()
    return found.date() if found else None
