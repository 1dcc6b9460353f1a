"""Small releases for tests: a few open cases or receipts, published on a day."""

from collections.abc import Mapping
from datetime import date, datetime

from sqlalchemy import Engine

from data_access.database import writing
from data_access.observations import ALL, Observation, Point, Vintages
from data_access.releases import Citation, Release
from data_access.storing import ReleaseToStore, store_release
from metrics.answers import readings
from metrics.catalogue import find_measure
from metrics.periods import previous_end

COURT = "criminal_court_statistics"
OPEN, RECEIPTS, DISPOSALS = (
    "crown_court_open_cases",
    "crown_court_receipts",
    "crown_court_disposals",
)


def figure(day: str, value: float | None, *, citation: int = 1, **more: object) -> dict:
    """One figure of open cases in London, counted on a day; more changes any of that."""
    end = date.fromisoformat(day)
    plain = {
        "citation": citation,
        "series": OPEN,
        "area": "London",
        "dimension": ALL,
        "breakdown": ALL,
        "period_start": end,
        "period_end": end,
        "value": value,
        "marker": "" if value is not None else "[x]",
        "base": None,
        "half_width": None,
        "approximate": False,
    }
    return plain | more


def flow(day: str, value: float | None, *, months: int = 3, **more: object) -> dict:
    """One figure of receipts in London over the months that end on a day."""
    end = date.fromisoformat(day)
    start = date.fromordinal(previous_end(end, months=months).toordinal() + 1)
    return figure(day, value, **{"series": RECEIPTS, "period_start": start, **more})


def release(*rows: dict, on: str | None, whole: bool = False, **more: object) -> ReleaseToStore:
    """A release of court statistics with these figures, held whole or in part.

    kinds: the kind of each citation, the publisher's own file where nothing is said.
    """
    kinds = more.pop("kinds", ("publisher_file",))
    cited = [
        Citation(number=n, kind=kind, title=f"Place {n}") for n, kind in enumerate(kinds, start=1)
    ]
    known = {
        "source": COURT,
        "published_on": date.fromisoformat(on) if on else None,
        "published_precision": "day" if on else "unknown",
        "published_as": on or "date of publication not recorded",
        "title": f"Release of {on}",
        "citations": tuple(cited),
        "holdings": tuple(sorted({(row["series"], row["area"], whole) for row in rows})),
        "rows": rows,
    }
    return ReleaseToStore(**known | more)


def store(engine: Engine, *releases: ReleaseToStore) -> list[str | None]:
    """Each stored by itself, as people load them; the keys that they got."""
    keys = []
    for one in releases:
        with writing(engine) as connection:
            keys.append(store_release(connection, one, by="a test"))
    return keys


def standing(
    engine: Engine, measure: str = OPEN, *, area: str = "London", as_at: str | None = None
) -> Mapping[str, float | None]:
    """What a reader sees: the value at each day, as it stands or as it stood."""
    found = readings(
        engine,
        find_measure(measure),
        areas=[area],
        as_at=date.fromisoformat(as_at) if as_at else None,
    )
    return {reading.period_end.isoformat(): reading.value for reading in found}


def vintages(*releases: ReleaseToStore) -> Vintages:
    """The same releases as the store would give them, without a store."""
    figures: dict[int, dict[str, dict[Point, Observation]]] = {}
    for number, one in enumerate(releases, start=1):
        for row in one.rows:
            point = Point(*(row[name] for name in Point._fields))
            told = (row[name] for name in ("value", "marker", "base", "half_width", "approximate"))
            found = Observation(*told, citations=(row["citation"],))
            figures.setdefault(number, {}).setdefault(row["series"], {})[point] = found
    whole = {
        (number, series, area)
        for number, one in enumerate(releases, start=1)
        for series, area, is_whole in one.holdings
        if is_whole
    }
    known = {number: _as_read(number, one) for number, one in enumerate(releases, start=1)}
    return Vintages(figures, frozenset(whole), known)


def _as_read(number: int, one: ReleaseToStore) -> Release:
    return Release(
        id=number,
        key=f"{one.source}/{one.published_on}/1",
        source=one.source,
        published_on=one.published_on,
        published_precision=one.published_precision,
        published_as=one.published_as,
        version=1,
        title=one.title,
        note=one.note,
        loaded_at=datetime(2026, 1, 1),
        citations=one.citations,
    )
