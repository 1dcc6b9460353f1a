"""The tile map of a comparison: which boroughs stand above or below London, by sign and shade."""

from functools import cache

import altair as alt
import pandas as pd

from metrics.areas_compared import Compared
from metrics.funnel_places import Place
from reporting import theme
from reporting.chart_layers import telling
from reporting.charts import finished
from reporting.funnel_chart import standing
from reporting.tile_map import CITY, GRID, SHORT_NAMES
from reporting.wording import half_up

SIGNS = {
    Place.LOW_ALARM: "▼▼",
    Place.LOW_WARNING: "▼",
    Place.AS_EXPECTED: "",
    Place.HIGH_WARNING: "▲",
    Place.HIGH_ALARM: "▲▲",
}
SHADES = {"": "#FFFFFF", "▼": "#DCE9F4", "▼▼": "#6BACE6", "▲": "#F3DCE6", "▲▲": "#D08AAE"}


@cache
def places_spec() -> dict:
    """Tiles with the borough's short name and its sign; the chosen one has a heavy edge."""
    place = {
        "x": alt.X("column", type="ordinal", axis=None),
        "y": alt.Y("row", type="ordinal", axis=None),
    }
    told = telling()
    base = alt.Chart(alt.NamedData(name="figures")).encode(**told, **place)
    shades = alt.Scale(domain=list(SHADES), range=list(SHADES.values()))
    tiles = base.mark_rect(stroke=theme.DARK_GREY, strokeWidth=1).encode(
        color=alt.Color("sign", type="nominal", scale=shades, legend=None)
    )
    chosen = base.transform_filter("datum.chosen").mark_rect(
        fillOpacity=0, stroke=theme.INK, strokeWidth=4
    )
    text = {"fontSize": 12, "color": theme.INK}
    names = base.mark_text(dy=-6, **text).encode(text=alt.Text("short", type="nominal"))
    signs = base.mark_text(dy=10, **text).encode(text=alt.Text("sign", type="nominal"))
    return finished(alt.layer(tiles, chosen, names, signs), height=300)


def places_data(compared: Compared, chosen: str) -> pd.DataFrame:
    """One row for each tile, with where its borough stands to London."""
    found = {point.area: point for point in compared.funnel.points}
    per = compared.comparison.per
    rows = []
    for row, areas in enumerate(GRID):
        for column, area in enumerate(areas):
            if not area:
                continue
            point = found.get(area)
            said = "not held" if point is None else f"{half_up(per * point.share, 1)}"
            rows.append(
                {
                    "column": column,
                    "row": row,
                    "short": SHORT_NAMES.get(area, area[:4]),
                    "sign": SIGNS[standing(point)] if point else "",
                    "words": f"{area}: {'another force' if area == CITY else said}",
                    "chosen": area == chosen,
                }
            )
    return pd.DataFrame(rows)
