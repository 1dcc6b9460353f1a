"""The one way to put texts on a page (reporting/text.py), and a page made of texts and charts."""

from collections.abc import Callable, Iterable
from functools import cache
from itertools import chain, groupby

from streamlit.components.v2 import component

from reporting.browser import script, sent
from reporting.text import Part

Piece = Part | Callable[[], object]
Ready = bytes | Callable[[], object]


def draw_text(key: str, *parts: Part) -> None:
    """The parts of a text, one after the other; key: tells it from the others of the page."""
    _draw(key, _sent(parts))


def draw_pieces(*pieces: Piece) -> None:
    """The contents of a page from top to bottom: texts, and between them what draws itself."""
    draw_ready(made_ready(*pieces))


def made_ready(*pieces: Piece) -> tuple[Ready, ...]:
    """The contents of a page as a browser is given them; pages that draw them often keep them so.

    Texts that stand together are one: each costs the server half a millisecond at every change.
    """
    together = [list(found) for _, found in groupby(filter(None, pieces), key=callable)]
    ready = (found if callable(found[0]) else [_sent(found)] for found in together)
    return tuple(chain.from_iterable(ready))


def draw_ready(pieces: Iterable[Ready]) -> None:
    """What was made ready, from top to bottom."""
    for place, piece in enumerate(pieces):
        if callable(piece):
            piece()
        else:
            _draw(str(place), piece)


def _sent(parts: Iterable[Part]) -> bytes:
    return sent(parts=[part for part in parts if part])


def _draw(key: str, text: bytes) -> None:
    _text()(key=f"text {key}", data=text)


@cache
def _text():  # noqa: ANN202 - Streamlit's own type
    return component("text", js=script("table", "text"), isolate_styles=False)
