"""A measure as it stood on two days: two lines that can be told apart without colour."""

from collections.abc import Sequence
from datetime import date
from functools import cache

import altair as alt
import pandas as pd

from metrics.measure import Measure
from metrics.readings import Reading
from reporting import theme
from reporting.chart_layers import telling
from reporting.charts import HEIGHT, finished
from reporting.stretches import stretches
from reporting.wording import day, short_period, shown

EARLIER, LATER = "earlier", "later"


@cache
def lines_spec() -> dict:
    """The earlier line dashed, the later one whole, each named at its end.

    Points that are held in part are never joined: they come from several releases.
    """
    base = alt.Chart(alt.NamedData(name="figures")).encode(
        x=alt.X("day", type="temporal", title=None, scale=alt.Scale(type="utc", padding=18)),
        y=alt.Y("value", type="quantitative", title=None, axis=alt.Axis(tickCount=5)),
    )
    parts = {
        EARLIER: {"color": theme.ORANGE, "strokeDash": [6, 4], "strokeWidth": 2.5},
        LATER: {"color": theme.SERIES, "strokeWidth": 2.5},
    }
    lines = [
        base.transform_filter(f"datum.line == '{name}' && datum.whole")
        .mark_line(**style)
        .encode(detail="run:N")
        for name, style in parts.items()
    ]
    told = telling()
    points = base.mark_point(filled=True, size=18, color=theme.QUIET).encode(**told)
    names = base.transform_filter("datum.label != ''").mark_text(
        align="right", dy=alt.ExprRef("datum.higher ? -12 : 20"), fontSize=13
    )
    words = alt.Text("label", type="nominal")
    return finished(alt.layer(*lines, points, names.encode(text=words)), height=HEIGHT)


def lines_data(
    measure: Measure, days: tuple[date, date], lines: Sequence[Sequence[Reading]]
) -> pd.DataFrame:
    """The rows of lines_spec."""
    rows = []
    both = [[one for one in readings if one.value is not None] for readings in lines]
    ends = [drawn[-1].value if drawn else 0 for drawn in both]
    upper = LATER if ends[1] >= ends[0] else EARLIER  # its name stands above its end
    for name, on, drawn in zip((EARLIER, LATER), days, both, strict=True):
        runs = iter(stretches(measure, [one for one in drawn if one.in_base]))
        for one in drawn:
            when = short_period(one.point.period_start, one.period_end)
            figure = shown(one, measure.unit)
            rows.append(
                {
                    "line": name,
                    "higher": name == upper,
                    "whole": one.in_base,
                    "run": next(runs) if one.in_base else 0,
                    "day": pd.Timestamp(one.period_end),
                    "value": float(one.value),
                    "label": f"known on {day(on)}" if one is drawn[-1] else "",
                    "words": f"{when}, as published on {day(on)}: {figure}",
                }
            )
    return pd.DataFrame(rows)
