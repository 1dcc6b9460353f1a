"""The briefing as PowerPoint: native charts and tables that the office can edit."""

import io
from collections.abc import Sequence
from datetime import datetime, time
from pathlib import Path

from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.util import Pt

from reporting import theme
from reporting.briefing.chart_series import chart_content
from reporting.briefing.content import Briefing, Section
from reporting.briefing.fitting import fit
from reporting.briefing.outline import outline
from reporting.briefing.same_bytes import fixed_package
from reporting.briefing.slide_chart import add_chart
from reporting.briefing.slide_parts import (
    add_source,
    add_table,
    add_text,
    box,
    fill_text,
    notes_text,
)
from reporting.briefing.slide_template import (
    ROOMS,
    TITLES,
    WORDS,
    drop_empty,
    layout_for,
    open_deck,
    placeholder,
)

TITLE_SIZES = (30, 28, 26, 24, 22, 20, 18)


def write_slides(briefing: Briefing, template: Path | None = None) -> bytes:
    """The file; the same briefing and template give the same bytes."""
    deck = open_deck(template)
    places = _places(deck, plain=template is None)
    for section in outline(briefing):
        _add_slide(deck, section, briefing, places)
    _describe(deck, briefing)
    written = io.BytesIO()
    deck.save(written)
    return fixed_package(written.getvalue(), briefing.made_at)


def _places(deck, *, plain: bool) -> dict[str, tuple]:  # noqa: ANN001
    """Where things stand, in shares of the slide, so that any template's size will do."""
    wide, high = deck.slide_width.inches, deck.slide_height.inches
    top = 2.0 / 7.5 * high
    left, across = 0.045 * wide, 0.91 * wide
    body = 4.55 / 7.5 * high
    return {
        "chart": box(left, top, 0.62 * wide, body),
        "beside": box(0.675 * wide, top, 0.28 * wide, body),
        "body": box(left, top, across, body),
        "source": box(left, 6.62 / 7.5 * high, across, 0.7 / 7.5 * high),
        "plain": (plain,),
    }


def _add_slide(deck, section: Section, briefing: Briefing, places: dict) -> None:  # noqa: ANN001
    has_words = bool(section.points) and not section.table
    if places["plain"][0]:
        layout = layout_for(deck, chart=False, words=False)
    else:
        layout = layout_for(deck, chart=section.has_chart, words=has_words or section.has_chart)
    slide = deck.slides.add_slide(layout)
    _set_title(slide, section.message, plain=places["plain"][0])
    left_over = _fill(slide, section, places)
    add_source(slide, section.source, section.link, places["source"])
    drop_empty(slide)
    slide.notes_slide.notes_text_frame.text = notes_text(section, briefing.made_of, left_over)


def _set_title(slide, message: str, *, plain: bool) -> None:  # noqa: ANN001
    title = placeholder(slide, TITLES)
    fitted = fit([message], width=title.width.pt - 15, high=title.height.pt - 8, sizes=TITLE_SIZES)
    fill_text(title.text_frame, [message], fitted.size, colour=theme.INK)
    title.text_frame.paragraphs[0].runs[0].font.bold = True
    title.text_frame.paragraphs[0].space_after = Pt(0)
    if plain:
        title.text_frame.paragraphs[0].alignment = PP_ALIGN.LEFT
        title.text_frame.vertical_anchor = MSO_ANCHOR.BOTTOM


def _fill(slide, section: Section, places: dict) -> Sequence[str]:  # noqa: ANN001
    """The chart with its words beside it, or the table, or the words alone."""
    if section.has_chart:
        room = _take_room(slide, ROOMS) or places["chart"]
        unit = section.summary.measure.unit
        add_chart(slide, chart_content(section), unit, room, section.description)
        return _words(slide, section, places["beside"])
    if section.table:
        add_table(slide, section.table, places["body"], f"Table: {section.heading}")
        return section.points
    return _words(slide, section, places["body"])


def _words(slide, section: Section, place: tuple) -> Sequence[str]:  # noqa: ANN001
    room = _take_room(slide, WORDS) or place
    if not section.points:
        return ()
    return add_text(slide, "Points", section.points, room).left_over


def _take_room(slide, kinds: tuple) -> tuple | None:  # noqa: ANN001
    """The place of a placeholder of the template, which then makes way."""
    found = placeholder(slide, kinds)
    if found is None:
        return None
    place = (found.left, found.top, found.width, found.height)
    found._element.getparent().remove(found._element)
    return place


def _describe(deck, briefing: Briefing) -> None:  # noqa: ANN001
    about, moment = deck.core_properties, datetime.combine(briefing.made_at, time())
    about.title, about.author = briefing.title[:255], briefing.office[:255]
    about.language = "en-GB"
    about.comments, about.version = briefing.made_of[:255], briefing.version
    about.last_modified_by, about.revision = briefing.office[:255], 1
    about.created = about.modified = moment
