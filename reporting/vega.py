"""What a browser is given of a chart: Vega, compiled here once instead of in each browser anew.

Charts are written with Altair, which makes Vega-Lite. Streamlit hands a specification on as it is,
and its Vega draws either; compiling takes a browser some 10 ms a chart, each time one is made.
"""

from collections.abc import Callable
from functools import cache

import pandas as pd
import pyarrow as pa

from reporting.vega_frame import framed, has_frame
from reporting.vega_short import short

ROWS = "source"  # the name under which Streamlit hands a chart its rows
TOLD = "told"  # the column whose first row holds what the whole chart tells
VEGA_LITE = "6.4"  # of the Altair that we pin
_EDGE = 5  # pixels around a chart
_ANY_WIDTH = 300  # Streamlit gives it that of the page
_OUTER = ("$schema", "background", "width", "height", "signals", "config")
_TOLD = f"length(data('{ROWS}')) ? data('{ROWS}')[0].{TOLD} : ''"
_WHOLE = {side: {"signal": side} for side in ("width", "height")}


@cache
def browser_spec(write: Callable[[], dict]) -> dict:
    """The chart that `write` gives as Vega-Lite without data, as Vega for a browser.

    Its words for those who cannot see it are a part of its rows (telling_rows): so the
    specification is the same for all figures, and a change of figures draws nothing anew.
    """
    import vl_convert  # heavy: only where a chart is drawn

    whole = write() | {"data": {"name": ROWS}, "width": _ANY_WIDTH}
    compiled = vl_convert.vegalite_to_vega(whole, vl_version=VEGA_LITE)
    chart = short(_in_one_group(compiled))
    return framed(chart) if has_frame(compiled) else chart


def telling_rows(rows: pd.DataFrame, told: str) -> pa.Table:
    """The rows of a chart with what the whole chart tells, in its first row.

    Days as milliseconds, which is what Vega makes of them: a day without a zone would be read in
    the reader's own.
    """
    days = {name: _milliseconds(days) for name, days in rows.select_dtypes("datetime").items()}
    words = [told, *[""] * (len(rows) - 1)] if len(rows) else []
    return pa.Table.from_pandas(rows.assign(**days, **{TOLD: pd.Series(words, dtype=str)}))


def _milliseconds(days: pd.Series) -> pd.Series:
    return (days - pd.Timestamp(0)) / pd.Timedelta(milliseconds=1)


def _in_one_group(chart: dict) -> dict:
    """The chart as one group that tells `told`.

    Streamlit takes a list of data for rows and sends it on as such: so the rows alone stand at
    the top, with the scales that ask nothing else, and what is made of the rows in the group.
    """
    rows, *made = chart["data"]
    scales = [_over_all_rows(scale) for scale in chart["scales"]]
    inner = [scale for scale in scales if _asks(scale) not in (None, ROWS)]
    group = {
        "type": "group",
        "style": chart.get("style", "cell"),
        "encode": {"update": {**_WHOLE, "description": {"signal": _TOLD}}},
        "data": made,
        "scales": inner,
        **{name: chart[name] for name in ("axes", "legends", "marks") if name in chart},
    }
    outer = {name: chart[name] for name in _OUTER if name in chart}
    edges = dict.fromkeys(("left", "right", "top", "bottom"), _EDGE)
    # A chart of rows is as high as they are many; its axis stands below them, not over the last.
    fitted = "fit" if "height" in chart else "fit-x"
    return {
        **outer,
        "autosize": {"type": fitted, "contains": "padding"},
        "padding": edges,
        "data": rows,
        "scales": [scale for scale in scales if scale not in inner],
        "marks": [group],
    }


def _asks(scale: dict) -> str | None:
    """Of which data a scale asks how far it reaches."""
    domain = scale["domain"]
    return domain.get("data", "several") if isinstance(domain, dict) else None


def _over_all_rows(scale: dict) -> dict:
    """A scale that asks each layer for the same column asks all rows for it once."""
    domain = scale["domain"]
    asked = domain.get("fields", ()) if isinstance(domain, dict) else ()
    columns = {one["field"] if isinstance(one, dict) else None for one in asked}
    if len(columns) != 1 or None in columns:
        return scale
    rest = {name: part for name, part in domain.items() if name != "fields"}
    return scale | {"domain": {"data": ROWS, "field": columns.pop(), **rest}}
