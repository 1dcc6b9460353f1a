"""The headline measures over time, each in a lane of its own: one chart for the whole Overview."""

from collections.abc import Sequence
from functools import cache

import altair as alt
import pandas as pd

from metrics.measure import Measure
from metrics.readings import Reading
from metrics.summaries import Summary
from reporting import theme
from reporting.chart_layers import points, said
from reporting.charts import finished
from reporting.stretches import stretches
from reporting.trend_data import part_of
from reporting.wording import short_period, shown

LANE = 76
TOP = 1.7  # a lane is so many times as high as its highest point: room for its name
# No wider than the chart: on a phone the end of a name is cut, and never the figure before it.
NAME = {"align": "left", "fontSize": 14, "fontWeight": 600, "limit": alt.ExprRef("width")}

POINTS = {
    "line": ("circle", 6, theme.SERIES, theme.SERIES),
    "point": ("diamond", 30, theme.IN_PART, theme.IN_PART),
    "provisional": ("circle", 24, theme.PAPER, theme.PROVISIONAL),
}
FILLING_IN = " (hollow: still filling in)"


@cache
def lanes_spec() -> dict:
    """Lines and points in lanes under each other; above each its latest figure and its name."""
    lane = alt.Y("lane", type="nominal", title=None, sort=None, axis=None)
    x = alt.X("day", type="temporal", title=None, scale=alt.Scale(type="utc"))
    offset = _more_is_up()
    base = alt.Chart(alt.NamedData(name="figures")).encode(x=x, y=lane)
    return finished(
        alt.layer(
            # First, since every lane has a name: so lanes keep the order of the questions.
            base.transform_filter("datum.drawn == 'name'")
            .mark_text(color=theme.INK, **NAME)
            .encode(
                x=alt.value(0),
                yOffset=offset,
                text=alt.Text("words", type="nominal"),
                description=said(),
            ),
            base.transform_filter("datum.drawn == 'line'")
            .mark_line(color=theme.SERIES, strokeWidth=2, invalid="filter", aria=False)
            .encode(yOffset=offset, detail=["lane:N", "run:N"]),
            points(base, POINTS, by="drawn").encode(yOffset=offset),
        ),
        height=alt.Step(LANE),
    )


def _more_is_up() -> alt.YOffset:
    """Said outright: releases of Vega-Lite differ in whether more is up or down within a lane."""
    scale = alt.Scale(domain=[0, TOP], range=[alt.ExprRef("bandwidth('y')"), 0])
    return alt.YOffset("height", type="quantitative", scale=scale)


def lanes_data(summaries: Sequence[Summary]) -> pd.DataFrame:
    """The rows of lanes_spec: heights are shares of each measure's own highest point."""
    rows = [row for summary in summaries for row in _lane(summary)]
    return pd.DataFrame(rows).assign(day=lambda frame: pd.to_datetime(frame["day"]))


def lanes_table(summaries: Sequence[Summary]) -> pd.DataFrame:
    """The same figures as a table, newest first within each measure."""
    rows = [
        {
            "Measure": summary.measure.title,
            "Period": short_period(one.point.period_start, one.period_end),
            "Figure": shown(one, summary.measure.unit),
        }
        for summary in summaries
        for one in reversed(summary.readings)
        if one.value is not None
    ]
    return pd.DataFrame(rows, columns=["Measure", "Period", "Figure"])


def _lane(summary: Summary) -> list[dict]:
    """Its name with the last settled figure, then its figures; those still filling in apart."""
    drawn = [one for one in summary.readings if one.value is not None]
    parts = [part_of(one) for one in drawn]
    line = [one for one, part in zip(drawn, parts, strict=True) if part == "line"]
    runs = iter(stretches(summary.measure, line))
    highest = max(one.value for one in drawn) or 1
    measure, latest = summary.measure, shown(summary.latest, summary.measure.unit)
    hollow = FILLING_IN if "provisional" in parts else ""
    name = {"lane": measure.title, "day": drawn[0].period_end, "height": TOP - 0.25}
    return [{**name, "drawn": "name", "words": f"{latest}\u2003{measure.title}{hollow}"}] + [
        {
            **_point(measure, one, one.value / highest),
            "drawn": part,
            "run": next(runs) if part == "line" else 0,
        }
        for one, part in zip(drawn, parts, strict=True)
    ]


def _point(measure: Measure, reading: Reading, height: float) -> dict:
    period = short_period(reading.point.period_start, reading.period_end)
    words = f"{period}: {shown(reading, measure.unit)}"
    return {"lane": measure.title, "day": reading.period_end, "height": height, "words": words}
