"""The shipped tables read as they lie, and a measure's values worked out release by release."""

import csv
from datetime import date
from functools import cache

from metrics.measure import Measure
from tests.helpers import ROOT

BUNDLE = ROOT / "data_access/bundle"


def table(name: str) -> list[dict]:
    with (BUNDLE / name).open(encoding="utf-8", newline="") as opened:
        return list(csv.DictReader(opened))


@cache
def releases() -> dict[str, tuple]:
    """Every release by its key, with what puts it in order: its day, its version, its place."""
    return {
        row["release"]: (row["published_on"] or "0000", int(row["version"]), place)
        for place, row in enumerate(table("releases.csv"))
    }


@cache
def whole() -> set[tuple]:
    rows = table("holdings.csv")
    return {(r["release"], r["series"], r["area"]) for r in rows if r["whole"] == "true"}


@cache
def observations() -> dict[tuple, dict[tuple, float]]:
    """By release, series and area: the value of each period, unsplit; the first citation leads."""
    own = {
        (row["release"], row["citation"])
        for row in table("citations.csv")
        if row["kind"] in ("publisher_file", "publisher_page", "official_answer")
    }
    found: dict[tuple, dict[tuple, list]] = {}
    for path in sorted((BUNDLE / "observations").glob("*.csv")):
        for row in table(f"observations/{path.name}"):
            if row["dimension"] == "ALL" and row["value"]:
                key = (row["release"], row["series"], row["area"])
                period = (row["period_start"], row["period_end"])
                order = ((row["release"], row["citation"]) not in own, int(row["citation"]))
                found.setdefault(key, {}).setdefault(period, []).append((order, row))
    return {
        key: {period: min(rows, key=lambda pair: pair[0])[1] for period, rows in points.items()}
        for key, points in found.items()
    }


def values(measure: Measure, release: str, area: str) -> dict[tuple, float]:
    """A measure's value at each period, from one release and no other."""
    calculation = measure.calculation
    parts = [
        {period: float(row["value"]) for period, row in observations().get(key, {}).items()}
        for key in ((release, series, area) for series in calculation.series)
    ]
    name = type(calculation).__name__
    if name in ("Published", "SurveyShare"):
        return parts[0]
    if name == "Rate":
        above, below = parts
        return {p: calculation.per * above[p] / below[p] for p in above if below.get(p)}
    if name == "Difference":
        first, second = parts
        return {p: first[p] - second[p] for p in first if p in second}
    assert name == "Adjustment", name
    stock, received, completed = parts
    counted = {end: value for (_, end), value in stock.items()}
    return {
        (start, end): counted[end]
        - counted[day_before(start)]
        - received[start, end]
        + completed[start, end]
        for start, end in received
        if (start, end) in completed and end in counted and day_before(start) in counted
    }


def day_before(text: str) -> str:
    return date.fromordinal(date.fromisoformat(text).toordinal() - 1).isoformat()


def year_before(text: str) -> str:
    """The end of the same month a year earlier."""
    day = date.fromisoformat(text)
    year, month = day.year - 1, day.month
    following = date(year + month // 12, month % 12 + 1, 1)
    end_of_month = date.fromordinal(following.toordinal() - 1)
    this_following = date(day.year + month // 12, month % 12 + 1, 1)
    is_end = day == date.fromordinal(this_following.toordinal() - 1)
    return (end_of_month if is_end else day.replace(year=year)).isoformat()


def rows_of(measure: Measure, release: str, area: str) -> dict[tuple, dict]:
    """The published row behind each period, for its half width and its base."""
    return observations().get((release, measure.calculation.series[0], area), {})
