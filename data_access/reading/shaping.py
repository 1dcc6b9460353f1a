"""From single points to figures in the shape that is stored."""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

import pandas as pd

from data_access.reading.layout import COLUMNS, Figures

ALL = "ALL"


@dataclass(frozen=True, kw_only=True, slots=True)
class Point:
    """One figure of a file; the columns of an observation, both days included."""

    series: str
    area: str
    period_start: date
    period_end: date
    value: float
    marker: str = ""
    dimension: str = ALL
    breakdown: str = ALL
    base: float = math.nan
    half_width: float = math.nan
    approximate: bool = False


def shape_figures(
    points: Iterable[Point],
    *,
    title: str,
    whole: bool,
    published_on: date | None = None,
    notes: tuple[str, ...] = (),
) -> Figures:
    """The figures of one release.

    whole: the file gives each of its series and areas whole, and not some periods of it.
    """
    rows = [[getattr(point, name) for name in COLUMNS] for point in points]
    frame = pd.DataFrame(rows, columns=list(COLUMNS))
    for name in ("period_start", "period_end"):
        frame[name] = frame[name].astype("datetime64[s]")
    for name in ("value", "base", "half_width"):
        frame[name] = frame[name].astype("float64")
    held = frame[["series", "area"]].drop_duplicates().sort_values(["series", "area"])
    return Figures(
        observations=frame.sort_values(list(COLUMNS[:6])).reset_index(drop=True),
        holdings=tuple((series, area, whole) for series, area in held.itertuples(index=False)),
        release_title=title,
        published_on=published_on,
        notes=notes,
    )
