"""The frame around every page: its title, the menu, and the filters."""

import re
from collections.abc import Sequence
from datetime import date

import streamlit as st

from data_access.areas import LONDON, OFFERED
from data_access.settings import office
from metrics.catalogue import MEASURES, find_measure
from metrics.measure import Measure
from pages.shared import data
from pages.shared.choice import Choice, choose, remembered
from pages.shared.save_this import show_save_this
from pages.shared.style import apply_style
from pages.shared.warm import keep_ready
from reporting.wording import day

MENU = {
    "": {"app.py": "Overview"},
    "The four questions": {
        "pages/satisfaction.py": "Satisfaction",
        "pages/crown_court.py": "Crown Court",
        "pages/referrals_and_support.py": "Referrals and support",
        "pages/victims_journeys.py": "Victims' journeys",
    },
    "Holding to account": {
        "pages/oversight.py": "Oversight",
        "pages/since_last_meeting.py": "Since the last meeting",
        "pages/briefing.py": "Briefing",
        "pages/actions.py": "Actions",
        "pages/questions.py": "Questions",
        "pages/saved_views.py": "Saved views",
        "pages/measure.py": "One measure",
        "pages/against_the_plan.py": "Against the plan",
        "pages/backlog.py": "What would happen if",
        "pages/areas_compared.py": "Areas compared",
        "pages/what_lies_behind.py": "What lies behind a change",
    },
    "About the figures": {
        "pages/sources.py": "Sources",
        "pages/definitions.py": "Definitions",
        "pages/revisions.py": "Revisions",
        "pages/add_data.py": "Add data",
        "pages/how_we_judge.py": "How we judge",
    },
    "About this dashboard": {"pages/accessibility.py": "Accessibility statement"},
}
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
    st.set_page_config(page_title=f"{title} - {office().name}", layout="wide")
    apply_style()
    keep_ready()
    with st.sidebar:
        menu = st.container()
    st.title(title)
    choice = _filters(measures or MEASURES, picker) if filters else _no_filters()
    with menu:
        _draw_menu(choice)
        if filters:
            show_save_this()
    return choice


def open_measure() -> Choice:
    """Begin the page of one measure, headed by the question that it answers."""
    return open_page(_measure().question, measures=[_measure()], picker=True)


def _measure() -> Measure:
    """The measure that is chosen, or named in the address; asked before its box is drawn."""
    return find_measure(remembered("measure", _IDS))


def _draw_menu(choice: Choice) -> None:
    if office().logo:
        st.image(office().logo, width=160)
    st.markdown(f"**{office().name}**")
    for group, pages in MENU.items():
        if group:
            st.caption(group)
        for path, label in pages.items():
            st.page_link(path, label=label, query_params=choice.address)


def _filters(measures: Sequence[Measure], picker: bool) -> Choice:
    measure = choose("measure", "Measure", _IDS, words=_TITLES.get) if picker else ""
    with st.container(key="filters", horizontal=True):
        areas = data.areas(measures) or (LONDON,)
        area = choose("area", "Area", sorted(areas, key=lambda name: name != LONDON))
        period = choose("period", "Period", list(PERIODS), words=PERIODS.get)
        breakdown = NO_SPLIT
        if picker:
            held = [NO_SPLIT, *data.breakdowns(measures, area)]
            breakdown = choose("breakdown", "Split", held, words=_split_words)
        as_at = choose("as_at", "As published at", _days(), words=_day_words, nearest=_day_before)
    return Choice(area, _day_of(as_at), period, breakdown, date.today(), measure)


def _no_filters() -> Choice:
    """The page has no boxes; the menu still carries on what the reader chose elsewhere."""
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


def _day_words(text: str) -> str:
    return "Latest figures" if text == LATEST else day(date.fromisoformat(text))
