"""The one way to put a table on a page: real HTML, which a keyboard scrolls where it is wide.

Named and with a header for each row, where a row has one.
"""

from collections.abc import Iterable

import pandas as pd
import pyarrow as pa
import streamlit as st

from reporting.tables import plain_cells

ROWS_SHOWN = 24
# With a height, Streamlit lets the keyboard scroll a table that is wider than the screen; the
# style sheet then gives it the height that it needs.
_ANY_HEIGHT = 400


def draw_table(table: pd.DataFrame, *, name: str) -> None:
    """The table with its text escaped; its first column is the header of each row.

    name: what a screen reader calls it, in a few words that no other table of the page has.
    """
    if not table.empty:
        draw_ready_table(pa.Table.from_pandas(ready(table)), name=name)


def ready(table: pd.DataFrame) -> pd.DataFrame:
    """The table as it is drawn; pages that draw it often keep it so (data.drawn)."""
    rows = plain_cells(table)
    return rows.set_index(rows.columns[0])


def draw_ready_table(table: pa.Table, *, name: str) -> None:
    """A table that is ready and kept."""
    st.table(table, hide_index=False, border="horizontal", height=_ANY_HEIGHT, alt=name)


def draw_rows(table: pd.DataFrame) -> None:
    """The table with its text escaped; its rows have no header of their own."""
    st.table(plain_cells(table), hide_index=True, border="horizontal", height=_ANY_HEIGHT)


def draw_long_table(table: pd.DataFrame, *, name: str, key: str) -> None:
    """The same, a screenful of rows at a time, since a browser is slow to lay out hundreds."""
    pages = -(-len(table) // ROWS_SHOWN)
    page = st.pagination(pages, key=f"page-{key}") if pages > 1 else 1
    draw_table(table[(page - 1) * ROWS_SHOWN : page * ROWS_SHOWN], name=name)


def draw_list(lines: Iterable[str], *, title: str = "") -> None:
    """One list of all lines (markdown), which a screen reader counts; not a list for each.

    title: heads the list, a step below the headings of the page's parts.
    """
    head = [f"### {title}\n"] if title else []
    st.markdown("\n".join([*head, *(f"- {line}" for line in lines)]))
