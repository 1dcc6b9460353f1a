"""The newest figure of each group of a breakdown, as bars from zero."""

from collections.abc import Iterable
from functools import cache

import altair as alt
import pandas as pd

from metrics.measure import Unit
from metrics.readings import Reading
from reporting import theme
from reporting.chart_layers import telling
from reporting.charts import finished
from reporting.wording import shown


@cache
def groups_spec() -> dict:
    """Bars with their figures at the end, in the order in which the publisher lists the groups."""
    base = alt.Chart(alt.NamedData(name="figures")).encode(
        x=alt.X("value", type="quantitative", title=None, axis=None),
        y=alt.Y("group", type="nominal", title=None, sort=None, axis=alt.Axis(labelLimit=220)),
        **telling(),
    )
    bars = base.mark_bar(color=theme.SERIES, size=16)
    figures = base.mark_text(align="left", dx=5, fontSize=13, color=theme.INK).encode(
        text=alt.Text("figure", type="nominal")
    )
    return finished(alt.layer(bars, figures), height=alt.Step(28))


def groups_data(readings: Iterable[Reading], unit: Unit) -> pd.DataFrame:
    """The rows of groups_spec: the newest reading of each group."""
    newest = {one.point.breakdown: one for one in readings}
    rows = [
        {
            "group": name,
            "value": one.value,
            "figure": shown(one, unit),
            "words": f"{name}: {shown(one, unit)}",
        }
        for name, one in newest.items()
    ]
    return pd.DataFrame(rows)
