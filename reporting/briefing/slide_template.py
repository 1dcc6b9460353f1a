"""The slides' ground: the office's own template file, or a plain wide one made here.

Of a template, its layouts with a title are used: the cover stands on its title slide, the body
placeholder takes the words, and the chart stands where the layout has room for one.
"""

from collections.abc import Iterator
from pathlib import Path

from pptx import Presentation
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.util import Inches

from reporting.briefing.slide_brand import add_brand
from reporting.briefing.slide_parts import FONT, box
from reporting.briefing.template_file import open_template

WIDTH, HEIGHT = 13.333, 7.5  # inches
WIDE, HIGH_UP = 0.6, 0.4  # of the slide
TITLE_BOX = (0.6, 0.4, 12.13, 1.5)
TITLES = (PP_PLACEHOLDER.TITLE, PP_PLACEHOLDER.CENTER_TITLE)
KEPT = ("Title Only", "Title and Content", "Blank")  # of the layouts that python-pptx brings
ROOMS = (PP_PLACEHOLDER.CHART, PP_PLACEHOLDER.OBJECT, PP_PLACEHOLDER.TABLE)
WORDS = (PP_PLACEHOLDER.BODY, PP_PLACEHOLDER.SUBTITLE)


def open_deck(template: Path | None):  # noqa: ANN201 - python-pptx's own type
    """An empty deck on the office's template, or on the plain one."""
    if template is None:
        return _plain_deck()
    deck = open_template(template)
    _drop_slides(deck)
    return deck


def _plain_deck():  # noqa: ANN202
    deck = Presentation()
    deck.slide_width, deck.slide_height = Inches(WIDTH), Inches(HEIGHT)
    for layout in list(deck.slide_layouts):
        if layout.name not in KEPT:
            deck.slide_layouts.remove(layout)
    for layout in (deck.slide_master, *deck.slide_layouts):
        for shape in layout.placeholders:
            if shape.placeholder_format.type in TITLES:
                shape.left, shape.top, shape.width, shape.height = box(*TITLE_BOX)
    add_brand(deck, FONT)
    return deck


def _drop_slides(deck) -> None:  # noqa: ANN001
    """A template may bring slides of its own; only its layouts are wanted."""
    listed = deck.slides._sldIdLst
    for one in list(listed):
        deck.part.drop_rel(one.rId)
        listed.remove(one)


def layout_for(deck, *, cover: bool, chart: bool, words: bool):  # noqa: ANN001, ANN201
    """The layout with a title on top that has most of what is wanted and least of what is not.

    A place for any content takes the words too, where no chart is to stand in it.
    """

    def fits(layout) -> tuple[int, ...]:  # noqa: ANN001
        kinds = [one.placeholder_format.type for one in layout.placeholders]
        rooms = [one.width for one in layout.placeholders if one.placeholder_format.type in ROOMS]
        texts = sum(kind in WORDS for kind in kinds)
        has_words = bool(texts or len(rooms) > chart)
        right = (has_words == words) + (bool(rooms) or not chart)
        starts = PP_PLACEHOLDER.CENTER_TITLE in kinds
        title = placeholder(layout, TITLES)
        on_top = bool(title) and _is_line_on_top(deck, title)
        return (bool(title), starts == cover, on_top, right, -len(kinds), max(rooms, default=0))

    return max(deck.slide_layouts, key=fits)


def _is_line_on_top(deck, title) -> bool:  # noqa: ANN001
    """Whether a title has room for a message, with all else under it."""
    foot = title.top + title.height
    return title.width >= WIDE * deck.slide_width and foot <= HIGH_UP * deck.slide_height


def frame_of(deck, *, plain: bool) -> tuple[float, float, float]:  # noqa: ANN001
    """Left and width of what stands under a title, and how high up it begins, in inches.

    As the title stands where that is a line over the slide; else shares of the slide.
    """
    if plain:
        left, above, across, high = TITLE_BOX
        return left, across, above + high + 0.1
    wide, high = deck.slide_width.inches, deck.slide_height.inches
    layout = layout_for(deck, cover=False, chart=False, words=False)
    title = placeholder(layout, TITLES)
    foot = (title.top + title.height) / Inches(1)
    top = high * 2 / 7.5
    if _is_line_on_top(deck, title):
        return title.left.inches, title.width.inches, max(top, foot + 0.1)
    return 0.045 * wide, 0.91 * wide, top


def placeholder(slide, kinds: tuple):  # noqa: ANN001, ANN201
    """The first placeholder of one of these kinds that stands on the slide, or None."""
    return next(placeholders(slide, kinds), None)


def placeholders(slide, kinds: tuple) -> Iterator:  # noqa: ANN001
    """The placeholders of these kinds, in their order."""
    return (one for one in slide.placeholders if one.placeholder_format.type in kinds)


def drop_empty(slide) -> None:  # noqa: ANN001
    """Take away placeholders that nothing was put into: "Click to add text" is no content."""
    for shape in list(slide.placeholders):
        if shape.has_text_frame and not shape.text_frame.text.strip():
            shape._element.getparent().remove(shape._element)
