"""The filters of the targets: by state, by plan, by theme."""

from collections.abc import Sequence
from datetime import date

import streamlit as st

from metrics.catalogue import MEASURES
from metrics.measure import Theme
from metrics.plans import plan_name
from metrics.targets import Target
from pages.shared.choice import choose
from reporting.accountability_tables import STATE

ANY = "any"


def choose_targets(targets: Sequence[Target], today: date) -> list[Target]:
    """The targets of the chosen state, plan and theme; those in force come first."""
    plans = sorted({plan_name(target.plan) for target in targets})
    with st.container(horizontal=True):
        state = choose("state", "State", [ANY, *STATE], words=lambda s: STATE.get(s, "Any state"))
        plan = choose("plan", "Plan", [ANY, *plans], words=_or_any("Any plan"))
        theme = choose("theme", "Theme", [ANY, *Theme], words=_or_any("Any theme"))
    themes = {measure.id: measure.theme for measure in MEASURES}
    found = [
        target
        for target in targets
        if state in (ANY, target.on(today))
        and plan in (ANY, plan_name(target.plan))
        and (theme == ANY or theme in {themes.get(name) for name in target.measures})
    ]
    order = list(STATE)
    return sorted(found, key=lambda target: (order.index(target.on(today)), target.plan))


def _or_any(words: str):  # noqa: ANN202 - a function from text to text
    return lambda text: words if text == ANY else text
