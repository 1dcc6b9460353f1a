"""LibreOffice opens every deck; `make prove` only, since it is a large package."""

import io
import shutil
import subprocess
from pathlib import Path

import pytest
from pptx import Presentation
from pypdf import PdfReader

from reporting.briefing.content import Kind
from reporting.briefing.slides import write_slides
from tests.helpers import PROVE
from tests.reporting.briefing.conftest import Make


@pytest.fixture
def office() -> str:
    if not PROVE:
        pytest.skip("LibreOffice opens the decks in `make prove` only")
    found = shutil.which("soffice")
    if found is None:
        pytest.skip("no LibreOffice here; on Debian or Ubuntu: apt-get install libreoffice-impress")
    return found


@pytest.mark.parametrize("kind", list(Kind))
@pytest.mark.prove("LibreOffice opens a deck of this kind, slide by slide", sample=1, full=1)
def test_libreoffice_opens_every_slide(
    brief: Make, office: str, kind: Kind, tmp_path: Path
) -> None:
    content = write_slides(brief(kind))
    (tmp_path / "deck.pptx").write_bytes(content)
    home = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [office, home, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path)]
    subprocess.run([*command, str(tmp_path / "deck.pptx")], check=True, capture_output=True)
    pages = PdfReader(tmp_path / "deck.pdf").pages
    slides = Presentation(io.BytesIO(content)).slides
    assert len(pages) == len(slides)
    for page, slide in zip(pages, slides, strict=True):
        first = slide.shapes.title.text_frame.text.split()[0]
        assert first in page.extract_text()
