"""From the Ministry's rows to figures in the shape that is stored."""

from collections.abc import Collection
from datetime import date

import pandas as pd

from data_access.reading.layout import COLUMNS, MEBIBYTE, Figures, Limits, Problems
from data_access.reading.periods import Quarter, quarter_of
from data_access.reading.pivot_definition import PivotCache
from data_access.reading.pivot_figures import one_code, place_of

SOURCE_ID = "criminal_court_statistics"


def tool_limits(*, records: int) -> Limits:
    """What reading one of the Ministry's tools may cost: 40 MB packed is 500 MB unpacked."""
    return Limits(
        upload_bytes=80 * MEBIBYTE,
        unpacked_bytes=1536 * MEBIBYTE,
        seconds=120,
        memory_bytes=1536 * MEBIBYTE,
        cells_or_records=records,
    )


def quarters(frame: pd.DataFrame, cache: PivotCache, problems: Problems) -> pd.Series:
    """The quarter of each row as year * 4 + quarter; missing for the rows of a whole year."""
    known = {}
    codes = one_code(frame, ["year", "quarter"])
    firsts = frame.loc[~codes.duplicated().to_numpy(), ["year", "quarter"]].astype("object")
    for record, year, quarter in firsts.itertuples():
        known[codes[record]] = _number(record, year, quarter, cache, problems)
    return codes.map(known).astype("Int32")


def _number(
    record: int, year: str, quarter: str, cache: PivotCache, problems: Problems
) -> int | None:
    found = quarter_of(year, quarter)
    if found is None and quarter.strip().lower() not in ("all", "annual"):
        problems.add(
            place=place_of(cache, record, "quarter"),
            expected="a year and Q1 to Q4",
            found=f"{year} {quarter}".strip() or "nothing",
        )
    return found.year * 4 + found.number - 1 if found else None


def make_figures(
    rows: pd.DataFrame,
    *,
    snapshots: Collection[str],
    notes: tuple[str, ...] = (),
    published_on: date | None = None,
) -> Figures:
    """The figures of a whole release: rows have series, area, dimension, breakdown, quarter,
    value and marker, and may have approximate.

    snapshots: the series that count what there is on the last day of the quarter.
    """
    frame = _with_periods(rows, snapshots).assign(
        base=float("nan"), half_width=float("nan"), approximate=rows.get("approximate", False)
    )
    words = ["series", "area", "dimension", "breakdown", "marker"]
    frame = frame[list(COLUMNS)].astype(dict.fromkeys(words, "str"))
    held = frame[["series", "area"]].drop_duplicates().sort_values(["series", "area"])
    latest = max(rows["quarter"])
    return Figures(
        observations=frame.sort_values(list(COLUMNS[:6])).reset_index(drop=True),
        holdings=tuple((series, area, True) for series, area in held.itertuples(index=False)),
        release_title=Quarter(latest // 4, latest % 4 + 1).title,
        notes=notes,
        published_on=published_on,
    )


def _with_periods(rows: pd.DataFrame, snapshots: Collection[str]) -> pd.DataFrame:
    named = {n: Quarter(n // 4, n % 4 + 1) for n in map(int, rows["quarter"].unique())}
    last = rows["quarter"].map({n: q.last_day for n, q in named.items()})
    first = rows["quarter"].map({n: q.first_day for n, q in named.items()})
    of_a_day = rows["series"].isin(set(snapshots))
    return rows.assign(
        period_start=first.where(~of_a_day, last).astype("datetime64[s]"),
        period_end=last.astype("datetime64[s]"),
    )
