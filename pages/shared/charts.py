"""The one way to put a chart on a page."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass

import pandas as pd
import pyarrow as pa
import streamlit as st

from reporting.vega import browser_spec, telling_rows

Specify = Callable[[], dict]


def draw_chart(
    rows: pd.DataFrame, specify: Specify, *, name: str, told: str, key: str | None = None
) -> None:
    """The rows as the chart that `specify` specifies.

    name: what its buttons call it, the same for all figures, or the chart would be made anew.
    told: what it tells those who cannot see it, with its newest figure.
    """
    _draw(telling_rows(rows, told), specify, name, key)


@dataclass(frozen=True)
class ReadyChart:
    """A chart that is drawn often: its rows as a browser is given them, made ready once."""

    rows: pa.Table
    specify: Specify
    name: str
    mark: str  # tells it from every other

    def draw(self) -> None:
        """Put it on the page."""
        _draw_again(self.mark, self)


def ready_chart(rows: pd.DataFrame, specify: Specify, *, name: str, told: str) -> ReadyChart:
    """What draw_chart would draw, to be kept and drawn as often as needed."""
    told_rows = telling_rows(rows, told)
    known = hashlib.sha256(f"{specify.__module__} {specify.__name__} {name} ".encode())
    with pa.RecordBatchStreamWriter(sink := pa.BufferOutputStream(), told_rows.schema) as file:
        file.write_table(told_rows)
    known.update(sink.getvalue())
    return ReadyChart(told_rows, specify, name, known.hexdigest())


# Streamlit sends anew what it sent for the same mark before, to whomever: a fifth of the server's
# time for a change of filter was spent on writing the same charts again.
@st.cache_resource(show_spinner=False, max_entries=512)
def _draw_again(mark: str, _chart: ReadyChart) -> None:  # noqa: ARG001 - known by it
    _draw(_chart.rows, _chart.specify, _chart.name, None)


def _draw(rows: pa.Table, specify: Specify, name: str, key: str | None) -> None:
    st.vega_lite_chart(rows, browser_spec(specify), theme=None, alt=name, key=key)
