"""What the reader has chosen: kept in the address, so that a link opens the view that was seen."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

import streamlit as st

from metrics.answers import View

_WRITTEN = "written to the address"


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
        """The part of the address that links to a measure or a place carry."""
        as_at = self.as_at.isoformat() if self.as_at else ""
        return {name: text for name, text in (("area", self.area), ("as_at", as_at)) if text}


Nearest = Callable[[str, Sequence[str]], str]


def _first(_asked: str, options: Sequence[str]) -> str:
    return options[0]


def remembered(key: str, options: Sequence[str], *, nearest: Nearest = _first) -> str:
    """What is chosen under that key, before its box is drawn.

    nearest: what stands for something that is not on offer; else the first option does.

    A link that names something else than what we wrote there last leads; else the box does.
    Streamlit forgets a box when the page changes, so its value is set anew each time.
    """
    written = st.session_state.setdefault(_WRITTEN, {})
    addressed = st.query_params.get(key)
    leads = addressed is not None and addressed != written.get(key)
    found = addressed if leads else st.session_state.get(key, addressed)
    if found not in options:
        found = options[0] if found is None else nearest(found, options)
    st.session_state[key] = found
    return st.session_state[key]


def choose(
    key: str,
    label: str,
    options: Sequence[str],
    *,
    words: Callable[[str], str] = str,
    nearest: Nearest = _first,
) -> str:
    """A box to choose from, remembered from page to page and kept in the address."""
    remembered(key, options, nearest=nearest)
    chosen = st.selectbox(label, options, key=key, format_func=words)
    st.session_state[_WRITTEN][key] = chosen
    if chosen != options[0] or key in st.query_params:
        st.query_params[key] = chosen
    return chosen
