"""Pages as AppTest sees them: opened as a reader does, and everything on them as text."""

import json
from collections.abc import Iterator

import pandas as pd
import pyarrow as pa
from streamlit.testing.v1 import AppTest

from reporting.vega import TOLD
from tests.helpers import ROOT
from tests.source_code import PAGES, name

ENTRY = str(ROOT / "app.py")
EVERY_PAGE = tuple(name(path) for path in PAGES)
NOT_WORDS = ("html", "root", "main", "sidebar", "event", "bidi_component", "text")
OPEN_PARTS = ("boroughs", "events")


def open_page(path: str, *, parts: tuple[str, ...] = (), **asked: str) -> AppTest:
    """A page as a fresh reader gets it by a link; asked: what stands in the address.

    parts: keys of the expanders that the reader has opened.
    """
    page = AppTest.from_file(ENTRY, default_timeout=60)
    for key, text in asked.items():
        page.query_params[key] = text
    for key in parts:
        page.session_state[key] = True
    page.run()
    return page if path == "app.py" else page.switch_page(path).run()


def open_whole(path: str, **asked: str) -> AppTest:
    """A page with the tables of its measure, its boroughs and its events opened."""
    table = f"table-{asked.get('measure', '')}"
    return open_page(path, parts=(*OPEN_PARTS, table), **asked)


def texts(page: AppTest) -> Iterator[str]:
    """Everything that stands on a page as text: words, labels, tables, what charts tell."""
    yield from (table.to_string() for table in tables(page))
    yield from descriptions(page)
    yield from (words(one) for one in elements(page) if one["tag"] in ("h2", "p", "li"))
    for element in page:
        if element.type not in NOT_WORDS:
            found = (getattr(element, "value", ""), getattr(element, "label", ""))
            yield from (str(one) for one in found if one is not None)


def elements(page: AppTest) -> list[dict]:
    """Every element of its texts (reporting/text.py), each before those in it."""
    inside = [part for one in _given(page) for part in one["parts"]]
    found = []
    while inside:
        part = inside.pop(0)
        if not isinstance(part, str):
            found.append(part)
            inside = [*part["parts"], *inside]
    return found


def words(part: str | dict) -> str:
    """What stands in a text."""
    return part if isinstance(part, str) else "".join(map(words, part["parts"]))


def headings(page: AppTest) -> list[str]:
    """The headings below the title, wherever they stand."""
    written = [words(one) for one in elements(page) if one["tag"] == "h2"]
    return [one.value for one in page.header] + written


def cards(page: AppTest) -> dict[str, str]:
    """The figure of each card by its title."""
    looks = {look: [] for look in ("card-title", "card-figure")}
    for one in elements(page):
        looks.get(one["look"], []).append(words(one))
    return dict(zip(*looks.values(), strict=True))


def steps(page: AppTest) -> set[str]:
    """Where the links of its texts and tables lead."""
    found = {one["to"] for one in elements(page) if one["to"]}
    return found.union(*(one.get("links", ()) for one in _tables(page)))


def tables(page: AppTest) -> list[pd.DataFrame]:
    """Every table of a page, in order."""
    return [pd.DataFrame(one["rows"], columns=one["columns"]) for one in _tables(page)]


def _tables(page: AppTest) -> list[dict]:
    return [one["table"] for one in elements(page) if "table" in one]


def _given(page: AppTest) -> list[dict]:
    """What the browser is given of each text."""
    return [json.loads(one.value) for one in page.text]


def whole_text(page: AppTest) -> str:
    """All of it in one."""
    return "\n".join(texts(page))


def links(page: AppTest) -> dict[str, str]:
    """Where the links between pages lead: the label, and what they carry in the address."""
    return {one.proto.label: one.proto.query_string for one in page.get("page_link")}


def descriptions(page: AppTest) -> list[str]:
    """What each chart says to those who cannot see it."""
    found = (chart.proto.data.data for chart in page.get("vega_lite_chart"))
    return [pa.ipc.open_stream(rows).read_all()[TOLD][0].as_py() for rows in found]
