"""The chart of the page, made large: the same layers and rows, in light and in dark.

Colours of the dark ground are the Analysis Function's lighter ones; each has a contrast of at
least 3 on it. Sizes are for a window of 1280 by 720; the stage makes them larger with it.
"""

import json

from reporting import theme
from reporting.charts import trend_spec

SMALLEST = 24  # pixels: what can be read from the back row
GROUND = {False: theme.PAPER, True: "#0E1117"}
DARK = {
    theme.SERIES: "#6BACE6",
    theme.IN_PART: "#B9D7F2",
    theme.TARGET: "#F46A25",
    theme.PROVISIONAL: "#BFBFBF",
    theme.INK: "#F5F6F7",
    theme.LINE: "#858C91",
    theme.PAPER: "#0E1117",
    "#E3E5E6": "#3A3F46",
}
LARGER = {"fontSize": SMALLEST, "labelFontSize": SMALLEST}
TIMES = {"strokeWidth": 2, "size": 3, "dx": 1.6, "dy": 1.6, "padding": 2}
UNDER = 16  # pixels from the foot to the days, so that the first does not lie on the nought


def stage_spec(*, dark: bool) -> dict:
    """The specification of the chart on stage, without its data."""
    found = _large(json.loads(json.dumps(trend_spec())), dark)
    found["config"]["axisX"]["labelPadding"] = UNDER
    return found | {"autosize": {"type": "fit", "contains": "padding"}}


def _large(part: object, dark: bool) -> object:
    if isinstance(part, dict):
        return {name: _larger(name, _large(one, dark)) for name, one in part.items()}
    if isinstance(part, list):
        return [_large(one, dark) for one in part]
    return DARK.get(part, part) if dark and isinstance(part, str) else part


def _larger(name: str, found: object) -> object:
    if name in LARGER:
        return LARGER[name]
    if name not in TIMES:
        return found
    if isinstance(found, dict) and "expr" in found:
        return {"expr": f"{TIMES[name]} * ({found['expr']})"}
    if isinstance(found, dict) and "scale" in found:
        sizes = [TIMES[name] * one for one in found["scale"]["range"]]
        return {**found, "scale": {**found["scale"], "range": sizes}}
    return found * TIMES[name] if isinstance(found, int | float) else found
