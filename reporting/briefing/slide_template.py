"""The slides' ground: the office's own template file, or a plain wide one made here.

Of a template, its layouts with a title are used: the body placeholder takes the words, and
the chart stands where the layout has room for a chart or an object.
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


def layout_for(deck, *, chart: bool, words: bool):  # noqa: ANN001, ANN201
    """The layout with a title that has most of what is wanted and least of what is not."""
    wanted = {"chart": chart, "words": words}

    def fits(layout) -> tuple[int, int]:  # noqa: ANN001
        kinds = [one.placeholder_format.type for one in layout.placeholders]
        has = {"chart": any(k in ROOMS for k in kinds), "words": any(k in WORDS for k in kinds)}
        right = sum(has[name] == wanted[name] for name in wanted)
        return (any(kind in TITLES for kind in kinds), right, -len(kinds))

    return max(deck.slide_layouts, key=fits)


def placeholder(slide, kinds: tuple):  # noqa: ANN001, ANN201
    """The first placeholder of one of these kinds that stands on the slide, or None."""
    found = (one for one in slide.placeholders if one.placeholder_format.type in kinds)
    return next(found, None)


def drop_empty(slide) -> None:  # noqa: ANN001
    """Take away placeholders that nothing was put into: "Click to add text" is no content."""
    for shape in list(slide.placeholders):
        if shape.has_text_frame and not shape.text_frame.text.strip():
            shape._element.getparent().remove(shape._element)
