"""PDF/UA by its structure: tags, language, title, embedded fonts, words for pictures.

Typst refuses to write what breaks PDF/UA-1 as far as a program can tell; these tests read the
result with another program. No checker such as veraPDF is among the packages that we can have.
"""

import io
from collections import Counter
from collections.abc import Iterator

import pytest
from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject

from reporting.briefing.content import Kind
from reporting.briefing.pdf import write_pdf
from tests.reporting.briefing.conftest import Make


def tags(part: object) -> Iterator[DictionaryObject]:
    """Every element of the structure, in the order of reading."""
    found = part.get_object() if hasattr(part, "get_object") else part
    if isinstance(found, ArrayObject):
        for one in found:
            yield from tags(one)
    elif isinstance(found, DictionaryObject):
        if "/S" in found:
            yield found
        if "/K" in found:
            yield from tags(found["/K"])


@pytest.mark.parametrize("kind", list(Kind))
def test_a_pdf_is_tagged_and_says_what_it_is(brief: Make, kind: Kind) -> None:
    made = brief(kind)
    reader = PdfReader(io.BytesIO(write_pdf(made)))
    root = reader.root_object
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "en-GB"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert reader.metadata.title == made.title
    assert b"<pdfuaid:part>1</pdfuaid:part>" in root["/Metadata"].get_data()
    assert all("/StructParents" in page for page in reader.pages)


def test_headings_tables_and_figures_are_what_they_look_like(brief: Make) -> None:
    made = brief(Kind.MINISTERIAL)
    root = PdfReader(io.BytesIO(write_pdf(made))).root_object
    found = list(tags(root["/StructTreeRoot"]["/K"]))
    count = Counter(one["/S"] for one in found)
    assert count["/H1"] == len(made.sections)
    assert count["/H2"] == sum(bool(one.notes) for one in made.sections)
    assert count["/Table"] == sum(one.table is not None for one in made.sections)
    assert count["/TH"] == sum(len(one.table.columns) for one in made.sections if one.table)
    figures = [one for one in found if one["/S"] == "/Figure"]
    drawn = [one.description for one in made.sections if one.has_chart]
    assert [one["/Alt"] for one in figures] == drawn


def test_every_font_is_embedded(brief: Make) -> None:
    reader = PdfReader(io.BytesIO(write_pdf(brief(Kind.SUMMIT))))
    fonts = [
        font.get_object()["/DescendantFonts"][0].get_object()["/FontDescriptor"]
        for page in reader.pages
        for font in page["/Resources"]["/Font"].values()
    ]
    assert fonts
    assert all({"/FontFile2", "/FontFile3"} & set(font) for font in fonts)


def test_the_same_briefing_gives_the_same_bytes(brief: Make) -> None:
    made = brief(Kind.MEASURE)
    assert write_pdf(made) == write_pdf(made)


def test_links_lead_back_where_the_dashboard_has_an_address(
    brief: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PUBLIC_URL", "https://example.org")
    made = brief(Kind.SUMMIT)
    reader = PdfReader(io.BytesIO(write_pdf(made)))
    links = [
        one.get_object()["/A"]["/URI"] for page in reader.pages for one in page.get("/Annots", [])
    ]
    assert set(links) == {one.link for one in made.sections if one.link}
