"""The briefing as PowerPoint: native charts and tables that the office can edit."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time
from pathlib import Path

from pptx.enum.text import MSO_ANCHOR, PP_ALIGN

from reporting.briefing.content import Briefing, Section
from reporting.briefing.fitting import first_sentences, fit
from reporting.briefing.outline import COVER, Room, outline
from reporting.briefing.slide_brand import on_cover
from reporting.briefing.slide_chart import add_chart
from reporting.briefing.slide_package import count_part_names, save_deck
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
    frame_of,
    layout_for,
    open_deck,
    placeholder,
    placeholders,
)

TITLE_SIZES = (30, 28, 26, 24, 22, 20, 18)
SMALL_TITLES = (16, 14, 12)  # for a single sentence in a template's narrow title


class _Ground:
    """The deck that is being made: its layouts, each found once, and where things stand.

    Places are shares of the slide, so that a template of any size will do.
    """

    def __init__(self, template: Path | None, made_at: date) -> None:
        self.deck, self.plain, self.made_at = open_deck(template), template is None, made_at
        count_part_names(self.deck)
        self._layouts: dict[tuple[bool, ...], object] = {}
        left, across, top = frame_of(self.deck, plain=self.plain)
        high = self.deck.slide_height.inches
        body = high * 6.55 / 7.5 - top
        self.chart = box(left, top, 0.68 * across, body)
        self.beside = box(left + 0.69 * across, top, 0.31 * across, body)
        self.body = box(left, top, across, body)
        self.room = Room(self.body[2].pt, self.body[3].pt)
        self.source = box(left, high * 6.62 / 7.5, across, high * 0.7 / 7.5)

    def new_slide(self, section: Section):  # noqa: ANN201
        """A slide on the layout that has room for what the section holds."""
        chart = section.has_chart and not self.plain
        words = bool(section.points) and not self.plain and (chart or not section.table)
        cover = section.key == COVER and not self.plain
        wanted = {"cover": cover, "chart": chart, "words": words}
        key = tuple(wanted.values())
        if key not in self._layouts:
            self._layouts[key] = layout_for(self.deck, **wanted)
        return self.deck.slides.add_slide(self._layouts[key])


def write_slides(briefing: Briefing, template: Path | None = None) -> bytes:
    """The file; the same briefing and template give the same bytes."""
    ground = _Ground(template, briefing.made_at)
    for section in outline(briefing, ground.room):
        _add_slide(ground, section, briefing)
    _describe(ground.deck, briefing)
    return save_deck(ground.deck, briefing.made_at)


def _add_slide(ground: _Ground, section: Section, briefing: Briefing) -> None:
    slide = ground.new_slide(section)
    rest = _set_title(slide, section.message, plain=ground.plain)
    in_full = (section.message,) if rest else ()
    if rest:
        section = replace(section, points=(rest, *section.points))
    left_over = (*in_full, *_fill(slide, section, ground))
    add_source(slide, section.source, section.link, ground.source)
    drop_empty(slide)
    if ground.plain and section.key == COVER:
        on_cover(slide)
    slide.notes_slide.notes_text_frame.text = notes_text(section, briefing.made_of, left_over)


def _set_title(slide, message: str, *, plain: bool) -> str:  # noqa: ANN001
    """The message as the title; handed back is what of a long one goes into the text."""
    title = placeholder(slide, TITLES)
    width, high = title.width.pt - 15, title.height.pt - 8
    said, rest = first_sentences(message, width=width, high=high, sizes=TITLE_SIZES)
    fitted = fit([said], width=width, high=high, sizes=(*TITLE_SIZES, *SMALL_TITLES))
    fill_text(title.text_frame, [said], fitted.size, bold=True, after=0)
    if plain:
        title.text_frame.paragraphs[0].alignment = PP_ALIGN.LEFT
        title.text_frame.vertical_anchor = MSO_ANCHOR.BOTTOM
    return rest


def _fill(slide, section: Section, ground: _Ground) -> Sequence[str]:  # noqa: ANN001
    """The chart with its words beside it, or the table, or the words alone."""
    rooms, texts = (list(placeholders(slide, kinds)) for kinds in (ROOMS, WORDS))
    if section.table and not section.has_chart:
        add_table(slide, section.table, ground.body, f"Table: {section.heading}")
        return section.points
    if not section.has_chart:
        return _words(slide, section, ground.body, [*texts, *rooms])
    places = [*texts, *rooms[1:]] if rooms else []
    if section.points and not places:  # the layout has no place for both
        rooms = []
    add_chart(slide, section, _taken(rooms[0]) if rooms else ground.chart, ground.made_at)
    return _words(slide, section, ground.beside, places)


def _words(slide, section: Section, place: tuple, into: list) -> Sequence[str]:  # noqa: ANN001
    if not section.points:
        return ()
    found = max(into, key=lambda one: one.width * one.height, default=None)
    return add_text(slide, "Points", section.points, place, into=found).left_over


def _taken(found) -> tuple:  # noqa: ANN001
    """The place of a placeholder of the template, which then makes way."""
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
