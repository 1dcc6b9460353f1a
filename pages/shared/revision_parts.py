"""The parts of Revisions: what is chosen, the two lines, what was revised, one period."""

from dataclasses import dataclass
from datetime import date

import streamlit as st

from data_access.areas import LONDON
from metrics.catalogue import MEASURES, find_measure
from metrics.compared_days import compare_days
from metrics.comparison import Comparison
from metrics.measure import Measure
from metrics.revisions import (
    days_of_releases,
    lines_of_days,
    periods_with_vintages,
    vintages_of_point,
)
from metrics.verdict_changes import Cause
from pages.shared import data
from pages.shared.charts import draw_chart
from pages.shared.choice import choose
from pages.shared.tables import draw_list, draw_table
from reporting.escaping import plain_text
from reporting.import_words import SHOWN
from reporting.revision_chart import lines_data, lines_spec
from reporting.revision_words import (
    flips_lines,
    lines_sentence,
    revised_table,
    vintages_sentence,
    vintages_table,
)
from reporting.wording import day

_TITLES = {measure.id: measure.title for measure in MEASURES}
_RESTATED = "crown_court_open_cases"  # shown first, since each release restates it


@dataclass(frozen=True)
class Chosen:
    """A measure in an area, and the two days, the earlier one first."""

    measure: Measure
    area: str
    days: tuple[date, date]


def choose_revisions() -> Chosen | None:
    """The boxes: measure, area, and the two days; None where no release is held."""
    with st.container(key="filters", horizontal=True):
        titles = {"options": list(_TITLES), "words": _TITLES.get, "start": _RESTATED}
        measure = find_measure(choose("measure", "Measure", **titles))
        areas = data.areas([measure]) or (LONDON,)
        area = choose("area", "Area", sorted(areas, key=lambda name: name != LONDON))
        days = data.kept(days_of_releases, measure, area)
        if not days:
            return None
        texts = [one.isoformat() for one in days]
        later = choose("later", "As published on", texts, words=_words)
        earlier = choose("earlier", "And on", [*texts[1:], *texts[:1]], words=_words)
    ordered = sorted((date.fromisoformat(earlier), date.fromisoformat(later)))
    return Chosen(measure, area, (ordered[0], ordered[1]))


def _words(text: str) -> str:
    return day(date.fromisoformat(text))


def show_lines(chosen: Chosen) -> None:
    """The measure as it stood on each of the two days."""
    lines = data.kept(lines_of_days, chosen.measure, chosen.area, chosen.days)
    st.header(f"{chosen.measure.title}, {chosen.area}: the two lines")
    words = lines_sentence(chosen.measure, chosen.area, chosen.days, lines)
    st.markdown(plain_text(words))
    frame = lines_data(chosen.measure, chosen.days, lines)
    if not frame.empty:
        draw_chart(frame, lines_spec, name="The two lines", told=words[:250])


def show_revised(chosen: Chosen) -> None:
    """The figures that differ, the biggest differences first."""
    lines = data.kept(lines_of_days, chosen.measure, chosen.area, chosen.days)
    st.header("The biggest revisions")
    table = revised_table(chosen.measure, chosen.days, lines)
    if table.empty:
        st.markdown("No figure known on the first day was changed by the second.")
        return
    if len(table) > 1:
        st.caption(f"{len(table):,} figures differ; the biggest differences come first.")
    draw_table(table.head(SHOWN), name="Revised figures")


def show_flips(chosen: Chosen, today: date) -> None:
    """Verdicts that are others, and whether restating alone did it."""
    st.header("Verdicts that flipped by revision alone")
    found: Comparison = data.kept(_compared, chosen.measure, chosen.area, chosen.days, today)
    flipped = [one for one in found.verdicts if one.causes == (Cause.REVISION,)]
    draw_list(map(plain_text, flips_lines(flipped)))
    if not flipped:
        st.markdown("None between these two days.")
    if others := [one for one in found.verdicts if one not in flipped]:
        st.caption("Other verdicts changed by new figures, or by a target or its day:")
        draw_list(map(plain_text, flips_lines(others)))


def _compared(engine, measure: Measure, area: str, days: tuple[date, date], _today) -> Comparison:  # noqa: ANN001
    return compare_days(engine, *days, areas=[area], measures=[measure])


def show_one_period(chosen: Chosen) -> None:
    """Every figure that any release gave for one period, across a change of definition."""
    st.header("One period in every release")
    periods = data.kept(periods_with_vintages, chosen.measure, chosen.area)
    texts = [one.isoformat() for one in periods]
    text = choose("period_end", "Period that ends on", texts, words=_words)
    end = date.fromisoformat(text)
    found = data.kept(_vintages, chosen.measure, chosen.area, end)
    st.markdown(plain_text(vintages_sentence(found, chosen.area, end)))
    draw_table(vintages_table(found), name="Every figure for this period")


def _vintages(engine, measure: Measure, area: str, end: date) -> tuple:  # noqa: ANN001
    return vintages_of_point(engine, measure, area=area, period_end=end)
