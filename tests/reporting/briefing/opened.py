"""Files opened again, with other tools than those that wrote them where there are some."""

import html
import io
import json
import re
import zipfile
from collections.abc import Iterator
from xml.etree import ElementTree

from docx import Document
from pptx import Presentation
from pypdf import PdfReader

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def squeezed(text: str) -> str:
    """Without spaces, which each kind of file sets and breaks in its own way."""
    return re.sub(r"\s+", "", text)


def deck_text(content: bytes) -> str:
    """Every word on the slides and in their notes."""
    return "\n".join(_deck_texts(Presentation(io.BytesIO(content))))


def _deck_texts(deck) -> Iterator[str]:  # noqa: ANN001
    for slide in deck.slides:
        for shape in slide.shapes:
            if shape.has_text_frame:
                yield shape.text_frame.text
            if shape.has_table:
                yield from (cell.text for row in shape.table.rows for cell in row.cells)
        yield slide.notes_slide.notes_text_frame.text


def pdf_text(content: bytes) -> str:
    """Every word of the pages, without the page numbers, which may part a sentence in two."""
    texts = (page.extract_text() for page in PdfReader(io.BytesIO(content)).pages)
    return "\n".join(re.sub(r"\s*\d+ of \d+\s*$", "", text) for text in texts)


def word_text(content: bytes) -> str:
    """Every paragraph and cell."""
    document = Document(io.BytesIO(content))
    cells = (cell.text for table in document.tables for row in table.rows for cell in row.cells)
    return "\n".join([*(one.text for one in document.paragraphs), *cells])


def workbook_cells(content: bytes) -> tuple[list[str], list[float]]:
    """Every text and every number in the cells of all sheets."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        shared = ElementTree.fromstring(package.read("xl/sharedStrings.xml"))
        texts = ["".join(one.itertext()) for one in shared.iter(f"{MAIN}si")]
        sheets = [name for name in package.namelist() if name.startswith("xl/worksheets/sheet")]
        cells = [
            cell
            for name in sheets
            for cell in ElementTree.fromstring(package.read(name)).iter(f"{MAIN}c")
        ]
    values = [cell.find(f"{MAIN}v") for cell in cells if cell.get("t") is None]
    return texts, [float(one.text) for one in values if one is not None]


def html_deck(content: bytes) -> dict:
    """The data of the HTML file."""
    text = content.decode()
    found = re.search(r'<script type="application/json" id="deck">(.*?)</script>', text, re.S)
    return json.loads(html.unescape(found[1]))
