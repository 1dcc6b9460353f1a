"""What each group adds to a change: bars to both sides of zero, in the order as published."""

from functools import cache

import altair as alt
import pandas as pd

from metrics.contribution_readings import Behind
from metrics.rate_contributions import RateChange
from reporting import theme
from reporting.chart_layers import telling
from reporting.charts import finished

COURT = " Crown Court"  # what the heading says, and the names beside the bars need not


@cache
def contributions_spec() -> dict:
    """Bars from zero: filled where a group adds, hollow where it takes away, each with its sum."""
    # Room at both ends for the figures that stand beside the bars.
    x_scale = alt.Scale(padding=48, nice=False)
    number_words = "datum.value ? datum.label : '0'"
    x_axis = alt.Axis(format="+,.3~f", labelExpr=number_words, grid=True, tickCount=3)
    y_axis = alt.Axis(labelLimit=150, labelExpr=f"replace(datum.label, '{COURT}', '')")
    base = alt.Chart(alt.NamedData(name="figures")).encode(
        x=alt.X("value", type="quantitative", title=None, axis=x_axis, scale=x_scale),
        y=alt.Y("group", type="nominal", title=None, sort=None, axis=y_axis),
        **telling("Adds"),
    )
    fill = alt.condition("datum.value > 0", alt.value(theme.SERIES), alt.value(theme.PAPER))
    bars = base.mark_bar(stroke=theme.SERIES, strokeWidth=1.5, size=15).encode(color=fill)
    text = {"fontSize": 13, "color": theme.INK}
    right = base.transform_filter("datum.value > 0").mark_text(align="left", dx=5, **text)
    left = base.transform_filter("datum.value <= 0").mark_text(align="right", dx=-5, **text)
    figure = alt.Text("figure", type="nominal")
    layers = alt.layer(bars, right.encode(text=figure), left.encode(text=figure))
    specification = finished(layers, height=alt.Step(26))
    specification["config"]["axisX"].pop("format", None)
    return specification


def contributions_data(behind: Behind) -> pd.DataFrame:
    """The rows of contributions_spec, one for each group."""
    is_rate = isinstance(behind.change, RateChange)
    rows = []
    for part in behind.change.parts:
        figure = f"{part.contribution:+.2f}" if is_rate else f"{part.contribution:+,.0f}"
        figure = figure.replace("-", "\N{MINUS SIGN}")  # as on the axis
        words = f"{part.group}: {figure}{' points' if is_rate else ''}"
        rows.append(
            {"group": part.group, "value": part.contribution, "figure": figure, "words": words}
        )
    return pd.DataFrame(rows, columns=["group", "value", "figure", "words"])
