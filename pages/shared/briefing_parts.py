"""The parts of the Briefing page: what is asked, the messages as they will stand, the files."""

from functools import partial

import streamlit as st

from metrics.catalogue import MEASURES
from pages.shared import data
from pages.shared.changes_parts import choose_since
from pages.shared.charts import draw_chart
from pages.shared.choice import Choice, choose, choose_several
from pages.shared.stage_parts import present_button
from pages.shared.tables import draw_list, draw_table
from pages.shared.trend_parts import show_table
from reporting.briefing.content import Briefing, Kind, Request, Section
from reporting.briefing.making import make_briefing
from reporting.briefing.section_table import table_frame
from reporting.briefing.template_file import template_trouble
from reporting.briefing.titles import KIND_NAMES
from reporting.briefing.writers import FORMATS, file_name, write_briefing
from reporting.charts import trend_spec
from reporting.escaping import plain_text
from reporting.trend_data import trend_data

_TITLES = {measure.id: measure.title for measure in MEASURES}
_NOT_IN_THE_ADDRESS = (
    "It goes into the files and on stage, not into the address: no link can put words into the "
    "office's mouth."
)


def choose_briefing(choice: Choice) -> Briefing:
    """What is asked of the briefing, kept in the address; and its content."""
    names = {kind.value: words for kind, words in KIND_NAMES.items()}
    kind = choose("kind", "Kind of briefing", list(names), words=names.get)
    since = choose_since(choice) if kind == Kind.WEEKLY else None
    measures = choose_several(
        "measures",
        "Measures, in order (leave empty for those of this kind)",
        list(_TITLES),
        words=_TITLES.get,
    )
    sentence = st.text_input("A sentence of your own, under the title", max_chars=300)
    st.caption(_NOT_IN_THE_ADDRESS)
    request = Request(
        kind=Kind(kind),
        area=choice.area,
        today=choice.today,
        as_at=choice.as_at,
        since=since,
        measures=measures,
        sentence=sentence,
    )
    return data.kept(make_briefing, request)


def put_in_order(briefing: Briefing) -> Briefing:
    """The messages that are kept, in the order in which they are named; in the address too."""
    names = {section.key: section.heading for section in briefing.sections}
    with st.expander("Leave out or reorder messages"):
        st.markdown("Take a message out, and put it in again where it belongs: at the end.")
        kept = choose_several(
            "messages", "Messages, in order", list(names), words=names.get, start=list(names)
        )
    return briefing.with_sections(kept)


def show_files(briefing: Briefing) -> None:
    """Every format, written when it is asked for; and the stage."""
    trouble = template_trouble()
    if trouble:
        st.error(plain_text(f"No slides can be made. {trouble}"))
    with st.container(horizontal=True):
        present_button()
        for ending, form in FORMATS.items():
            st.download_button(
                form.words,
                partial(write_briefing, briefing, ending),
                file_name=file_name(briefing, ending),
                mime=form.mime,
                key=f"file-{ending}",
                on_click="ignore",
                disabled=bool(trouble) and ending == ".pptx",
            )


def show_message(section: Section) -> None:
    """One message as it will stand: its sentence, its points, its chart or table, its source."""
    st.subheader(section.heading)
    st.markdown(f"**{plain_text(section.message)}**")
    draw_list(map(plain_text, section.points))
    if section.has_chart:
        frame = trend_data(section.summary, section.readings, section.events)
        draw_chart(frame, trend_spec, name=section.heading, told=section.description)
        st.fragment(show_table)(section.summary, section.readings, section.key)
    elif section.table:
        draw_table(table_frame(section.table), name=section.heading)
    if section.source:
        st.caption(plain_text(f"Source: {section.source}"))
