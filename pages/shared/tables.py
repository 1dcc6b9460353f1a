"""The one way to put a table on a page: a real HTML table with a name, which a keyboard scrolls.

Streamlit's own reads each cell as markdown: 0.2 ms a cell in the browser, whenever one changes.
"""

from collections.abc import Iterable

import pandas as pd
import streamlit as st

from pages.shared.text import draw_text
from reporting.tables import browser_table
from reporting.text import table as table_part

ROWS_SHOWN = 24


def draw_table(table: pd.DataFrame, *, name: str, headed: bool = True) -> None:
    """The table, drawn if it has rows.

    name: what a screen reader calls it, in a few words that no other table of the page has.
    headed: the first column is the header of each row.
    """
    if not table.empty:
        draw_text(table_part(name, browser_table(table, headed=headed)))


def draw_rows(table: pd.DataFrame, *, name: str) -> None:
    """A table whose rows have no header of their own."""
    draw_table(table, name=name, headed=False)


def draw_long_table(table: pd.DataFrame, *, name: str, key: str) -> None:
    """The same as draw_table, a screenful of rows at a time."""
    pages = -(-len(table) // ROWS_SHOWN)
    page = st.pagination(pages, key=f"page-{key}") if pages > 1 else 1
    draw_table(table[(page - 1) * ROWS_SHOWN : page * ROWS_SHOWN], name=name)


def draw_list(lines: Iterable[str], *, title: str = "") -> None:
    """One list of all lines (markdown), which a screen reader counts; of no lines, none.

    title: heads the list, a step below the headings of the page's parts.
    """
    head = [f"### {title}\n"] if title else []
    if listed := [f"- {line}" for line in lines]:
        st.markdown("\n".join([*head, *listed]))
