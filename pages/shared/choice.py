"""What the reader has chosen: kept in the address, so that a link opens the view that was seen."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

import streamlit as st

from metrics.answers import View

_WRITTEN = "written to the address"
_DRAWN = "the page, and the boxes drawn on it"


@dataclass(frozen=True)
class Choice:
    """What stands in the filters, checked against what is on offer."""

    area: str
    as_at: date | None
    period: str
    breakdown: str
    today: date
    measure: str = ""  # the id of the one that a page is about

    @property
    def view(self) -> View:
        return View(self.area, self.today, self.as_at)

    @property
    def address(self) -> dict[str, str]:
        return carried(self.view)


def carried(view: View) -> dict[str, str]:
    """The part of the address that links to a measure or a place carry."""
    as_at = {"as_at": view.as_at.isoformat()} if view.as_at else {}
    return {"area": view.area, **as_at}


def begin_boxes(page: str) -> None:
    """At the start of a page, known by a name: whether its boxes are there already."""
    if st.session_state.get(_DRAWN, ("", ()))[0] != page:
        st.session_state[_DRAWN] = (page, set())


def _drawn() -> set[str]:
    return st.session_state.get(_DRAWN, ("", set()))[1]


Nearest = Callable[[str, Sequence[str]], str]


def _first(_asked: str, options: Sequence[str]) -> str:
    return options[0]


def remembered(
    key: str, options: Sequence[str], *, nearest: Nearest = _first, start: str | None = None
) -> str:
    """What is chosen under that key, before its box is drawn.

    nearest: what stands for something that is not on offer; else the first option does.
    start: what stands there before anything is chosen; else the first option.

    A link that names something else than what we wrote there last leads; else the box does.
    Streamlit forgets a box when the page changes, so its value is set anew on each page. Not at
    each run: a browser draws a box again whose value is set.
    """
    written = st.session_state.setdefault(_WRITTEN, {})
    addressed = st.query_params.get(key)
    leads = addressed is not None and addressed != written.get(key)
    found = addressed if leads else st.session_state.get(key, written.get(key, addressed))
    if found not in options:
        first = options[0] if start is None else start
        found = first if found is None else nearest(found, options)
    if key not in _drawn() or st.session_state.get(key) != found:
        st.session_state[key] = found
    return found


def choose(
    key: str,
    label: str,
    options: Sequence[str],
    *,
    words: Callable[[str], str] = str,
    nearest: Nearest = _first,
    start: str | None = None,
    all_shown: bool = False,
) -> str:
    """A box to choose from, remembered from page to page and kept in the address.

    key: boxes of one key are one choice, on whichever page they stand.
    start: what is chosen until the reader chooses, where that is not the first option.
    all_shown: every option in a row, one click each, where there are few.
    """
    first = options[0] if start is None else start
    remembered(key, options, nearest=nearest if start is None else lambda *_: first, start=first)
    if all_shown:
        chosen = st.radio(label, options, key=key, format_func=words, horizontal=True)
    else:
        chosen = st.selectbox(label, options, key=key, format_func=words)
    _drawn().add(key)
    st.session_state[_WRITTEN][key] = chosen
    if chosen != first or key in st.query_params:
        st.query_params[key] = chosen
    return chosen


def choose_several(
    key: str,
    label: str,
    options: Sequence[str],
    *,
    words: Callable[[str], str] = str,
    start: Sequence[str] = (),
) -> tuple[str, ...]:
    """Several of the options, in order, kept in the address while they are not those of the start.

    A link leads as in `remembered`; of it only what is on offer counts, each once. Where other
    options are on offer than before, it begins anew.
    """
    box = f"{key} {hash(tuple(options))}"
    known, text = st.session_state.setdefault(_WRITTEN, {}).get(key, (box, None))
    addressed = st.query_params.get(key)
    leads = addressed is not None and addressed != text
    if leads or box not in st.session_state:
        asked = (addressed or "").split(",") if leads or known == box else ()
        found = [name for name in dict.fromkeys(asked) if name in options]
        st.session_state[box] = found or list(start)
    chosen = st.multiselect(label, options, key=box, format_func=words)
    _write_several(key, box, chosen, start)
    return tuple(chosen)


def _write_several(key: str, box: str, chosen: Sequence[str], start: Sequence[str]) -> None:
    text = "" if list(chosen) == list(start) else ",".join(chosen)
    st.session_state[_WRITTEN][key] = (box, text)
    if text:
        st.query_params[key] = text
    elif key in st.query_params:
        del st.query_params[key]
