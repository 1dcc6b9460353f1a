"""Charts: written with Altair, built once as plain Vega-Lite dictionaries, their data apart.

One specification serves every measure, so that a change of measure, area or period reaches the
browser as data, and nothing is compiled or drawn anew. Titles and numbers stand on the page.
"""

from collections.abc import Iterable
from functools import cache

import altair as alt

from reporting import theme
from reporting.trend_labels import PLACES

HEIGHT, EVENT_TICK = 280, 9  # pixels
# How a point looks by its part: shape, size, outline, filling. Circles lie on the line, diamonds
# are held in part, hollow ones are still filling in.
POINTS = {
    "line": ("circle", 22, theme.SERIES, theme.SERIES),
    "point": ("diamond", 80, theme.IN_PART, theme.IN_PART),
    "provisional": ("circle", 45, theme.PROVISIONAL, theme.PAPER),
}

# What the signs on a trend mean, said under a chart that has them.
SIGNS = {
    "point": "Diamond: from a release that we hold in part.",
    "provisional": "Hollow circle: still filling in.",
    "target": "Dashed line: target.",
    "ambition": "Dotted line: the office's ambition.",
    "event": "Mark at the foot: something that happened, not said to be a cause.",
}


def signs(parts: Iterable[str]) -> str:
    """The meaning of the signs that a trend has, in a fixed order."""
    there = set(parts)
    return " ".join(words for part, words in SIGNS.items() if part in there)


@cache
def trend_spec() -> dict:
    """A measure over time: line, points held in part, provisional points, targets, events."""
    base = alt.Chart(alt.NamedData(name="figures"))
    layers = (_event_marks(base), *_lines(base), points(base, POINTS, by="part"), _labels(base))
    # What the layers share is said once: half the text to send and to compile.
    return finished(alt.layer(*layers).encode(x=_day(), y=_value()), height=HEIGHT)


def _day() -> alt.X:
    scale = alt.Scale(type="utc", nice=False, padding=18)
    return alt.X("day", type="temporal", title=None, scale=scale)


def _value() -> alt.Y:
    axis = alt.Axis(format=",.3~f", tickCount=5, domain=False)
    scale = alt.Scale(zero=True, nice=True)
    return alt.Y("value", type="quantitative", title=None, scale=scale, axis=axis)


def _event_marks(figures: alt.Chart) -> alt.Chart:
    """Small marks at the foot, so that the line stays free."""
    marks = _part(figures, "event").mark_rule(color=theme.EVENT, strokeWidth=1.5, aria=False)
    return marks.encode(y=_from_foot(EVENT_TICK), y2=_from_foot(0), **telling())


def _lines(base: alt.Chart) -> list[alt.Chart]:
    """Targets dashed, breaks upright; the figures' line in runs: no gap is joined across."""
    run = alt.Detail("run", type="nominal")
    target = {"color": theme.TARGET, "strokeDash": [7, 4], "strokeWidth": 2}
    ambition = {"color": theme.AMBITION, "strokeDash": [2, 3], "strokeWidth": 2}
    broken = {"color": theme.INK, "strokeWidth": 1}
    own = {"color": theme.SERIES, "strokeWidth": 2.5}
    others = [
        _part(base, part).mark_line(**style, invalid=None).encode(detail=run, description=said())
        for part, style in (("target", target), ("ambition", ambition), ("break", broken))
    ]
    line = _part(base, "line").mark_line(**own, invalid=None, aria=False)
    return [*others, line.encode(detail=run)]


def points(base: alt.Chart, looks: dict[str, tuple], *, by: str) -> alt.Chart:
    """Points whose shape, size, outline and filling say what they are, in one layer.

    One for each look would leave some empty, and a screen reader names an empty layer as a
    picture without a description.
    """
    kinds = list(looks)
    shapes, sizes, strokes, fills = (list(column) for column in zip(*looks.values(), strict=True))
    drawn = base.transform_filter(f"indexof({kinds}, datum.{by}) >= 0")
    return drawn.mark_point(opacity=1, strokeWidth=1.5).encode(
        shape=alt.Shape(by, type="nominal", legend=None, scale=_scale(kinds, shapes)),
        size=alt.Size(by, type="nominal", legend=None, scale=_scale(kinds, sizes)),
        stroke=alt.Stroke(by, type="nominal", legend=None, scale=_scale(kinds, strokes)),
        fill=alt.Fill(by, type="nominal", legend=None, scale=_scale(kinds, fills)),
        **telling(),
    )


def _scale(kinds: list[str], looks: list) -> alt.Scale:
    return alt.Scale(domain=kinds, range=looks)


def _labels(base: alt.Chart) -> alt.Chart:
    words = base.transform_filter("datum.label != ''")
    places = {name: alt.ExprRef(one) for name, one in PLACES.items()}
    words = words.mark_text(fontSize=13, color=theme.INK, aria=False, **places)
    return words.encode(text=alt.Text("label", type="nominal"))


def said() -> alt.Description:
    """What a screen reader says of a mark: our words, which also cost less than Vega's own.

    Streamlit's Vega reads an expression anew for each mark; of lines and labels, whose points say
    the same, none is asked for (aria=False).
    """
    return alt.Description("words", type="nominal")


def telling(name: str = "Figure") -> dict:
    """What a mark tells: a pointer in a box under that name, a screen reader in the same words."""
    tooltip = alt.Tooltip("words", type="nominal", title=name)
    return {"tooltip": [tooltip], "description": said()}


def _from_foot(pixels: int) -> dict:
    """So many pixels above the foot of the chart, whatever height it is given."""
    return alt.value(alt.ExprRef(f"height - {pixels}"))


def _part(base: alt.Chart, part: str) -> alt.Chart:
    return base.transform_filter(f"datum.part == '{part}'")


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
