"""The menu: every page once, in groups."""

import streamlit as st

from data_access.settings import office

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
        "pages/since_last_meeting.py": "Since the last meeting",
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
    """The links carry nothing: what is chosen is remembered from page to page (choice.py)."""
    if office().logo:
        st.image(office().logo, width=160)
    st.markdown(f"**{office().name}**")
    for group, pages in MENU.items():
        if group:
            st.caption(group)
        for path, label in pages.items():
            st.page_link(path, label=label)
