"""A measure as it stood on two days: two lines that can be told apart without colour."""

from collections.abc import Sequence
from datetime import date
from functools import cache
from statistics import fmean

import altair as alt
import pandas as pd

from metrics.measure import Measure
from metrics.readings import Reading
from reporting import theme
from reporting.chart_layers import points as draw_points
from reporting.charts import HEIGHT, finished
from reporting.stretches import stretches
from reporting.wording import day, short_period, shown

EARLIER, LATER = "earlier", "later"
ABOVE, BELOW = -12, 20
_UNDER_A_NAME = 6  # points
_NAME, _LINE = 0.3, 16  # as much as a name takes: of the width, and in height in pixels
POINTS = {  # shape, size, filling, outline
    EARLIER: ("circle", 60, "white", theme.ORANGE),
    LATER: ("circle", 14, theme.SERIES, theme.SERIES),
}
SIGNS = {EARLIER: "○", LATER: "●"}


@cache
def lines_spec() -> dict:
    """The earlier line dashed with rings, the later one whole with dots, each named at its end.

    A dot within a ring: the figure was not revised. Points that are held in part are never
    joined: they come from several releases.
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
    points = draw_points(base, POINTS, by="line")
    names = base.transform_filter("datum.label != ''").mark_text(
        align="right", dy=alt.ExprRef("datum.place"), fontSize=13
    )
    words = alt.Text("label", type="nominal")
    return finished(alt.layer(*lines, points, names.encode(text=words)), height=HEIGHT)


def lines_data(
    measure: Measure, days: tuple[date, date], lines: Sequence[Sequence[Reading]]
) -> pd.DataFrame:
    """The rows of lines_spec."""
    rows = []
    both = [[one for one in readings if one.value is not None] for readings in lines]
    places = _places(both)
    for name, on, drawn, place in zip((EARLIER, LATER), days, both, places, strict=True):
        runs = iter(stretches(measure, [one for one in drawn if one.in_base]))
        for one in drawn:
            when = short_period(one.point.period_start, one.period_end)
            figure = shown(one, measure.unit)
            rows.append(
                {
                    "line": name,
                    "place": place,
                    "whole": one.in_base,
                    "run": next(runs) if one.in_base else 0,
                    "day": pd.Timestamp(one.period_end),
                    "value": float(one.value),
                    "label": f"{SIGNS[name]} known on {day(on)}" if one is drawn[-1] else "",
                    "words": f"{when}, as published on {day(on)}: {figure}",
                }
            )
    return pd.DataFrame(rows)


def _places(both: Sequence[Sequence[Reading]]) -> list[float]:
    """How far below its end, in pixels, each line's name stands: out of the way of the line.

    Where the two would lie over each other, the earlier line's stands beyond the later's.
    """
    places = [ABOVE if _rises(drawn) else BELOW for drawn in both]
    if not all(both):
        return places
    earlier, later = (drawn[-1] for drawn in both)
    span = later.period_end - both[0][0].period_end
    highest = max(abs(one.value) for drawn in both for one in drawn) or 1
    lower = (later.value - earlier.value) / highest * HEIGHT
    apart = places[0] + lower - places[1]
    if later.period_end - earlier.period_end < span * _NAME and abs(apart) < _LINE:
        places[0] = places[1] - lower + (_LINE if places[1] == BELOW else -_LINE)
    return places


def _rises(drawn: Sequence[Reading]) -> bool:
    """Whether a line ends above the points before its end, over which its name lies."""
    last = [one.value for one in drawn[-_UNDER_A_NAME:]]
    return not last or last[-1] >= fmean(last)
