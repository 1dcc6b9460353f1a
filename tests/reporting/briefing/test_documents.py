"""Word and workbook: real headings, tables and words for pictures; an accessible layout."""

import io
import zipfile
from xml.etree import ElementTree

from docx import Document
from docx.oxml.ns import qn
from docx.shared import Cm

from metrics.catalogue import MEASURES
from reporting.briefing.content import Kind
from reporting.briefing.word import write_word
from reporting.briefing.workbook import write_workbook
from tests.reporting.briefing.conftest import Make
from tests.reporting.briefing.opened import MAIN, workbook_cells


def test_word_has_a_heading_for_each_message_and_headers_in_each_table(brief: Make) -> None:
    made = brief(Kind.MINISTERIAL)
    document = Document(io.BytesIO(write_word(made)))
    headings = [one.text for one in document.paragraphs if one.style.name == "Heading 1"]
    assert headings == [one.heading for one in made.sections]
    assert document.paragraphs[0].style.name == "Title"
    tables = document.tables
    assert len(tables) == sum(one.table is not None for one in made.sections)
    assert all(table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None for table in tables)


def test_a_word_page_is_a4_and_nothing_is_wider_than_its_text(brief: Make) -> None:
    document = Document(io.BytesIO(write_word(brief(Kind.MINISTERIAL))))
    page = document.sections[0]
    assert (round(page.page_width.cm, 1), round(page.page_height.cm, 1)) == (21.0, 29.7)
    room = page.page_width - page.left_margin - page.right_margin + Cm(0.01)
    assert document.inline_shapes
    assert all(shape.width <= room for shape in document.inline_shapes)
    for table in document.tables:
        widths = [column.width for column in table.columns]
        assert sum(widths) <= room
        assert max(widths) > min(widths)


def test_in_word_a_chart_begins_its_page_with_what_is_said_of_it(brief: Make) -> None:
    made = brief(Kind.MINISTERIAL)
    document = Document(io.BytesIO(write_word(made)))
    headings = [one for one in document.paragraphs if one.style.name == "Heading 1"]
    begin = [bool(one.paragraph_format.page_break_before) for one in headings]
    assert begin == [one.has_chart for one in made.sections]


def test_each_picture_in_word_is_told_in_words(brief: Make) -> None:
    made = brief(Kind.SUMMIT)
    document = Document(io.BytesIO(write_word(made)))
    told = [shape._inline.docPr.get("descr") for shape in document.inline_shapes]
    assert told == [one.description for one in made.sections if one.has_chart]


def test_the_workbook_has_a_cover_contents_notes_and_a_table_a_sheet(brief: Make) -> None:
    made = brief(Kind.SUMMIT)
    content = write_workbook(made)
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        book = ElementTree.fromstring(package.read("xl/workbook.xml"))
        names = [one.get("name") for one in book.iter(f"{MAIN}sheet")]
        every = "".join(package.read(one).decode() for one in package.namelist())
        tables = [one for one in package.namelist() if one.startswith("xl/tables/")]
    expected = [f"Table {place}" for place in range(1, len(made.sections) + 1)]
    assert names == ["Cover", "Contents", "Notes", *expected]
    assert len(tables) == len(made.sections) + 1  # the contents are a table too
    assert "<mergeCell" not in every
    assert 'hidden="1"' not in every
    assert "<autoFilter" not in every


def test_no_cell_is_a_formula(brief: Make) -> None:
    texts, _ = workbook_cells(write_workbook(brief(Kind.WEEKLY, sentence="=1+1")))
    assert [one for one in texts if one.startswith(("=", "+", "@"))] == []


def test_the_workbook_holds_every_word_and_figure_of_every_message(brief: Make) -> None:
    for kind in Kind:
        made = brief(kind)
        texts, numbers = workbook_cells(write_workbook(made))
        whole = "\n".join(texts)
        for section in made.sections:
            assert all(one in whole for one in (section.message, *section.points, *section.notes))
            table = section.table if not section.readings else None
            assert table is None or {cell for row in table.rows for cell in row} <= {"", *texts}
            values = {one.value for one in section.readings if one.value is not None}
            assert {round(one, 9) for one in values} <= {round(one, 9) for one in numbers}


def test_a_measure_without_figures_has_what_was_stated_in_the_workbook(brief: Make) -> None:
    every = tuple(one.id for one in MEASURES)
    made = brief(Kind.MEASURE, measures=every)
    stated = [one for one in made.sections if one.summary and not one.readings]
    words = {said.words for one in stated for said in one.summary.statements}
    assert len(words) > 3
    texts, _ = workbook_cells(write_workbook(made))
    assert words <= set(texts)
