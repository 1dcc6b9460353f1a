"""The menu: every page once, in groups."""

import streamlit as st

from data_access.settings import office
from reporting.escaping import plain_text
from reporting.links import page_link

MENU = {
    "": {"app.py": "Overview"},
    "The four questions": {
        "pages/satisfaction.py": "Satisfaction",
        "pages/crown_court.py": "Crown Court",
        "pages/referrals_and_support.py": "Referrals and support",
        "pages/victims_journeys.py": "Victims' journeys",
    },
    "Looking closer": {
        "pages/measure.py": "One measure",
        "pages/areas_compared.py": "Areas compared",
        "pages/what_lies_behind.py": "What lies behind a change",
        "pages/backlog.py": "What would happen if",
    },
    "Holding to account": {
        "pages/oversight.py": "Oversight",
        "pages/since_last_meeting.py": "What is new",
        "pages/against_the_plan.py": "Against the plan",
        "pages/actions.py": "Actions",
        "pages/questions.py": "Questions",
        "pages/briefing.py": "Briefing",
        "pages/saved_views.py": "Saved views",
    },
    "About the figures": {
        "pages/sources.py": "Sources",
        "pages/definitions.py": "Definitions",
        "pages/how_we_judge.py": "How we judge",
        "pages/revisions.py": "Revisions",
        "pages/add_data.py": "Add data",
        "pages/accessibility.py": "Accessibility statement",
    },
}


def draw_menu() -> None:
    """The links carry nothing: what is chosen is remembered from page to page (choice.py).

    One text for all of them: a part for each would be drawn anew at every change of a filter.
    """
    if office().logo:
        st.image(office().logo, width=160)
    support = f"\n{plain_text(office().support)}"
    st.markdown("\n".join([f"**{plain_text(office().name)}**\n", *map(_group, MENU), support]))


def _group(name: str) -> str:
    links = [f"- {page_link(path, label)}" for path, label in MENU[name].items()]
    return "\n".join([f"\n{name}\n", *links])
