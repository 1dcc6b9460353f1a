"""The funnel: each borough by its base and its rate, between the limits of chance."""

from functools import cache

import altair as alt
import pandas as pd

from metrics.areas_compared import Compared
from metrics.funnel import FunnelPoint
from metrics.funnel_places import Place
from reporting import theme
from reporting.chart_layers import points
from reporting.charts import finished
from reporting.funnel_curves import CHANCE, OVERALL, WIDENED, curves
from reporting.wording import half_up

HEIGHT = 380
INSIDE = "within the limits"
_KINDS = {
    Place.LOW_ALARM: "below the 99.8% limits",
    Place.LOW_WARNING: "below the 95% limits",
    Place.AS_EXPECTED: INSIDE,
    Place.HIGH_WARNING: "above the 95% limits",
    Place.HIGH_ALARM: "above the 99.8% limits",
}
ALARMS = (Place.LOW_ALARM, Place.HIGH_ALARM)

_AXIS = {"format": ",.3~f", "tickCount": 5, "domain": False}
_LINES = {
    CHANCE: {"color": theme.PROVISIONAL, "strokeDash": [2, 3], "strokeWidth": 1.5},
    WIDENED: {"color": theme.DARK_GREY, "strokeDash": [7, 4], "strokeWidth": 1.5},
    OVERALL: {"color": theme.INK, "strokeWidth": 1.5},
}
# A kind for each side: one for both would draw those below with the sign of those above.
_ALARM = ("diamond", 110, theme.DARK_PINK, theme.DARK_PINK)
_POINTS = {
    INSIDE: ("circle", 60, theme.PAPER, theme.DARK_GREY),
    _KINDS[Place.LOW_WARNING]: ("triangle-down", 90, theme.SERIES, theme.SERIES),
    _KINDS[Place.HIGH_WARNING]: ("triangle-up", 90, theme.SERIES, theme.SERIES),
    _KINDS[Place.LOW_ALARM]: _ALARM,
    _KINDS[Place.HIGH_ALARM]: _ALARM,
}
SIGNS = (
    "Hollow circle: within the limits. Triangle, pointing up or down: above or below the 95% "
    "limits. Diamond: outside the 99.8% limits."
)
_CHOSEN = {"shape": "circle", "color": theme.INK, "size": 420, "strokeWidth": 2.5, "opacity": 1}


@cache
def funnel_spec() -> dict:
    """Limits as dashed lines, boroughs by shape: hollow circle, triangle up or down, diamond."""
    x_scale, x_title = alt.Scale(zero=False, nice=False), "Offences or people in the borough"
    x = alt.X("base", type="quantitative", title=x_title, scale=x_scale)
    y = alt.Y("value", type="quantitative", title=None, axis=alt.Axis(**_AXIS))
    base = alt.Chart(alt.NamedData(name="figures")).encode(x=x, y=y)
    run = alt.Detail("run", type="nominal")

    def part(name: str) -> alt.Chart:
        return base.transform_filter(f"datum.part == '{name}'")

    layers = [
        *(part(name).mark_line(**mark).encode(detail=run) for name, mark in _LINES.items()),
        points(base, _POINTS, by="part"),
        base.transform_filter("datum.chosen").mark_point(**_CHOSEN),
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
    labelled = point.area == chosen or standing(point) in ALARMS
    return {
        "part": kind,
        "run": point.area,
        "base": point.base,
        "value": per * point.share,
        "label": point.area if labelled else "",
        "words": f"{point.area}: {half_up(per * point.share, 1)} ({kind})",
        "chosen": point.area == chosen,
    }
