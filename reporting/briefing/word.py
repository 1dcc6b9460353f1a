"""The briefing as a Word document: real headings, real tables, pictures with their words."""

import io
from datetime import datetime, time

from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from reporting.briefing.content import Briefing, Section, Table
from reporting.briefing.outline import shares
from reporting.briefing.picture import chart_png
from reporting.briefing.same_bytes import fixed_package
from reporting.links import is_whole

FONT = "Arial"
ROWS_PRINTED = 8  # beside a chart: with its notes a measure takes a page
TEXT_WIDTH, CHART_WIDTH = 16.6, 13.5  # centimetres
SMALL = Pt(9.5)  # tables, sources, notes
LANGUAGE = "en-GB"


def write_word(briefing: Briefing) -> bytes:
    """The file; the same briefing gives the same bytes."""
    document = Document()
    _set_look(document)
    document.add_heading(briefing.title, level=0)
    document.add_paragraph(briefing.subtitle)
    document.add_paragraph(briefing.office)
    for section in briefing.sections:
        _add_section(document, section)
    document.add_paragraph(briefing.made_of)
    _describe(document, briefing)
    written = io.BytesIO()
    document.save(written)
    return fixed_package(written.getvalue(), briefing.made_at)


def _set_look(document) -> None:  # noqa: ANN001 - python-docx's own type
    for style in document.styles:
        if style.type == WD_STYLE_TYPE.PARAGRAPH:
            style.font.name = FONT
            fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
            for name in ("w:asciiTheme", "w:hAnsiTheme"):
                fonts.attrib.pop(qn(name), None)
            if style.name.startswith(("Heading", "Title")):
                style.font.color.rgb = RGBColor(0x0B, 0x0C, 0x0C)
    document.styles["Normal"].font.size = Pt(11)
    page = document.sections[0]
    page.page_width, page.page_height = Cm(21), Cm(29.7)
    page.left_margin = page.right_margin = Cm((21 - TEXT_WIDTH) / 2)
    page.top_margin = page.bottom_margin = Cm(1.6)
    for language in document.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), LANGUAGE)


def _add_section(document, section: Section) -> None:  # noqa: ANN001
    heading = document.add_heading(section.heading, level=1)
    if section.has_chart:  # stands with all that is said of it
        heading.paragraph_format.page_break_before = True
        heading.paragraph_format.space_before = Pt(0)
    message = document.add_paragraph()
    message.add_run(section.message).bold = True
    message.paragraph_format.keep_with_next = True
    for point in section.points:
        document.add_paragraph(point, style="List Bullet")
    if section.has_chart:
        _add_picture(document, section)
    if section.table:
        _add_table(document, section.table, cut=section.has_chart)
    if section.source:
        _small(document.add_paragraph(f"Source: {section.source}"), before=Pt(4))
    if section.notes:
        document.add_heading("Notes", level=2)
        for note in section.notes:
            _small(document.add_paragraph(note, style="List Bullet"))
    if section.link:
        _add_link(document.add_paragraph(), section.link)


def _small(paragraph, *, before: Pt | None = None) -> None:  # noqa: ANN001
    paragraph.paragraph_format.space_before, paragraph.paragraph_format.space_after = before, Pt(2)
    for run in paragraph.runs:
        run.font.size = SMALL


def _add_picture(document, section: Section) -> None:  # noqa: ANN001
    picture = document.add_picture(io.BytesIO(chart_png(section)), width=Cm(CHART_WIDTH))
    picture._inline.docPr.set("descr", section.description)


def _add_table(document, table: Table, *, cut: bool) -> None:  # noqa: ANN001
    printed = table.rows[:ROWS_PRINTED] if cut else table.rows
    made = document.add_table(1 + len(printed), len(table.columns), style="Table Grid")
    made.autofit = False
    made.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    wide = [Cm(TEXT_WIDTH * share) for share in shares(table)]
    for column, width in zip(made.columns, wide, strict=True):
        column.width = width
    for number, row in enumerate(made.rows):
        row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
        cells = printed[number - 1] if number else table.columns
        for cell, words, width in zip(row.cells, cells, wide, strict=True):
            cell.width = width
            run = cell.paragraphs[0].add_run(str(words))
            run.font.size, run.bold = SMALL, number == 0
    left = len(table.rows) - len(printed)
    if left:
        said = f"{left} earlier periods are in the workbook and on the page."
        _small(document.add_paragraph(said), before=Pt(4))


def _add_link(paragraph, link: str) -> None:  # noqa: ANN001
    """A link where the dashboard has an address; else the query alone, as words."""
    if not is_whole(link):
        paragraph.add_run(f"This view: {link}").font.size = SMALL
        return
    relation = paragraph.part.relate_to(link, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    element = OxmlElement("w:hyperlink")
    element.set(qn("r:id"), relation)
    run = paragraph.add_run("Open this view in the dashboard")
    run.font.underline, run.font.color.rgb = True, RGBColor(0x00, 0x57, 0x7D)
    element.append(run._r)
    paragraph._p.append(element)


def _describe(document, briefing: Briefing) -> None:  # noqa: ANN001
    about, moment = document.core_properties, datetime.combine(briefing.made_at, time())
    about.title, about.author = briefing.title[:255], briefing.office[:255]
    about.language, about.version = LANGUAGE, briefing.version
    about.comments = briefing.made_of[:255]
    about.last_modified_by, about.revision = briefing.office[:255], 1
    about.created = about.modified = moment
