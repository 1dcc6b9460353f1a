"""The parts of "Areas compared": what is compared, over which year, the funnel and its map."""

from datetime import date

import streamlit as st

from data_access.areas import BOROUGHS
from data_access.importers import SOURCES
from metrics.area_comparisons import COMPARISONS, Comparison, find_comparison
from metrics.areas_compared import Compared, compare_areas, ends_of_years
from metrics.refusals import Refusal
from pages.shared import data
from pages.shared.charts import draw_chart
from pages.shared.choice import Choice, choose
from pages.shared.tables import draw_list, draw_rows
from reporting.escaping import plain_text
from reporting.files import table_csv
from reporting.funnel_chart import SIGNS, funnel_data, funnel_spec
from reporting.funnel_map import places_data, places_spec
from reporting.funnel_words import (
    HOW_TO_READ,
    area_sentence,
    different_sentence,
    funnel_description,
    map_description,
    overdispersion_sentence,
    places_table,
    source_sentence,
)
from reporting.wording import period

NOBODY = "none"


def choose_comparison() -> Comparison:
    """What is set against what."""
    titles = {one.id: one.title for one in COMPARISONS}
    return find_comparison(choose("comparison", "Compare", list(titles), words=titles.get))


def choose_year(comparison: Comparison, choice: Choice) -> date | None:
    """The year that is compared; None where nothing is held to compare."""
    ends = data.kept(ends_of_years, comparison, choice.as_at)
    if not ends:
        return None
    offered = [end.isoformat() for end in ends]
    return date.fromisoformat(choose("year", "Year to the end of", offered, words=_month))


def _month(text: str) -> str:
    day = date.fromisoformat(text)
    return period(day.replace(day=1), day)


def show_awaited(comparison: Comparison) -> None:
    """What is missing before boroughs can be compared, and who holds it."""
    measure = comparison.measures[0]
    st.markdown("No borough has both a count and the number it is out of.")
    missing = measure.awaiting or SOURCES[measure.source].awaiting
    st.info(plain_text(f"Awaiting a return. {missing}"), icon=":material/hourglass_empty:")
    draw_list(map(plain_text, comparison.caveats))


def show_areas(comparison: Comparison, end: date, choice: Choice) -> None:
    """What the funnel says, the funnel, the map, the table and the caveats."""
    compared = data.kept(compare_areas, comparison, end, choice.as_at)
    if isinstance(compared.funnel, Refusal):
        st.info(plain_text(f"{compared.funnel.reason} {compared.funnel.instead}"))
        return
    with st.container(key="lead"):
        st.markdown(plain_text(different_sentence(compared)))
    st.markdown(plain_text(overdispersion_sentence(compared)))
    chosen = choose("borough", "Mark a borough", (NOBODY, *BOROUGHS), words=_borough_words)
    if chosen != NOBODY:
        st.markdown(plain_text(area_sentence(compared, chosen)))
    _draw(compared, chosen)
    st.header("What to keep in mind")
    draw_list(map(plain_text, (HOW_TO_READ, *comparison.caveats)))
    st.caption(plain_text(source_sentence(compared)))


def _borough_words(name: str) -> str:
    return "No borough" if name == NOBODY else name


def _draw(compared: Compared, chosen: str) -> None:
    st.header(compared.comparison.title)
    st.caption(
        "Further right: a borough with more offences or people. Further up: a higher rate. "
        f"The solid line is London's rate. {SIGNS}"
    )
    rows, told = funnel_data(compared, chosen), funnel_description(compared)
    draw_chart(rows, funnel_spec, name="Boroughs compared", told=told)
    st.subheader("The same on a map")
    st.caption("▲▲ above and ▼▼ below the 99.8% limits; ▲ above and ▼ below the 95% limits.")
    rows, told = places_data(compared, chosen), map_description(compared)
    draw_chart(rows, places_spec, name="Boroughs compared, on a map", told=told)
    with st.expander("Every borough as a table", key="places", on_change="rerun") as opened:
        if opened.open:
            table = places_table(compared)
            draw_rows(table, name="Every borough")
            st.download_button("Download (CSV)", table_csv(table), "boroughs.csv", "text/csv")
