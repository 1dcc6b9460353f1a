"""The one way to put a text of elements on a page (reporting/text.py)."""

from functools import cache

from streamlit.components.v2 import component

from reporting.browser import script, sent
from reporting.text import Part


def draw_text(key: str, *parts: Part) -> None:
    """The parts of a text, one after the other; key: tells it from the others of the page."""
    _text()(key=f"text {key}", data=sent(parts=[part for part in parts if part]))


@cache
def _text():  # noqa: ANN202 - Streamlit's own type
    return component("text", js=script("part", "text"), isolate_styles=False)
