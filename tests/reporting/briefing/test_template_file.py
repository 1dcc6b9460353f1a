"""A template that cannot be used is named, with what is wanted and what to do."""

import io
import os
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from pptx import Presentation

from reporting.__main__ import main
from reporting.briefing.content import Kind
from reporting.briefing.slides import write_slides
from reporting.briefing.template_file import (
    UnreadableTemplate,
    open_template,
    template_trouble,
)
from tests.pages.opened import open_page
from tests.reporting.briefing.conftest import Make

TEMPLATE = "presentationml.template.main+xml"
DECK = "presentationml.presentation.main+xml"
MACROS = "application/vnd.ms-powerpoint.presentation.macroEnabled.main+xml"


def deck() -> bytes:
    content = io.BytesIO()
    Presentation().save(content)
    return content.getvalue()


def as_type(content_type: str) -> bytes:
    """A deck that says of itself that it is of another type."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(deck())) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            said = old.read(name).replace(
                f"application/vnd.openxmlformats-officedocument.{DECK}".encode(),
                content_type.encode(),
            )
            new.writestr(name, said if name == "[Content_Types].xml" else old.read(name))
    return made.getvalue()


def without_titles() -> bytes:
    made, content = Presentation(), io.BytesIO()
    for layout in made.slide_layouts:
        for shape in list(layout.placeholders):
            shape._element.getparent().remove(shape._element)
    made.save(content)
    return content.getvalue()


def word() -> bytes:
    content = io.BytesIO()
    docx.Document().save(content)
    return content.getvalue()


def zipped(**files: bytes) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as made:
        for name, text in files.items():
            made.writestr(name, text)
    return content.getvalue()


BROKEN = {
    "words": lambda: b"no deck at all",
    "nothing": lambda: b"",
    "cut short": lambda: deck()[:9000],
    "bytes in the middle lost": lambda: deck()[:9000] + b"\0" * 400 + deck()[9400:],
    "a zip file of other things": lambda: zipped(a=b"1"),
    "a zip file that pretends": lambda: zipped(**{"[Content_Types].xml": b"<a"}),
    "a Word file": word,
    "a deck with macros": lambda: as_type(MACROS),
    "no layout with a title": without_titles,
}


@pytest.mark.parametrize("made", BROKEN.values(), ids=BROKEN)
def test_a_file_that_cannot_be_used_is_named_with_what_to_do(
    made: Callable[[], bytes], tmp_path: Path
) -> None:
    path = tmp_path / "office.pptx"
    path.write_bytes(made())
    with pytest.raises(UnreadableTemplate) as trouble:
        open_template(path)
    assert "The template office.pptx " in str(trouble.value)
    assert "Save the office's template so from PowerPoint" in str(trouble.value)
    assert str(tmp_path) not in str(trouble.value)


def test_a_missing_file_and_a_folder_are_told_apart(tmp_path: Path) -> None:
    for path, why in ((tmp_path / "none.pptx", "No such file"), (tmp_path, "Is a directory")):
        with pytest.raises(UnreadableTemplate, match=why):
            open_template(path)


def test_a_potx_is_a_template_too_and_gives_a_pptx(brief: Make, tmp_path: Path) -> None:
    path = tmp_path / "office.potx"
    path.write_bytes(as_type(f"application/vnd.openxmlformats-officedocument.{TEMPLATE}"))
    content = write_slides(brief(Kind.SUMMIT), path)
    assert len(Presentation(io.BytesIO(content)).slides) > 3


@pytest.mark.usefixtures("filled_store")
def test_the_command_names_the_file_and_ends_with_2(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    asked = ["--template", str(tmp_path / "none.pptx"), "--output", str(tmp_path / "a.pptx")]
    assert main(["brief", "--kind", "measure", *asked]) == 2
    said = capsys.readouterr().err
    assert said.startswith("The template none.pptx cannot be read: No such file")
    assert len(said.splitlines()) == 1
    assert not (tmp_path / "a.pptx").exists()


@pytest.mark.usefixtures("filled_store")
def test_the_page_says_it_stays_up_and_writes_everything_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "office.pptx"
    path.write_bytes(b"no deck")
    monkeypatch.setenv("VCD_TEMPLATE", str(path))
    page = open_page("pages/briefing.py", kind="summit")
    assert not page.exception
    (said,) = [one.value for one in page.error]
    assert "No slides can be made" in said
    assert "is no PowerPoint file" in said
    shut = {one.proto.label: one.proto.disabled for one in page.get("download_button")}
    assert [label for label, disabled in shut.items() if disabled] == ["PowerPoint"]
    assert len(shut) == 5


def test_a_file_that_was_mended_is_read_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "office.pptx"
    monkeypatch.setenv("VCD_TEMPLATE", str(path))
    assert "No such file" in template_trouble()
    path.write_bytes(b"no deck")
    assert "no PowerPoint file" in template_trouble()
    path.write_bytes(deck())
    os.utime(path, (1, 1))
    assert template_trouble() == ""
