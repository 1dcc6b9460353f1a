"""The trend of a section as plain series: what a native chart in a document is made of.

The rows are those of the chart on the page, so a slide and a page cannot differ.
"""

from dataclasses import dataclass
from datetime import date

from metrics.redefinitions import BREAK
from reporting.briefing.content import Section
from reporting.trend_data import trend_rows

# What is said of a series after the measure's title: a legend that is switched on shows it.
NAMES = {
    "line": "",
    "point": " (from a release held in part)",
    "provisional": " (still filling in [p])",
}


@dataclass(frozen=True)
class ChartSeries:
    """One line or set of points: values by day, and what stands beside some of them."""

    name: str
    style: str  # line, point, provisional or target
    values: dict[date, float]
    labels: dict[date, str]


@dataclass(frozen=True)
class ChartContent:
    """The days along the axis, blank ones where the line is broken, and the series."""

    days: tuple[date, ...]
    series: tuple[ChartSeries, ...]


def chart_content(section: Section) -> ChartContent:
    """The series of a section that has a chart."""
    rows = trend_rows(section.summary, section.readings)
    rows = [row for row in rows if row["value"] is not None]
    figures = [row for row in rows if row["part"] in NAMES]
    days = sorted({row["day"] for row in figures})
    _mark_breaks(rows, figures)
    title = section.summary.measure.title
    series = [_figures(f"{title}{said}", part, figures) for part, said in NAMES.items()]
    series += _targets([row for row in rows if row["part"] == "target"], days)
    blank = _between_runs(figures)
    return ChartContent(tuple(sorted({*days, *blank})), tuple(one for one in series if one.values))


def _mark_breaks(rows: list[dict], figures: list[dict]) -> None:
    """A native chart has no upright line: the first figure after a break bears the sign."""
    for day in {row["day"] for row in rows if row["part"] == "break"}:
        first = min((row for row in figures if row["day"] >= day), key=lambda row: row["day"])
        first["label"] = f"{first['label']} {BREAK}".strip()


def _figures(name: str, part: str, rows: list[dict]) -> ChartSeries:
    own = [row for row in rows if row["part"] == part]
    values = {row["day"]: row["value"] for row in own}
    return ChartSeries(name, part, values, {r["day"]: r["label"] for r in own if r["label"]})


def _targets(rows: list[dict], days: list[date]) -> list[ChartSeries]:
    """Each target as a level over the days it stood for, its figure at the end."""
    found = []
    for run in dict.fromkeys(row["run"] for row in rows):
        first, last = (row for row in rows if row["run"] == run)
        held = [day for day in days if first["day"] <= day <= last["day"]]
        values = dict.fromkeys(held, last["value"])
        labels = dict.fromkeys(held[-1:], last["label"])
        found.append(ChartSeries(last["words"], "target", values, labels))
    return found


def _between_runs(rows: list[dict]) -> set[date]:
    """A blank day wherever the line is interrupted: nothing is joined across it."""
    line = [row for row in rows if row["part"] == "line"]
    pairs = zip(line, line[1:], strict=False)
    return {_middle(a["day"], b["day"]) for a, b in pairs if a["run"] != b["run"]}


def _middle(first: date, second: date) -> date:
    return first + (second - first) // 2
