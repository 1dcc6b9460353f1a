"""The one way to put a chart on a page."""

from collections.abc import Callable

import pandas as pd
import pyarrow as pa
import streamlit as st

from reporting.vega import browser_spec, telling_rows


def draw_chart(
    rows: pd.DataFrame | pa.Table,
    write: Callable[[], dict],
    *,
    name: str,
    told: str,
    key: str | None = None,
) -> None:
    """The rows as the chart that `write` specifies.

    name: what its buttons call it, the same for all figures, or the chart would be made anew.
    told: what it tells those who cannot see it, with its newest figure.
    """
    table = rows if isinstance(rows, pa.Table) else pa.Table.from_pandas(rows)
    spec = browser_spec(write)
    st.vega_lite_chart(telling_rows(table, told), spec, theme=None, alt=name, key=key)
