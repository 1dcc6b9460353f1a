"""The funnel: each borough by its base and its rate, between the limits of chance."""

from functools import cache

import altair as alt
import pandas as pd

from metrics.areas_compared import Compared
from metrics.funnel import FunnelPoint
from metrics.funnel_places import Place
from reporting import theme
from reporting.charts import finished, telling
from reporting.funnel_curves import CHANCE, OVERALL, WIDENED, curves
from reporting.wording import half_up

HEIGHT = 380
INSIDE, WARNED, OUTSIDE = "inside", "outside 95%", "outside 99.8%"
_KINDS = {
    Place.AS_EXPECTED: INSIDE,
    Place.LOW_WARNING: WARNED,
    Place.HIGH_WARNING: WARNED,
    Place.LOW_ALARM: OUTSIDE,
    Place.HIGH_ALARM: OUTSIDE,
}

_AXIS = {"format": ",.3~f", "tickCount": 5, "domain": False}
_LINES = {
    CHANCE: {"color": theme.PROVISIONAL, "strokeDash": [2, 3], "strokeWidth": 1.5},
    WIDENED: {"color": theme.DARK_GREY, "strokeDash": [7, 4], "strokeWidth": 1.5},
    OVERALL: {"color": theme.INK, "strokeWidth": 1.5},
}
_POINTS = {
    INSIDE: {"shape": "circle", "color": theme.DARK_GREY, "fill": theme.PAPER, "size": 60},
    WARNED: {"shape": "triangle-up", "color": theme.SERIES, "filled": True, "size": 90},
    OUTSIDE: {"shape": "diamond", "color": theme.DARK_PINK, "filled": True, "size": 110},
}
_CHOSEN = {"shape": "circle", "color": theme.INK, "size": 420, "strokeWidth": 2.5}
_SOLID = {"opacity": 1}


@cache
def funnel_spec() -> dict:
    """Limits as dashed lines, boroughs by shape: hollow circle, triangle, diamond."""
    x_scale, x_title = alt.Scale(zero=False, nice=False), "Offences or people in the borough"
    x = alt.X("base", type="quantitative", title=x_title, scale=x_scale)
    y = alt.Y("value", type="quantitative", title=None, axis=alt.Axis(**_AXIS))
    base = alt.Chart(alt.NamedData(name="figures")).encode(x=x, y=y)
    told = telling()
    run = alt.Detail("run", type="nominal")

    def part(name: str) -> alt.Chart:
        return base.transform_filter(f"datum.part == '{name}'")

    layers = [
        *(part(name).mark_line(**mark).encode(detail=run) for name, mark in _LINES.items()),
        *(part(k).mark_point(**m, **_SOLID).encode(**told) for k, m in _POINTS.items()),
        base.transform_filter("datum.chosen").mark_point(**_CHOSEN, **_SOLID),
        base.transform_filter("datum.label != ''")
        .mark_text(dy=-14, fontSize=13, color=theme.INK)
        .encode(text=alt.Text("label", type="nominal")),
    ]
    specification = finished(alt.layer(*layers), height=HEIGHT)
    specification["config"]["axisX"]["format"] = ",.3~s"
    return specification


def funnel_data(compared: Compared, chosen: str) -> pd.DataFrame:
    """The rows of funnel_spec: curves, the line of London, and a point for each borough."""
    funnel, per = compared.funnel, compared.comparison.per
    rows = curves(compared)
    rows += [_point(point, per, chosen) for point in funnel.points]
    return pd.DataFrame(rows)


def standing(point: FunnelPoint) -> Place:
    """Where a borough stands once what boroughs differ by anyway is allowed for, if it is."""
    return point.adjusted or point.place


def _point(point: FunnelPoint, per: int, chosen: str) -> dict:
    kind = _KINDS[standing(point)]
    labelled = point.area == chosen or kind == OUTSIDE
    return {
        "part": kind,
        "run": point.area,
        "base": point.base,
        "value": per * point.share,
        "label": point.area if labelled else "",
        "words": f"{point.area}: {half_up(per * point.share, 1)} ({kind})",
        "chosen": point.area == chosen,
    }
