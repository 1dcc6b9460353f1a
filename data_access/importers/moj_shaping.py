"""From the Ministry's rows to figures in the shape that is stored."""

from collections.abc import Collection
from datetime import date

import pandas as pd

from data_access.reading.layout import COLUMNS, Figures, Problems
from data_access.reading.periods import Quarter, quarter_of
from data_access.reading.pivot_definition import PivotCache
from data_access.reading.pivot_figures import place_of

SOURCE_ID = "criminal_court_statistics"
NOT_AVAILABLE = "[x]"


def quarters(frame: pd.DataFrame, cache: PivotCache, problems: Problems) -> pd.Series:
    """The quarter of each row as year * 4 + quarter; missing for the rows of a whole year."""
    pairs = frame[["year", "quarter"]].drop_duplicates()
    numbers = {}
    for record, year, quarter in zip(pairs.index, pairs["year"], pairs["quarter"], strict=True):
        found = quarter_of(str(year), str(quarter))
        numbers[year, quarter] = found.year * 4 + found.number - 1 if found else None
        if found is None and str(quarter).strip().lower() not in ("all", "annual"):
            problems.add(
                place=place_of(cache, record, "quarter"),
                expected="a year and Q1 to Q4",
                found=f"{year} {quarter}".strip() or "nothing",
            )
    index = pd.MultiIndex.from_frame(frame[["year", "quarter"]].astype("object"))
    return pd.Series(index.map(numbers), index=frame.index, dtype="Int32")


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
    named = {n: Quarter(n // 4, n % 4 + 1) for n in map(int, rows["quarter"].unique())}
    days = rows["quarter"].map({n: q.last_day for n, q in named.items()})
    first = rows["quarter"].map({n: q.first_day for n, q in named.items()})
    stock = rows["series"].isin(set(snapshots))
    frame = rows.assign(
        period_start=first.where(~stock, days).astype("datetime64[s]"),
        period_end=days.astype("datetime64[s]"),
        base=float("nan"),
        half_width=float("nan"),
        approximate=rows.get("approximate", False),
    )
    held = frame[["series", "area"]].drop_duplicates().sort_values(["series", "area"])
    return Figures(
        observations=frame[list(COLUMNS)].sort_values(list(COLUMNS[:6])).reset_index(drop=True),
        holdings=tuple((series, area, True) for series, area in held.itertuples(index=False)),
        release_title=max(named.values()).title,
        notes=notes,
        published_on=published_on,
    )
