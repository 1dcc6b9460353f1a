"""Room for the axes of a chart, known before anything is drawn.

A chart that fits its axes into its width is laid out by Vega twice at each change: once to see how
wide the labels are. Where all that is asked is room for the figures of an upright axis, their
length says it.
"""

import re
from typing import Any

_TOP, _RIGHT, _BOTTOM = 20, 14, 26  # pixels: a label above the highest point, beside the last
_DIGIT, _APART = 7, 12  # pixels: of the axis labels (charts.finished), and beside them
_INNER = {"width": "across", "height": "down"}
_OUTER = re.compile(r"\b(width|height)\b")


def has_frame(chart: dict) -> bool:
    """Whether the figures of one upright axis are all that a compiled chart needs room for."""
    linear = {one["name"] for one in chart["scales"] if one["type"] == "linear"}
    axes = [one for one in chart.get("axes", ()) if one.get("labels", True)]
    upright = [one for one in axes if _is_upright(one)]
    if len(upright) != 1 or upright[0]["scale"] not in linear or "format" not in upright[0]:
        return False
    return "height" in chart and "legends" not in chart and not any("title" in one for one in axes)


def framed(chart: dict) -> dict:
    """Such a chart, in one group, with room for its axis at the left of it."""
    (group,) = chart["marks"]
    signals = _signals(next(one for one in group["axes"] if "format" in one and _is_upright(one)))
    place = {"x": {"signal": "left"}, "y": {"value": _TOP}}
    inner = _inside({name: chart[name] for name in ("scales", "marks")})
    inner["marks"][0]["encode"]["update"] |= place
    return {**chart, **inner, "signals": signals, "autosize": "none", "padding": 0}


def _is_upright(axis: dict) -> bool:
    return axis["orient"] == "left" and axis.get("labels", True)


def _signals(axis: dict) -> list[dict]:
    """Where the plot begins, and how wide and high it is."""
    highest = f"domain('{axis['scale']}')[1]"
    lengths = (f"length(format({highest}{part}, '{axis['format']}'))" for part in ("", " / 5"))
    return [
        {"name": "left", "update": f"{_DIGIT} * max({', '.join(lengths)}) + {_APART}"},
        {"name": "across", "update": f"width - left - {_RIGHT}"},
        {"name": "down", "update": f"height - {_TOP + _BOTTOM}"},
    ]


def _inside(part: Any) -> Any:  # noqa: ANN401 - any part of a specification
    """What is drawn over the whole picture, drawn over the plot instead."""
    if isinstance(part, list):
        return [_inside(one) for one in part]
    if not isinstance(part, dict):
        return part
    return {
        name: _OUTER.sub(lambda found: _INNER[found[1]], one) if name == "signal" else _inside(one)
        for name, one in part.items()
    }
