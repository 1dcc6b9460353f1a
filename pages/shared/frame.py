"""The frame around every page: its title, the menu, and the filters."""

import re
from collections.abc import Callable, Sequence
from datetime import date
from functools import cache

import streamlit as st

from data_access.areas import COURTS, LONDON, OFFERED
from data_access.settings import office
from metrics.catalogue import MEASURES, find_measure
from metrics.measure import Measure
from pages.shared import data
from pages.shared.choice import Choice, begin_boxes, choose, remembered
from pages.shared.menu import draw_menu
from pages.shared.save_this import show_save_this
from pages.shared.style import apply_style
from pages.shared.warm import keep_ready
from reporting.wording import day

LATEST = "latest"
PERIODS = {"all": "All years", "10": "Last 10 years", "5": "Last 5 years", "2": "Last 2 years"}
NO_SPLIT = "none"
_TITLES = {measure.id: measure.title for measure in MEASURES}
_IDS = list(_TITLES)


def open_page(
    title: str, *, measures: Sequence[Measure] = (), filters: bool = True, picker: bool = False
) -> Choice:
    """Begin a page: its title, the menu and the filters. Returns what is chosen in them.

    measures: those the page shows; areas are offered only where one is held.
    picker: the page shows one measure, chosen beside the other filters (see open_measure).
    """
    _begin(title, may_save=filters)
    return _filters(measures or MEASURES, picker) if filters else _no_filters()


def open_live_page(
    title: str, draw: Callable[[Choice], None], *, measures: Sequence[Measure] = MEASURES
) -> None:
    """A whole page of which only filters and contents run anew when a filter is changed.

    The title, the menu and the style sheet are a quarter of its parts, and stay as they are.
    """
    _begin(title, may_save=True)
    _live(draw, measures)


@st.fragment
def _live(draw: Callable[[Choice], None], measures: Sequence[Measure]) -> None:
    keep_ready()
    draw(_filters(measures, picker=False))


def _begin(title: str, *, may_save: bool) -> None:
    st.set_page_config(page_title=f"{title} - {office().name}", layout="wide")
    apply_style()
    keep_ready()
    begin_boxes(title)
    with st.sidebar:
        draw_menu()
        if may_save:
            show_save_this()
    st.title(title)


def open_measure() -> Choice:
    """Begin the page of one measure, headed by the question that it answers."""
    return open_page(_measure().question, measures=[_measure()], picker=True)


def _measure() -> Measure:
    """The measure that is chosen, or named in the address; asked before its box is drawn."""
    return find_measure(remembered("measure", _IDS))


def _filters(measures: Sequence[Measure], picker: bool) -> Choice:
    measure = choose("measure", "Measure", _IDS, words=_TITLES.get) if picker else ""
    with st.container(key="filters", horizontal=True):
        areas = data.areas(measures) or (LONDON,)
        area, missed = _area(sorted(areas, key=lambda name: name != LONDON))
        period = choose("period", "Period", list(PERIODS), words=PERIODS.get)
        breakdown = NO_SPLIT
        if picker:
            held = [NO_SPLIT, *data.breakdowns(measures, area)]
            breakdown = choose("breakdown", "Split", held, words=_split_words)
        as_at = choose("as_at", "As published at", _days(), words=_day_words, nearest=_day_before)
    if missed in OFFERED:
        st.info(f"Nothing on this page is held for {missed}. It shows {area} instead.")
    return Choice(area, _day_of(as_at), period, breakdown, date.today(), measure)


def _area(offered: Sequence[str]) -> tuple[str, str]:
    """The area that is chosen, and the one that was asked for where that is not on offer."""
    missed = []

    def first(asked: str, options: Sequence[str]) -> str:
        missed.append(asked)
        return options[0]

    label = "Area or court" if set(offered) & set(COURTS) else "Area"
    return choose("area", label, offered, nearest=first), "".join(missed[:1])


def _no_filters() -> Choice:
    """The page has no boxes; what the reader chose elsewhere is carried on."""
    area = remembered("area", OFFERED)
    as_at = remembered("as_at", _days(), nearest=_day_before)
    return Choice(area, _day_of(as_at), "all", NO_SPLIT, date.today())


def _days() -> list[str]:
    return [LATEST, *(one.isoformat() for one in data.days_of_release())]


def _day_of(as_at: str) -> date | None:
    return None if as_at == LATEST else date.fromisoformat(as_at)


def _day_before(asked: str, days: Sequence[str]) -> str:
    """The newest day of release by the day that a link asks for: what was known then."""
    earlier = [one for one in days if one != LATEST and one <= asked]
    is_a_day = re.fullmatch(r"\d{4}-\d{2}-\d{2}", asked)
    return max(earlier, default=days[-1]) if is_a_day else LATEST


def _split_words(dimension: str) -> str:
    return "No split" if dimension == NO_SPLIT else f"By {dimension.replace('_', ' ')}"


@cache
def _day_words(text: str) -> str:
    return "Latest figures" if text == LATEST else day(date.fromisoformat(text))
