"""The bundle as it ships, read row by row for its checks."""

import csv
import json
from functools import cache

from tests.bundle.make import BUNDLE
from tests.bundle.shared import Row


@cache
def table(name: str) -> list[Row]:
    """The rows of one table."""
    with (BUNDLE / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@cache
def observations() -> list[Row]:
    """Every observation of every source."""
    names = sorted(path.stem for path in (BUNDLE / "observations").glob("*.csv"))
    return [row for name in names for row in table(f"observations/{name}")]


def manifest() -> dict:
    """What the manifest says of each file."""
    return json.loads((BUNDLE / "manifest.json").read_text(encoding="utf-8"))["files"]


def points(series: str, area: str, *, release: str = "", dimension: str = "ALL") -> list[Row]:
    """The observations of a series and an area, in the order of their periods."""
    found = (
        row
        for row in observations()
        if (row["series"], row["area"], row["dimension"]) == (series, area, dimension)
        and (not release or row["release"].split("/")[1] == release)
    )
    return sorted(found, key=lambda row: row["period_end"])


def value_at(series: str, area: str, end: str, release: str) -> float:
    """The one value that a release gives; an error where its citations differ."""
    found = {
        float(row["value"])
        for row in points(series, area, release=release)
        if row["period_end"] == end
    }
    (value,) = found
    return value
