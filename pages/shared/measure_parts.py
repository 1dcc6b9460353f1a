"""The parts of one measure's page: its groups, its boroughs, its events, and how it is made."""

import streamlit as st

from data_access.areas import BOROUGHS, LONDON
from data_access.importers import SOURCES
from metrics.catalogue import find_measure
from metrics.summaries import Summary
from pages.shared import data
from pages.shared.charts import draw_chart
from pages.shared.choice import Choice
from pages.shared.frame import NO_SPLIT
from pages.shared.tables import draw_list, draw_table
from pages.shared.trend_parts import in_period
from pages.shared.views import better_way
from reporting.accountability_tables import events_table, targets_table
from reporting.breakdown_chart import groups_data, groups_spec
from reporting.breakdown_words import groups_description
from reporting.escaping import plain_text
from reporting.sentences import stated
from reporting.source_words import citation_lines
from reporting.tables import boroughs_table, groups_table
from reporting.tile_map import tile_map_data, tile_map_spec
from reporting.wording import sentence, when

_BOROUGHS_DIFFER = "Boroughs differ in "
_IN_COUNTS = "how many people live and pass through them, so a higher number is not by itself worse"
_IN_RATES = "who lives and passes through them, so no difference is by itself to anybody's credit"


def show_groups(summary: Summary, choice: Choice) -> None:
    """The newest figure of each group, where a split is chosen and held."""
    if choice.breakdown == NO_SPLIT:
        return
    found = data.readings(
        summary.measure, choice.view, areas=[choice.area], dimension=choice.breakdown
    )
    st.header(f"By {choice.breakdown.replace('_', ' ')}")
    if not found:
        st.info(f"No split by {choice.breakdown.replace('_', ' ')} is held for {choice.area}.")
        return
    frame = groups_data(found, summary.measure.unit)
    words = groups_description(found, summary, area=choice.area, split=choice.breakdown)
    draw_chart(frame, groups_spec, name=f"By {choice.breakdown}", told=words)
    draw_table(groups_table(found, summary), name=f"By {choice.breakdown}")


def show_boroughs(summary: Summary, choice: Choice) -> None:
    """A map of tiles and a table of the boroughs, where the measure is held for them."""
    if summary.latest is None or not set(data.areas([summary.measure])) & set(BOROUGHS):
        return
    found = data.readings(summary.measure, choice.view, areas=(*BOROUGHS, LONDON))
    ends = {
        one.period_end
        for one in in_period(found, choice.period, choice.view.day)
        if one.value is not None
    }
    if not ends:
        return
    newest = max(ends)
    shown = [one for one in found if one.period_end == newest]
    st.header("Borough by borough")
    period = when(shown[0].point.period_start, newest)
    differ = _BOROUGHS_DIFFER + (_IN_COUNTS if summary.measure.unit.is_count else _IN_RATES)
    st.markdown(sentence(f"{summary.measure.title}, {period}. {differ}"))
    frame = tile_map_data(shown, summary.measure.unit)
    words = f"Map of London's 32 boroughs: {summary.measure.title}, {period}. The table has each."
    draw_chart(frame, tile_map_spec, name="Map of London's boroughs", told=words)
    with st.expander("Every borough as a table", key="boroughs", on_change="rerun") as opened:
        if opened.open:
            draw_table(boroughs_table(shown, summary), name="Every borough")


def show_events(summary: Summary) -> None:
    """What happened meanwhile; never said to be a cause."""
    if not summary.readings:
        return
    first, last = summary.readings[0].period_end, summary.readings[-1].period_end
    found = [e for e in data.events(summary.measure.theme) if first <= e.happened_on <= last]
    with st.expander("What happened meanwhile", key="events", on_change="rerun") as opened:
        if opened.open:
            st.caption("Small marks at the foot of the chart. Events are not said to be causes.")
            draw_table(events_table(found), name="What happened meanwhile")


def show_about(summary: Summary) -> None:
    """Definition, caveats, source, release, licence, targets, statements: one step away."""
    measure, source = summary.measure, SOURCES[summary.measure.source]
    st.header("About this measure")
    st.markdown(plain_text(measure.definition))
    st.markdown(better_way(summary))
    draw_list(plain_text(caveat) for caveat in measure.caveats)
    if measure.not_comparable_with:
        others = "; ".join(find_measure(name).title for name in measure.not_comparable_with)
        st.markdown(plain_text(f"Not to be compared with: {others}."))
    st.subheader("Where the figures come from")
    st.markdown(plain_text(f"{source.publisher}, {source.title}: {source.status.value}."))
    st.markdown(plain_text(f"{source.coverage} Licence: {source.licence}."))
    said = (plain_text(stated(statement)) for statement in summary.statements)
    draw_list([*citation_lines(summary), *said])
    if summary.targets:
        st.subheader("Targets and commitments")
        draw_table(targets_table(summary.targets), name="Targets and commitments")
