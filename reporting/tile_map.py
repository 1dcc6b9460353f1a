"""London as a map of 32 tiles, one for each borough, in a grid of our own.

Each tile bears the borough's short name; the sorted table beside it bears the figures. The
City of London is drawn as a tile of another force.
"""

from collections.abc import Sequence
from functools import cache

import altair as alt
import pandas as pd

from data_access.areas import BOROUGHS
from metrics.measure import Unit
from metrics.readings import Reading
from reporting import theme
from reporting.chart_layers import telling
from reporting.charts import finished
from reporting.wording import shown

GRID = (
    ("", "", "", "", "Enfield", "", "", ""),
    ("", "Harrow", "", "Barnet", "Haringey", "Waltham Forest", "Redbridge", ""),
    (
        *("Hillingdon", "Ealing", "Brent", "Camden", "Islington", "Hackney"),
        *("Barking and Dagenham", "Havering"),
    ),
    (
        *("Hounslow", "Hammersmith and Fulham", "Kensington and Chelsea", "Westminster"),
        *("City of London", "Tower Hamlets", "Newham", ""),
    ),
    (
        *("", "Richmond upon Thames", "Wandsworth", "Lambeth", "Southwark", "Lewisham"),
        *("Greenwich", "Bexley"),
    ),
    ("", "Kingston upon Thames", "Merton", "Sutton", "Croydon", "Bromley", "", ""),
)
CITY = "City of London"
SHORT_NAMES = {
    "Barking and Dagenham": "Bark",
    "Hammersmith and Fulham": "H&F",
    "Kensington and Chelsea": "K&C",
    "Kingston upon Thames": "King",
    "Richmond upon Thames": "Rich",
    "Tower Hamlets": "TwrH",
    "Waltham Forest": "WFor",
    "Westminster": "Wstm",
    CITY: "City",
}


@cache
def tile_map_spec() -> dict:
    """The specification of the map: tiles in five steps of blue, no step for what is missing."""
    steps = list(range(len(theme.MAP_STEPS)))
    place = {
        "x": alt.X("column", type="ordinal", axis=None),
        "y": alt.Y("row", type="ordinal", axis=None),
    }
    told = telling()
    base = alt.Chart(alt.NamedData(name="figures")).encode(**told, **place)
    colours = alt.Scale(domain=steps, range=list(theme.MAP_STEPS))
    empty = alt.value("#FFFFFF")
    tiles = base.mark_rect(stroke=theme.DARK_GREY, strokeWidth=1).encode(
        color=alt.condition(
            "isValid(datum.step)",
            alt.Color("step", type="ordinal", scale=colours, legend=None),
            empty,
        )
    )
    dark = base.transform_filter("datum.step >= 3").mark_text(fontSize=12, color=theme.PAPER)
    light = base.transform_filter("!(datum.step >= 3)").mark_text(fontSize=12, color=theme.INK)
    name = alt.Text("short", type="nominal")
    return finished(alt.layer(tiles, dark.encode(text=name), light.encode(text=name)), height=300)


def tile_map_data(readings: Sequence[Reading], unit: Unit) -> pd.DataFrame:
    """One row for each tile, its borough in one of five steps of equal numbers of boroughs."""
    by_area = {reading.point.area: reading for reading in readings}
    values = sorted(by_area[b].value for b in BOROUGHS if b in by_area and _has(by_area[b]))
    rows = [
        {
            "column": column,
            "row": row,
            "short": SHORT_NAMES.get(area, area[:4]),
            "step": _step(by_area.get(area), values),
            "words": _words(area, by_area.get(area), unit),
        }
        for row, areas in enumerate(GRID)
        for column, area in enumerate(areas)
        if area
    ]
    return pd.DataFrame(rows)


def _has(reading: Reading) -> bool:
    return reading.value is not None


def _step(reading: Reading | None, values: list[float]) -> float | None:
    if reading is None or not _has(reading):
        return None
    below = sum(value < reading.value for value in values)
    return min(len(theme.MAP_STEPS) - 1, below * len(theme.MAP_STEPS) // len(values))


def _words(area: str, reading: Reading | None, unit: Unit) -> str:
    if area == CITY:
        return "City of London: another force's area"
    return f"{area}: {shown(reading, unit)}"
