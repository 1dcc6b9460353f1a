"""The parts of Against the plan: measures by theme, targets by state, with their filters."""

from collections.abc import Sequence
from datetime import date

import streamlit as st

from metrics.catalogue import MEASURES
from metrics.measure import Theme
from metrics.plans import plan_name
from metrics.summaries import Summary
from metrics.targets import Target
from metrics.verdict import Answer
from pages.shared.choice import choose
from pages.shared.tables import draw_table
from reporting.accountability_tables import STATE, plan_table, targets_table
from reporting.escaping import plain_text
from reporting.files import table_csv
from reporting.plan_words import alike, unread_sentence

ANY = "every"  # not the "any" of the actions, whose box of states has the same key
ALIKE = 3  # of so many measures the same is said once


def show_measures(summaries: Sequence[Summary]) -> None:
    """The measures of which something can be said; all of them, by theme, one step away."""
    st.markdown(unread_sentence(summaries))
    told = [one for one in summaries if one.verdict.target.answer is not Answer.NO_NUMBER_READ]
    if told:
        draw_table(plan_table(told), name="Measures with a target")
    with st.expander("Every measure", key="every-measure", on_change="rerun") as opened:
        if opened.open:
            _every_measure(summaries)
    st.download_button(
        "Download every measure (CSV)",
        table_csv(plan_table(summaries)),
        file_name="against-the-plan.csv",
        mime="text/csv",
        on_click="ignore",
    )


def _every_measure(summaries: Sequence[Summary]) -> None:
    """What is said of many measures alike is said once, over a table without it."""
    groups = alike(summaries)
    own = [one for found in groups.values() if len(found) < ALIKE for one in found]
    draw_table(plan_table(own), name="Measures of which something of their own is said")
    for reason, found in groups.items():
        if len(found) >= ALIKE:
            st.markdown(f"**{len(found)} measures.** {plain_text(reason)}")
            table = plan_table(found)
            table.insert(1, "Theme", [one.measure.theme.value for one in found])
            draw_table(table[["Measure", "Theme", "Latest"]], name=f"Measures: {reason}")


def show_targets(targets: Sequence[Target], today: date) -> None:
    """The chosen targets, a table for each state, those in force first."""
    chosen = _choose_targets(targets, today)
    for state, words in STATE.items():
        together = [target for target in chosen if target.on(today) == state]
        if together:
            st.subheader(words)
            table = targets_table(together, today).drop(columns="State")  # its heading says it
            draw_table(table, name=f"Targets: {words}")
    if not chosen:
        st.info("No target is held that fits all three filters.")
    st.download_button(
        "Download these targets (CSV)",
        table_csv(targets_table(chosen, today)),
        file_name="targets.csv",
        mime="text/csv",
        on_click="ignore",
    )


def _choose_targets(targets: Sequence[Target], today: date) -> list[Target]:
    plans = sorted({plan_name(target.plan) for target in targets})
    with st.container(horizontal=True):
        state = choose("state", "State", [ANY, *STATE], words=lambda s: STATE.get(s, "Any state"))
        plan = choose("plan", "Plan", [ANY, *plans], words=_or_any("Any plan"))
        theme = choose("theme", "Theme", [ANY, *Theme], words=_or_any("Any theme"))
    themes = {measure.id: measure.theme for measure in MEASURES}
    return [
        target
        for target in targets
        if state in (ANY, target.on(today))
        and plan in (ANY, plan_name(target.plan))
        and (theme == ANY or theme in {themes.get(name) for name in target.measures})
    ]


def _or_any(words: str):  # noqa: ANN202 - a function from text to text
    return lambda text: words if text == ANY else text
