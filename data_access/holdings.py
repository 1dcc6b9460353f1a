"""What is held: for which areas, by which breakdowns, and from which days of release."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import Engine, select

from data_access.areas import OFFERED
from data_access.observations import ALL
from data_access.schema import holdings, observations, releases


def areas_held(engine: Engine, series: Sequence[str]) -> tuple[str, ...]:
    """The areas that a reader may choose for these series, in the order in which we offer them."""
    query = select(holdings.c.area).where(holdings.c.series.in_(series)).distinct()
    query = query.join(releases).where(releases.c.withdrawn_at.is_(None))
    with engine.connect() as connection:
        found = set(connection.execute(query).scalars())
    return tuple(area for area in OFFERED if area in found)


def versions_with(engine: Engine, area: str) -> frozenset[int]:
    """The ids of the stored versions that give a figure for an area."""
    query = select(holdings.c.release_id).where(holdings.c.area == area).distinct()
    with engine.connect() as connection:
        return frozenset(connection.execute(query).scalars())


def breakdowns_held(engine: Engine, series: Sequence[str], area: str) -> tuple[str, ...]:
    """The dimensions by which these series are split for an area."""
    where = (observations.c.series.in_(series), observations.c.area == area)
    query = select(observations.c.dimension).where(*where).distinct()
    query = query.join(releases).where(releases.c.withdrawn_at.is_(None))
    with engine.connect() as connection:
        found = set(connection.execute(query).scalars())
    return tuple(sorted(found - {ALL}))


def dimensions_held(engine: Engine) -> frozenset[str]:
    """Every dimension by which anything is split."""
    query = select(observations.c.dimension).join(releases).distinct()
    query = query.where(releases.c.withdrawn_at.is_(None))
    with engine.connect() as connection:
        return frozenset(connection.execute(query).scalars())


def release_days(engine: Engine) -> tuple[date, ...]:
    """Every day on which a release that is held was published, newest first."""
    query = select(releases.c.published_on).distinct()
    query = query.where(releases.c.published_on.is_not(None), releases.c.withdrawn_at.is_(None))
    with engine.connect() as connection:
        return tuple(sorted(connection.execute(query).scalars(), reverse=True))
