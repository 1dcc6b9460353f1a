"""How a file's figures differ from those that stand, counted over every area and split."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

import pandas as pd
from sqlalchemy import Connection, Engine, select

from data_access.releases import Release, read_releases
from data_access.schema import observations
from data_access.storing import ReleaseToStore

POINT = ["area", "dimension", "breakdown", "period_end"]
_COLUMNS = ["series", *POINT, "period_start", "citation", "value"]


@dataclass(frozen=True, kw_only=True)
class Difference:
    """One series of a file beside the release that gives it now.

    against: that release; None where the series is not held. gone: given now, and not any more;
    a file that is held in part takes nothing away.
    """

    series: str
    against: Release | None
    rows: int
    new: int
    revised: int
    same: int
    gone: int


def differences(engine: Engine, release: ReleaseToStore) -> tuple[Difference, ...]:
    """One for each series of the file: against the newest release of that day or before it."""
    frame = pd.DataFrame([row[:8] for row in release.ordered], columns=_COLUMNS)
    earlier = [one for one in read_releases(engine).values() if _is_before(one, release)]
    earlier.sort(key=lambda one: one.age, reverse=True)
    whole = {series for series, _, is_whole in release.holdings if is_whole}
    with engine.connect() as connection:
        return tuple(
            _difference(connection, str(name), rows, earlier, is_whole=str(name) in whole)
            for name, rows in frame.groupby("series", sort=True)
        )


def _is_before(one: Release, release: ReleaseToStore) -> bool:
    days = one.published_on, release.published_on
    is_out = days[0] is None or (days[1] is not None and days[0] <= days[1])
    return one.source == release.source and is_out


def _difference(
    connection: Connection,
    series: str,
    rows: pd.DataFrame,
    earlier: Iterable[Release],
    *,
    is_whole: bool,
) -> Difference:
    for release in earlier:
        held = _held(connection, series, release)
        if len(held):
            found = _compared(series, release, rows, held)
            return found if is_whole else replace(found, gone=0)
    counted = {"new": len(rows), "revised": 0, "same": 0, "gone": 0}
    return Difference(series=series, against=None, rows=len(rows), **counted)


def _held(connection: Connection, series: str, release: Release) -> pd.DataFrame:
    table = observations.c
    ids = [part.id for part in release.parts]
    query = select(*(table[name] for name in POINT), table.value)
    query = query.where(table.series == series, table.release_id.in_(ids))
    found = connection.execute(query.order_by(table.release_id, table.citation_id)).all()
    frame = pd.DataFrame([tuple(row) for row in found], columns=[*POINT, "value"])
    frame["period_end"] = frame["period_end"].astype(str)
    return frame.drop_duplicates(POINT, keep="last")


def _compared(series: str, release: Release, rows: pd.DataFrame, held: pd.DataFrame) -> Difference:
    both = rows.merge(held, on=POINT, how="outer", suffixes=("", "_held"), indicator="found_in")
    found = both["found_in"].value_counts()
    shared = both[both["found_in"] == "both"]
    values = shared[["value", "value_held"]].astype("float64")
    same = values["value"].eq(values["value_held"]) | values.isna().all(axis=1)
    return Difference(
        series=series,
        against=release,
        rows=len(rows),
        new=int(found["left_only"]),
        revised=int((~same).sum()),
        same=int(same.sum()),
        gone=int(found["right_only"]),
    )


def says_nothing_new(release: ReleaseToStore, found: Iterable[Difference]) -> bool:
    """Whether the same file of that very release is stored with the same figures."""
    return all(
        one.against is not None
        and one.against.key.rpartition("/")[0] == release.day_key
        and any(part.name == release.part for part in one.against.parts)
        and not one.new + one.revised + one.gone
        for one in found
    )
