"""The funnel: each borough by its base and its rate, between the limits of chance."""

from functools import cache

import altair as alt
import pandas as pd

from metrics.areas_compared import Compared
from metrics.funnel import FunnelPoint
from metrics.funnel_places import Place
from reporting import theme
from reporting.charts import finished
from reporting.funnel_curves import CHANCE, OVERALL, WIDENED, curves

HEIGHT = 380
INSIDE, WARNED, OUTSIDE = "inside", "outside 95%", "outside 99.8%"
_KINDS = {
    Place.AS_EXPECTED: INSIDE,
    Place.LOW_WARNING: WARNED,
    Place.HIGH_WARNING: WARNED,
    Place.LOW_ALARM: OUTSIDE,
    Place.HIGH_ALARM: OUTSIDE,
}


@cache
def funnel_spec() -> dict:
    """Limits as dashed lines, boroughs by shape: hollow circle, triangle, diamond."""
    axis = {"format": ",.3~f", "tickCount": 5, "domain": False}
    x = alt.X(
        "base",
        type="quantitative",
        title="Number that the rate is out of",
        scale=alt.Scale(zero=False, nice=False),
    )
    y = alt.Y("value", type="quantitative", title=None, axis=alt.Axis(**axis))
    base = alt.Chart(alt.NamedData(name="figures")).encode(x=x, y=y)
    told = [alt.Tooltip("words", type="nominal", title="Figure")]

    def lines(part: str, colour: str, dash: list[int]) -> alt.Chart:
        drawn = base.transform_filter(f"datum.part == '{part}'")
        line = drawn.mark_line(color=colour, strokeDash=dash, strokeWidth=1.5)
        return line.encode(detail=alt.Detail("run", type="nominal"))

    def points(kind: str, **mark: object) -> alt.Chart:
        drawn = base.transform_filter(f"datum.part == '{kind}'")
        return drawn.mark_point(opacity=1, **mark).encode(tooltip=told)

    chosen = base.transform_filter("datum.chosen")
    layers = [
        lines(CHANCE, theme.PROVISIONAL, [2, 3]),
        lines(WIDENED, theme.DARK_GREY, [7, 4]),
        lines(OVERALL, theme.INK, [1, 0]),
        points(INSIDE, shape="circle", color=theme.DARK_GREY, fill=theme.PAPER, size=60),
        points(WARNED, shape="triangle-up", color=theme.SERIES, filled=True, size=90),
        points(OUTSIDE, shape="diamond", color=theme.DARK_PINK, filled=True, size=110),
        chosen.mark_point(shape="circle", color=theme.INK, size=420, strokeWidth=2.5, opacity=1),
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
        "words": f"{point.area}: {per * point.share:.1f} ({kind})",
        "chosen": point.area == chosen,
    }
