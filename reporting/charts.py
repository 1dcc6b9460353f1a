"""Charts: written with Altair, built once as plain Vega-Lite dictionaries, their data apart.

One specification serves every measure, so that a change of measure, area or period reaches the
browser as data, and nothing is compiled or drawn anew. Titles and numbers stand on the page.
"""

from functools import cache

import altair as alt

from reporting import theme
from reporting.chart_layers import lines, parts, points, said, telling
from reporting.chart_looks import LINES, OUTLINES, OWN_LINE, POINTS
from reporting.trend_labels import PLACES

HEIGHT, EVENT_TICK = 280, 9  # pixels


@cache
def trend_spec() -> dict:
    """A measure over time: line, points held in part, provisional points, targets, events."""
    base = alt.Chart(alt.NamedData(name="figures"))
    layers = (
        _event_marks(base),
        *_lines(base),
        points(base, POINTS, by="part", outlines=OUTLINES),
        _labels(base),
    )
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
    """Targets dashed, breaks upright, in one layer; the figures in runs, no gap joined across.

    Each layer costs a browser a millisecond at every change, an empty one as much as a full one.
    """
    run = alt.Detail("run", type="nominal")
    own = parts(base, ["line"], by="part").mark_line(**OWN_LINE, invalid="filter", aria=False)
    return [
        lines(base, LINES, outlines=OUTLINES).encode(detail=run, description=said()),
        own.encode(detail=run),  # its points say what it would say
    ]


def _labels(base: alt.Chart) -> alt.Chart:
    words = base.transform_filter("datum.label != ''")
    places = {name: alt.ExprRef(one) for name, one in PLACES.items()}
    words = words.mark_text(fontSize=13, color=theme.INK, aria=False, **places)
    return words.encode(text=alt.Text("label", type="nominal"))


def _from_foot(pixels: int) -> dict:
    """So many pixels above the foot of the chart, whatever height it is given."""
    return alt.value(alt.ExprRef(f"height - {pixels}"))


def _part(base: alt.Chart, part: str) -> alt.Chart:
    return base.transform_filter(f"datum.part == '{part}'")


def finished(chart: alt.LayerChart | alt.Chart, *, height: int | alt.Step) -> dict:
    """The specification without data, in the one chart theme."""
    axis = {"labelFontSize": 13, "labelColor": theme.INK, "gridColor": "#E3E5E6", "ticks": False}
    axis |= {"aria": False}  # Vega would name an axis by a range that is soon stale
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
