"""The parts of a slide: its boxes, texts, table, source line and notes."""

from collections.abc import Sequence
from xml.sax.saxutils import escape

from pptx.enum.text import MSO_ANCHOR
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls
from pptx.util import Emu, Inches, Pt

from reporting import theme
from reporting.briefing.content import Section, Table
from reporting.briefing.fitting import Fitted, fit, height
from reporting.briefing.outline import CELL_SIZE, row_height, shares
from reporting.links import is_whole

FONT = "Arial"
BODY_SIZES = (20, 18, 16, 14)
SOURCE_SIZES = (12, 11, 10)
SHADES = ((theme.PAPER, theme.INK), ("#EEF2F5", theme.INK))  # of every second row of a table
IN_FULL = " ... (in full in the notes)"


def box(left: float, top: float, width: float, height: float) -> tuple[Emu, Emu, Emu, Emu]:
    """Left, top, width and height in inches, as PowerPoint counts them."""
    return tuple(Inches(one) for one in (left, top, width, height))


def fill_text(  # noqa: PLR0913 - a text has a place, a size and a look
    frame,  # noqa: ANN001
    paragraphs: Sequence[str],
    size: int,
    *,
    colour: str = theme.INK,
    bold: bool = False,
    after: float = 0.45,
) -> None:
    """Put paragraphs into a text frame in one size; the box keeps its size.

    Written as XML in one go: by python-pptx's own objects it took as long as the charts.
    """
    body = frame._txBody
    body.bodyPr.set("wrap", "square")
    for old in body.p_lst:
        body.remove(old)
    look = f'lang="en-GB" sz="{size * 100}" b="{int(bold)}" dirty="0"'
    fill = f'<a:solidFill><a:srgbClr val="{colour.removeprefix("#")}"/></a:solidFill>'
    space = f'<a:spcAft><a:spcPts val="{int(size * after * 100)}"/></a:spcAft>'
    for words in paragraphs:
        run = f"<a:r><a:rPr {look}>{fill}</a:rPr><a:t>{escape(_clean(words))}</a:t></a:r>"
        plain = f'<a:pPr marL="0" indent="0">{space}<a:buNone/></a:pPr>'
        body.append(parse_xml(f"<a:p {nsdecls('a')}>{plain}{run}</a:p>"))


def _clean(words: str) -> str:
    """Without the characters that XML cannot hold."""
    return "".join(one for one in words if one.isprintable() or one in "\t\n")


def add_text(  # noqa: PLR0913 - a box has a place, a text and a look
    slide,  # noqa: ANN001
    name: str,
    paragraphs: Sequence[str],
    place: tuple,
    *,
    sizes: Sequence[int] = BODY_SIZES,
    colour: str = theme.INK,
    into=None,  # noqa: ANN001
) -> Fitted:
    """A text box whose text is as large as fits; what does not fit is handed back.

    into: a placeholder of the office's template, which takes the text instead.
    """
    shape = into or slide.shapes.add_textbox(*place)
    fitted = fit(paragraphs, width=shape.width.pt - 15, high=shape.height.pt - 8, sizes=sizes)
    shape.name = name
    fill_text(shape.text_frame, fitted.paragraphs, fitted.size, colour=colour)
    return fitted


def add_source(slide, source: str, link: str, place: tuple) -> None:  # noqa: ANN001
    """Where the figures come from, with a link back where the dashboard has an address."""
    width, high = place[2].pt - 15, place[3].pt - 8
    text, size = _shortened(f"Source: {source}", width, high)
    shape = slide.shapes.add_textbox(*place)
    shape.name, shape.text_frame.vertical_anchor = "Source", MSO_ANCHOR.BOTTOM
    fill_text(shape.text_frame, [text], size, colour=theme.QUIET)
    if is_whole(link):
        shape.text_frame.paragraphs[0].runs[0].hyperlink.address = link


def _shortened(text: str, width: float, high: float) -> tuple[str, int]:
    """In the largest size in which it fits; in the smallest, cut at a word: the notes have it."""
    for size in SOURCE_SIZES:
        if height([text], size, width) <= high:
            return text, size
    while height([f"{text}{IN_FULL}"], size, width) > high:
        text = text.rpartition(" ")[0]
    return f"{text}{IN_FULL}", size


def add_table(slide, table: Table, place: tuple, description: str) -> None:  # noqa: ANN001
    """A native table with one header row, each row as high as its words."""
    frame = slide.shapes.add_table(len(table.rows) + 1, len(table.columns), *place)
    frame.name = "Table"
    frame._element.nvGraphicFramePr.cNvPr.set("descr", description)
    made = frame.table
    wide = [int(place[2] * share) for share in shares(table)]
    for column, width in zip(made.columns, wide, strict=True):
        column.width = Emu(width)
    points = [width / Pt(1) for width in wide]
    rows = zip(made.rows, (table.columns, *table.rows), strict=True)
    for number, (row, cells) in enumerate(rows):
        row.height = Pt(row_height(cells, points))
        ground, ink = SHADES[number % 2] if number else (theme.SERIES, theme.PAPER)
        for cell, words in zip(row.cells, cells, strict=True):
            look = {"bold": number == 0, "after": 0, "colour": ink}
            fill_text(cell.text_frame, [str(words)], CELL_SIZE, **look)
            _paint(cell, ground)
    frame.height = sum(row.height for row in made.rows)


def _paint(cell, ground: str) -> None:  # noqa: ANN001
    """Margins and ground of a cell, written as XML: python-pptx's objects take far longer."""
    about = cell._tc.get_or_add_tcPr()
    for side in ("marT", "marB"):
        about.set(side, str(Inches(0.03)))
    colour = f'<a:srgbClr val="{ground.removeprefix("#")}"/>'
    about.append(parse_xml(f"<a:solidFill {nsdecls('a')}>{colour}</a:solidFill>"))


def notes_text(section: Section, made_of: str, left_over: Sequence[str] = ()) -> str:
    """What the speaker has at hand: what did not fit, definition, caveats, method, link back."""
    parts = [*left_over, *section.notes]
    parts += [f"Source: {section.source}"] if section.source else []
    parts += [f"This view: {section.link}"] if section.link else []
    return "\n".join([*parts, made_of])
