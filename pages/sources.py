"""Sources: each publication, what is held of it, what is due, and what was corrected."""

import streamlit as st

from data_access.sources import ATTRIBUTION
from pages.shared import data
from pages.shared.frame import open_page
from pages.shared.tables import draw_list, draw_table
from reporting.accountability_tables import next_words, sources_table
from reporting.escaping import link, plain_text
from reporting.source_words import corrections, release_lines

choice = open_page("Where do the figures come from?", filters=False)
standings = sorted(data.source_standings(choice.today), key=lambda one: one.source.title)

st.markdown(
    "Figures are copied from publications and keep the release that they came from. A later "
    "release never overwrites an earlier one."
)
draw_table(sources_table(standings), name="Sources and what is due")

st.header("Each publication")
for standing in standings:
    source = standing.source
    with st.expander(source.title, key=f"source-{source.id}", on_change="rerun") as opened:
        if opened.open:
            st.markdown(plain_text(f"{source.coverage} Next: {next_words(standing)}."))
            st.markdown(
                f"{plain_text(f'Licence: {source.licence}.')} {link('Its page', source.url)}"
            )
            if source.awaiting:
                st.info(plain_text(source.awaiting), icon=":material/hourglass_empty:")
            draw_list(map(plain_text, release_lines(data.releases_of(source.id))))

st.header("Corrections")
draw_list(map(plain_text, corrections(data.releases_of())))
st.caption(ATTRIBUTION)
