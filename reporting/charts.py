"""Charts: written with Altair, built once as plain Vega-Lite dictionaries, their data apart.

One specification serves every measure, so that a change of measure, area or period reaches the
browser as data, and nothing is compiled or drawn anew. Titles and numbers stand on the page.
"""

from functools import cache

import altair as alt

from reporting import theme

HEIGHT, EVENT_TICK = 280, 9  # pixels


@cache
def trend_spec() -> dict:
    """A measure over time: line, points held in part, provisional points, targets, events."""
    x = alt.X(
        "day", type="temporal", title=None, scale=alt.Scale(type="utc", nice=False, padding=18)
    )
    y = alt.Y(
        "value",
        type="quantitative",
        title=None,
        scale=alt.Scale(zero=True, nice=True),
        axis=alt.Axis(format=",.3~f", tickCount=5, domain=False),
    )
    told = [alt.Tooltip("words", type="nominal", title="Figure")]
    figures = alt.Chart(alt.NamedData(name="figures"))
    base = figures.encode(x=x, y=y)
    layers = [
        _part(figures.encode(x=x), "event")
        .mark_rule(color=theme.EVENT, strokeWidth=1.5)
        .encode(y=_from_foot(EVENT_TICK), y2=_from_foot(0), tooltip=told),
        _part(base, "target")
        .mark_line(color=theme.TARGET, strokeDash=[7, 4], strokeWidth=2)
        .encode(detail=alt.Detail("run", type="nominal")),
        _part(base, "line")
        .mark_line(color=theme.SERIES, strokeWidth=2.5)
        .encode(detail=alt.Detail("run", type="nominal")),
        _part(base, "line").mark_point(**_mark("circle", theme.SERIES, 22)).encode(tooltip=told),
        _part(base, "point").mark_point(**_mark("diamond", theme.IN_PART, 80)).encode(tooltip=told),
        _part(base, "provisional")
        .mark_point(shape="circle", color=theme.PROVISIONAL, filled=False, size=45, opacity=1)
        .encode(tooltip=told),
        base.transform_filter("datum.label != ''")
        .mark_text(dy=-12, fontSize=13, color=theme.INK, align="center")
        .encode(text=alt.Text("label", type="nominal")),
    ]
    return finished(alt.layer(*layers), height=HEIGHT)


def _from_foot(pixels: int) -> dict:
    """So many pixels above the foot of the chart, whatever height it is given."""
    return alt.value(alt.ExprRef(f"height - {pixels}"))


def _part(base: alt.Chart, part: str) -> alt.Chart:
    return base.transform_filter(f"datum.part == '{part}'")


def _mark(shape: str, colour: str, size: int) -> dict:
    return {"shape": shape, "color": colour, "filled": True, "size": size, "opacity": 1}


def finished(chart: alt.LayerChart | alt.Chart, *, height: int | alt.Step) -> dict:
    """The specification without data, in the one chart theme."""
    axis = {"labelFontSize": 13, "labelColor": theme.INK, "gridColor": "#E3E5E6", "ticks": False}
    finished = (
        chart.properties(width="container", height=height)
        .configure(font=theme.FONT, background=theme.PAPER)
        .configure_view(stroke=None)
        .configure_axis(domainColor=theme.LINE, labelPadding=6, **axis)
        .configure_axisX(grid=False, labelOverlap=True, tickCount=5, format="%b %Y")
    )
    specification = finished.to_dict()
    # Streamlit hands the data over by itself; a name of ours would point nowhere.
    for name in ("$schema", "data"):
        specification.pop(name, None)
    return specification
