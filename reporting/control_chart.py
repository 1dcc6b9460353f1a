"""A control chart: mean, limits, and special points by shape and colour; its words and tables."""

from functools import cache

import altair as alt
import pandas as pd

from metrics.measure import Unit
from metrics.process_control_chart import Change, Chart, Group, Point
from metrics.process_control_rules import Signal
from reporting import theme
from reporting.chart_layers import telling
from reporting.charts import HEIGHT, finished
from reporting.wording import number

USUAL, BETTER, WORSE, OTHER = "usual", "better", "worse", "other"
_KINDS = {
    Change.IMPROVEMENT: BETTER,
    Change.CONCERN: WORSE,
    Change.HIGH: OTHER,
    Change.LOW: OTHER,
}
_AXIS = {"format": ",.3~f", "tickCount": 5, "domain": False}
_LINES = {
    "limit": {"color": theme.DARK_GREY, "strokeDash": [6, 4], "strokeWidth": 1.5},
    "mean": {"color": theme.DARK_GREY, "strokeWidth": 1.5},
    "reading": {"color": theme.PROVISIONAL, "strokeWidth": 1.5},
}
_MARKS = {
    USUAL: {
        "shape": "circle",
        "color": theme.DARK_GREY,
        "fill": theme.PAPER,
        "size": 55,
        "opacity": 1,
    },
    BETTER: {
        "shape": "circle",
        "color": theme.SERIES,
        "fill": theme.SERIES,
        "size": 85,
        "opacity": 1,
    },
    WORSE: {
        "shape": "diamond",
        "color": theme.DARK_GREY,
        "fill": theme.ORANGE,
        "size": 120,
        "opacity": 1,
    },
    OTHER: {
        "shape": "square",
        "color": theme.DARK_PINK,
        "fill": theme.DARK_PINK,
        "size": 85,
        "opacity": 1,
    },
}
LEGEND = (
    "Hollow circle: as chance would have it. Filled circle: improving. Diamond: getting worse. "
    "Square: higher or lower, where neither is better. The scale does not start at zero."
)
_COLUMNS = ["part", "run", "kind", "day", "value", "label", "words", "below"]


@cache
def control_spec() -> dict:
    """Points on a grey line, the mean as a full line, the limits as dashes, labels at their end."""
    x = alt.X("day", type="temporal", title=None, scale=alt.Scale(type="utc", nice=False))
    look = {"scale": alt.Scale(zero=False, nice=True), "axis": alt.Axis(**_AXIS)}
    y = alt.Y("value", type="quantitative", title=None, **look)
    base = alt.Chart(alt.NamedData(name="figures")).encode(x=x, y=y)
    told = telling()
    run = alt.Detail("run", type="nominal")

    def where(field: str, name: str) -> alt.Chart:
        return base.transform_filter(f"datum.{field} == '{name}'")

    layers = [
        *(where("part", part).mark_line(**m).encode(detail=run) for part, m in _LINES.items()),
        *(where("kind", kind).mark_point(**m).encode(**told) for kind, m in _MARKS.items()),
        base.transform_filter("datum.label != ''")
        .mark_text(
            dy=alt.ExprRef("datum.below ? 18 : -9"), fontSize=13, color=theme.INK, align="right"
        )
        .encode(text=alt.Text("label", type="nominal")),
    ]
    return finished(alt.layer(*layers), height=HEIGHT)


def control_data(chart: Chart, unit: Unit) -> pd.DataFrame:
    """The rows of control_spec: the readings, then the mean and limits of each stretch."""
    rows = [_reading(point, unit) for point in chart.points]
    for group in chart.groups:
        if group.limits.defined:
            rows += _lines(group, unit, chart)
    frame = pd.DataFrame(rows, columns=_COLUMNS)
    return frame.assign(day=pd.to_datetime(frame["day"]), value=frame["value"].astype(float))


def _reading(point: Point, unit: Unit) -> dict:
    held = point.value is not None
    figure = number(point.value, unit) if held else "not held"
    return {
        "part": "reading",
        "run": f"readings {point.group}",
        "kind": _KINDS.get(point.change, USUAL) if held else "",
        "day": point.at,
        "value": point.value,
        "label": "",
        "words": f"{point.at:%B %Y}: {figure}, {signal_words(point)}",
    }


def _lines(group: Group, unit: Unit, chart: Chart) -> list[dict]:
    """A stretch's mean and limits, named in the last; the mean where the newest point is not."""
    limits, labelled = group.limits, group is chart.groups[-1]
    rows = []
    for part, name, value, below in (
        ("mean", "mean", limits.mean, chart.latest.value >= limits.mean),
        ("limit", "lower limit", limits.lower, True),
        ("limit", "upper limit", limits.upper, False),
    ):
        run = f"{name} {group.number}"
        shared = {"part": part, "run": run, "kind": "", "value": value, "below": below}
        end = f"{name} {number(value, unit, decimals=1 if not unit.is_count else None)}"
        rows.append({**shared, "day": group.start, "label": "", "words": ""})
        label = end if labelled else ""
        rows.append({**shared, "day": group.end, "label": label, "words": ""})
    return rows


def signal_words(point: Point) -> str:
    """What the rules found at a point, in words."""
    if point.signal in (None, Signal.COMMON_CAUSE):
        return "as chance would have it" if point.signal else "no limits"
    return f"{point.signal.value} ({point.change.value})"
