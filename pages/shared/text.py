"""The one way to put texts on a page (reporting/text.py), and a page made of texts and charts."""

from collections.abc import Callable, Iterable
from itertools import chain, groupby

import streamlit as st

from reporting.browser import sent
from reporting.text import Part

Piece = Part | Callable[[], object]
Ready = str | Callable[[], object]


def draw_text(*parts: Part) -> None:
    """The parts of a text, one after the other."""
    _draw(_sent(parts))


def draw_pieces(*pieces: Piece) -> None:
    """The contents of a page from top to bottom: texts, and between them what draws itself."""
    draw_ready(made_ready(*pieces))


def made_ready(*pieces: Piece) -> tuple[Ready, ...]:
    """The contents of a page as a browser is given them; pages that draw them often keep them so.

    Texts that stand together are one: each part costs server and browser anew at every change.
    """
    together = [list(found) for _, found in groupby(filter(None, pieces), key=callable)]
    ready = (found if callable(found[0]) else [_sent(found)] for found in together)
    return tuple(chain.from_iterable(ready))


def draw_ready(pieces: Iterable[Ready]) -> None:
    """What was made ready, from top to bottom."""
    for piece in pieces:
        if callable(piece):
            piece()
        else:
            _draw(piece)


def _sent(parts: Iterable[Part]) -> str:
    return sent(parts=[part for part in parts if part])


def _draw(text: str) -> None:
    st.text(text, width="stretch")  # reporting/browser/text.js makes elements of it
