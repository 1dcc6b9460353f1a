"""LibreOffice opens every deck and Word file; `make prove` only: it is a large package."""

import io
import shutil
import subprocess
from pathlib import Path

import pytest
from pptx import Presentation
from pypdf import PdfReader

from reporting.briefing.content import Kind
from reporting.briefing.slides import write_slides
from reporting.briefing.word import write_word
from tests.helpers import PROVE
from tests.reporting.briefing.conftest import Make


@pytest.fixture
def office() -> str:
    if not PROVE:
        pytest.skip("LibreOffice opens the files in `make prove` only")
    found = shutil.which("soffice")
    if found is None:
        packages = "libreoffice-impress libreoffice-writer"
        pytest.skip(f"no LibreOffice here; on Debian or Ubuntu: apt-get install {packages}")
    return found


def converted(office: str, path: Path) -> list[str]:
    """The text of each page, as LibreOffice lays the file out."""
    home = f"-env:UserInstallation={(path.parent / 'profile').as_uri()}"
    command = [office, home, "--headless", "--convert-to", "pdf", "--outdir", str(path.parent)]
    subprocess.run([*command, str(path)], check=True, capture_output=True)
    return [page.extract_text() for page in PdfReader(path.with_suffix(".pdf")).pages]


@pytest.mark.parametrize("kind", list(Kind))
@pytest.mark.prove("LibreOffice opens a deck of this kind, slide by slide", sample=1, full=1)
def test_libreoffice_opens_every_slide(
    brief: Make, office: str, kind: Kind, tmp_path: Path
) -> None:
    content = write_slides(brief(kind))
    (tmp_path / "deck.pptx").write_bytes(content)
    pages = converted(office, tmp_path / "deck.pptx")
    slides = Presentation(io.BytesIO(content)).slides
    assert len(pages) == len(slides)
    for page, slide in zip(pages, slides, strict=True):
        first = slide.shapes.title.text_frame.text.split()[0]
        assert first in page


@pytest.mark.parametrize("kind", list(Kind))
@pytest.mark.prove("LibreOffice opens a Word briefing of this kind", sample=1, full=1)
def test_libreoffice_opens_the_word_briefing_and_a_chart_stands_with_its_message(
    brief: Make, office: str, kind: Kind, tmp_path: Path
) -> None:
    made = brief(kind)
    (tmp_path / "brief.docx").write_bytes(write_word(made))
    pages = [" ".join(page.split()) for page in converted(office, tmp_path / "brief.docx")]
    for section in made.sections:
        said = f"{section.heading} {section.message}"
        (page,) = [one for one in pages if said in one]
        if section.has_chart:
            assert page.startswith(said)
            assert section.source.split(". ")[0] in page  # what stands under the chart
