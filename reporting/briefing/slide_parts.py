"""The parts of a slide: its boxes, texts, table, source line and notes."""

from collections.abc import Sequence

from pptx.dml.color import RGBColor
from pptx.enum.text import MSO_ANCHOR, MSO_AUTO_SIZE
from pptx.util import Emu, Inches, Pt

from reporting import theme
from reporting.briefing.content import Section, Table
from reporting.briefing.fitting import Fitted, fit
from reporting.links import is_whole

FONT = "Arial"
BODY_SIZES = (20, 18, 16, 14, 13, 12)
SOURCE_SIZES = (12, 11, 10)


def box(left: float, top: float, width: float, height: float) -> tuple[Emu, Emu, Emu, Emu]:
    """Left, top, width and height in inches, as PowerPoint counts them."""
    return tuple(Inches(one) for one in (left, top, width, height))


def fill_text(frame, paragraphs: Sequence[str], size: int, *, colour: str = theme.INK) -> None:  # noqa: ANN001
    """Put paragraphs into a text frame in one size; the box keeps its size."""
    frame.word_wrap, frame.auto_size = True, MSO_AUTO_SIZE.NONE
    for place, words in enumerate(paragraphs):
        paragraph = frame.paragraphs[0] if place == 0 else frame.add_paragraph()
        paragraph.space_after = Pt(size * 0.45)
        run = paragraph.add_run()
        run.text, run.font.size = words, Pt(size)
        run.font.color.rgb = RGBColor.from_string(colour.removeprefix("#"))


def add_text(  # noqa: PLR0913 - a box has a place, a text and a look
    slide,  # noqa: ANN001
    name: str,
    paragraphs: Sequence[str],
    place: tuple,
    *,
    sizes: Sequence[int] = BODY_SIZES,
    colour: str = theme.INK,
) -> Fitted:
    """A text box whose text is as large as fits; what does not fit is handed back."""
    width, high = place[2].pt - 15, place[3].pt - 8
    fitted = fit(paragraphs, width=width, high=high, sizes=sizes)
    shape = slide.shapes.add_textbox(*place)
    shape.name = name
    fill_text(shape.text_frame, fitted.paragraphs, fitted.size, colour=colour)
    return fitted


def add_source(slide, section_source: str, link: str, place: tuple) -> None:  # noqa: ANN001
    """Where the figures come from, with a link back where the dashboard has an address."""
    text = f"Source: {section_source}"
    fitted = fit([text], width=place[2].pt - 15, high=place[3].pt - 8, sizes=SOURCE_SIZES)
    shape = slide.shapes.add_textbox(*place)
    shape.name, shape.text_frame.vertical_anchor = "Source", MSO_ANCHOR.BOTTOM
    fill_text(shape.text_frame, [text], fitted.size, colour=theme.QUIET)
    if is_whole(link):
        shape.text_frame.paragraphs[0].runs[0].hyperlink.address = link


def add_table(slide, table: Table, place: tuple, description: str) -> None:  # noqa: ANN001
    """A native table with one header row."""
    rows, columns = len(table.rows) + 1, len(table.columns)
    frame = slide.shapes.add_table(rows, columns, *place)
    frame.name = "Table"
    frame._element.nvGraphicFramePr.cNvPr.set("descr", description)
    for row, cells in enumerate((table.columns, *table.rows)):
        for column, words in enumerate(cells):
            cell = frame.table.cell(row, column)
            cell.margin_top = cell.margin_bottom = Inches(0.03)
            fill_text(cell.text_frame, [str(words)], 12 if row else 13)
            cell.text_frame.paragraphs[0].space_after = Pt(0)
            cell.text_frame.paragraphs[0].runs[0].font.bold = row == 0
            cell.fill.solid()
            shade = "#E8EDF1" if row == 0 else theme.PAPER
            cell.fill.fore_color.rgb = RGBColor.from_string(shade.removeprefix("#"))
    for column, share in zip(frame.table.columns, _shares(table), strict=True):
        column.width = Emu(int(place[2] * share))


def _shares(table: Table) -> list[float]:
    """How wide each column is, by its longest words, none under a tenth."""
    longest = [
        max(min(len(str(row[place])), 46) for row in (table.columns, *table.rows))
        for place in range(len(table.columns))
    ]
    wide = [max(one, sum(longest) / 10) for one in longest]
    return [one / sum(wide) for one in wide]


def notes_text(section: Section, made_of: str, left_over: Sequence[str] = ()) -> str:
    """What the speaker has at hand: what did not fit, definition, caveats, method, link back."""
    parts = [*left_over, *section.notes]
    parts += [f"Source: {section.source}"] if section.source else []
    parts += [f"This view: {section.link}"] if section.link else []
    return "\n".join([*parts, made_of])
