"""A made-up release of London's open cases, stored as if loaded at a given moment."""

from datetime import date, datetime

from sqlalchemy import Engine, update

from data_access.database import writing
from data_access.releases import Citation
from data_access.schema import releases
from data_access.storing import ReleaseToStore, store_release

SERIES = "crown_court_open_cases"


def release(published_on: date, values: dict[date, float]) -> ReleaseToStore:
    """A release of London's open cases, held whole."""
    rows = [
        {
            **{"citation": 1, "series": SERIES, "area": "London", "dimension": "ALL"},
            **{"breakdown": "ALL", "period_start": day, "period_end": day, "value": value},
            **{"marker": "", "base": None, "half_width": None, "approximate": False},
        }
        for day, value in values.items()
    ]
    return ReleaseToStore(
        source="criminal_court_statistics",
        published_on=published_on,
        published_precision="day",
        published_as=str(published_on),
        title=f"Release of {published_on}",
        citations=(Citation(number=1, kind="publisher_file", title="Made up"),),
        holdings=((SERIES, "London", True),),
        rows=rows,
    )


def store(engine: Engine, made: ReleaseToStore, loaded_at: datetime) -> None:
    """Store a release as if it had been loaded at that moment."""
    with writing(engine) as connection:
        key = store_release(connection, made, by="test")
        moment = update(releases).where(releases.c.key == key).values(loaded_at=loaded_at)
        connection.execute(moment)
