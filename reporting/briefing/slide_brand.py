"""The look of a deck without a template of the office: its colours, band, numbers and cover."""

import re

from pptx.dml.color import RGBColor
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Inches

from reporting import theme

COLOURS = {
    "dk2": theme.SERIES,
    "accent1": theme.SERIES,
    "accent2": theme.IN_PART,
    "accent3": theme.TURQUOISE,
    "accent4": theme.ORANGE,
    "accent5": theme.PURPLE,
    "accent6": theme.DARK_GREY,
    "hlink": theme.ACCENT,
}
NOTES = (PP_PLACEHOLDER.SLIDE_IMAGE, PP_PLACEHOLDER.BODY)
BAND = 0.16  # inches: the colour along the left edge


def add_brand(deck, font: str) -> None:  # noqa: ANN001
    """Give the master our face and colours, a band, and the number of each slide."""
    part = deck.slide_master.part.part_related_by(RELATIONSHIP_TYPE.THEME)
    found = re.sub(rb'(<a:latin typeface=")[^"]*', rb"\g<1>" + font.encode(), part.blob)
    for name, colour in COLOURS.items():
        own = f'<a:{name}><a:srgbClr val="{_hex(colour)}"/></a:{name}>'.encode()
        found = re.sub(f"<a:{name}>.*?</a:{name}>".encode(), own, found, flags=re.S)
    part._blob = found
    tree = deck.slide_master.shapes._spTree
    wide, high = deck.slide_width, deck.slide_height
    tree.append(_shape(901, "Band", (0, 0, Inches(BAND), high), _fill(theme.SERIES), ""))
    place = (wide - Inches(0.56), high - Inches(0.48), Inches(0.5), Inches(0.3))
    tree.append(_shape(902, "Slide number", place, "<a:noFill/>", _NUMBER))
    _trim_notes(deck.notes_master)


def _trim_notes(master) -> None:  # noqa: ANN001
    """Only the picture of the slide and the words: each notes page is copied from these."""
    for shape in list(master.placeholders):
        if shape.placeholder_format.type not in NOTES:
            shape._element.getparent().remove(shape._element)


def on_cover(slide) -> None:  # noqa: ANN001
    """The first slide: paper on our darkest colour."""
    slide.background.fill.solid()
    slide.background.fill.fore_color.rgb = RGBColor.from_string(_hex(theme.SERIES))
    for colour in slide.shapes._spTree.iter(qn("a:srgbClr")):
        colour.set("val", _hex(theme.PAPER))


def _hex(colour: str) -> str:
    return colour.removeprefix("#")


def _fill(colour: str) -> str:
    return f'<a:solidFill><a:srgbClr val="{_hex(colour)}"/></a:solidFill>'


_NUMBER = (
    '<a:p><a:pPr algn="r"/><a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum">'
    f'<a:rPr lang="en-GB" sz="1100">{_fill(theme.QUIET)}</a:rPr><a:t>0</a:t></a:fld></a:p>'
)


def _shape(number: int, name: str, place: tuple, fill: str, text: str):  # noqa: ANN202
    left, top, wide, high = (int(one) for one in place)
    return parse_xml(
        f'<p:sp {nsdecls("p", "a")}><p:nvSpPr><p:cNvPr id="{number}" name="{name}"/><p:cNvSpPr/>'
        f'<p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr><a:xfrm><a:off x="{left}" y="{top}"/>'
        f'<a:ext cx="{wide}" cy="{high}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        f"{fill}<a:ln><a:noFill/></a:ln></p:spPr><p:txBody>"
        f'<a:bodyPr lIns="0" rIns="0"/><a:lstStyle/>{text or "<a:p/>"}</p:txBody></p:sp>'
    )
