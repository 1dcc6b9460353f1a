"""Looking up single figures in what a layout gave back."""

from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest

from data_access.reading.layout import Figures, ImportFailed


def value(
    figures: Figures,
    series: str,
    area: str,
    end: str,
    *,
    dimension: str = "ALL",
    breakdown: str = "ALL",
) -> float:
    """The one value of a point; fails where there is none or more than one."""
    return float(row(figures, series, area, end, dimension=dimension, breakdown=breakdown).value)


def row(
    figures: Figures,
    series: str,
    area: str,
    end: str,
    *,
    dimension: str = "ALL",
    breakdown: str = "ALL",
) -> pd.Series:
    """The one row of a point."""
    frame = figures.observations
    chosen = frame[
        (frame["series"] == series)
        & (frame["area"] == area)
        & (frame["dimension"] == dimension)
        & (frame["breakdown"] == breakdown)
        & (frame["period_end"] == pd.Timestamp(end))
    ]
    assert len(chosen) == 1, f"{len(chosen)} rows of {series} for {area}"
    return chosen.iloc[0]


def problems_of(read: Callable[[Path], Figures], path: Path) -> list[str]:
    """What the import of a broken file tells the reader, one text a problem."""
    with pytest.raises(ImportFailed) as failed:
        read(path)
    assert len(failed.value.problems) <= 20
    return [str(problem) for problem in failed.value.problems]
