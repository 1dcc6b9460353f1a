"""The slides' ground: the office's own template file, or a plain wide one made here.

Of a template, its layouts with a title are used: the cover stands on its title slide, the body
placeholder takes the words, and the chart stands where the layout has room for one.
"""

from pathlib import Path

from pptx import Presentation
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.util import Inches

from reporting.briefing.slide_brand import add_brand
from reporting.briefing.slide_parts import FONT, box
from reporting.briefing.template_file import open_template

WIDTH, HEIGHT = 13.333, 7.5  # inches
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
    """The layout with a title that has most of what is wanted and least of what is not.

    A place for any content takes the words too, where no chart is to stand in it.
    """

    def fits(layout) -> tuple[int, ...]:  # noqa: ANN001
        kinds = [one.placeholder_format.type for one in layout.placeholders]
        rooms, texts = (sum(kind in some for kind in kinds) for some in (ROOMS, WORDS))
        has_words = bool(texts or (rooms and not chart))
        right = (has_words == words) + ((rooms > 0) == chart or not chart)
        starts = PP_PLACEHOLDER.CENTER_TITLE in kinds
        titled = any(kind in TITLES for kind in kinds)
        return (titled, starts == cover, right, rooms > 0, -len(kinds))

    return max(deck.slide_layouts, key=fits)


def frame_of(deck) -> tuple[float, float, float]:  # noqa: ANN001
    """Left and width of what stands under a title, and how high up it begins, in inches.

    As the title stands where that is a line over the slide; else shares of the slide.
    """
    wide, high = deck.slide_width.inches, deck.slide_height.inches
    layout = layout_for(deck, cover=False, chart=False, words=False)
    title = placeholder(layout, TITLES)
    foot = (title.top + title.height) / Inches(1)
    top = high * 2 / 7.5
    if title.width.inches >= 0.6 * wide and foot <= 0.4 * high:
        return title.left.inches, title.width.inches, max(top, foot + 0.1)
    return 0.045 * wide, 0.91 * wide, top


def placeholder(slide, kinds: tuple):  # noqa: ANN001, ANN201
    """The first placeholder of one of these kinds that stands on the slide, or None."""
    found = (one for one in slide.placeholders if one.placeholder_format.type in kinds)
    return next(found, None)


def drop_empty(slide) -> None:  # noqa: ANN001
    """Take away placeholders that nothing was put into: "Click to add text" is no content."""
    for shape in list(slide.placeholders):
        if shape.has_text_frame and not shape.text_frame.text.strip():
            shape._element.getparent().remove(shape._element)
