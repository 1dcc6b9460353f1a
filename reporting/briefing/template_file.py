"""The office's own PowerPoint file: read, or said plainly what is wrong with it and what to do."""

import io
import os
from functools import lru_cache
from pathlib import Path

WANTED = (
    "Wanted is a PowerPoint file (.pptx or .potx, without macros) with a layout that has a title. "
    "Save the office's template so from PowerPoint and give that file; without one, slides have "
    "the plain look."
)


class UnreadableTemplate(Exception):
    """The office's own file cannot be used; the message names it and says what to do."""

    def __init__(self, path: Path, what: str) -> None:
        super().__init__(f"The template {path.name} {what}. {WANTED}")


def office_template() -> Path | None:
    """The office's own PowerPoint file, where VCD_TEMPLATE names one."""
    named = os.environ.get("VCD_TEMPLATE")
    return Path(named) if named else None


def open_template(path: Path):  # noqa: ANN201 - python-pptx's own type
    """The file as a deck with its layouts. Raises UnreadableTemplate."""
    try:
        content = path.read_bytes()
    except OSError as trouble:
        raise UnreadableTemplate(path, f"cannot be read: {trouble.strerror}") from trouble
    try:
        deck = _deck(content)
    except Exception as trouble:  # a broken file breaks its reader wherever it likes
        raise UnreadableTemplate(path, "is no PowerPoint file, or a damaged one") from trouble
    if deck is None:
        raise UnreadableTemplate(path, "is another kind of file, or has macros")
    if not any(_has_title(layout) for layout in deck.slide_layouts):
        raise UnreadableTemplate(path, "has no layout with a title")
    return deck


def _deck(content: bytes):  # noqa: ANN202
    """The deck in a file; None where the file is something else."""
    from pptx.opc.constants import CONTENT_TYPE as KINDS  # heavy: only where slides are wanted
    from pptx.package import Package

    part = Package.open(io.BytesIO(content)).main_document_part
    if part._content_type not in (KINDS.PML_PRESENTATION_MAIN, KINDS.PML_TEMPLATE_MAIN):
        return None
    part._content_type = KINDS.PML_PRESENTATION_MAIN  # what is made of a .potx is a .pptx
    return part.presentation


def _has_title(layout) -> bool:  # noqa: ANN001
    return any(one.placeholder_format.type in _titles() for one in layout.placeholders)


def _titles() -> tuple:
    from pptx.enum.shapes import PP_PLACEHOLDER

    return (PP_PLACEHOLDER.TITLE, PP_PLACEHOLDER.CENTER_TITLE)


def template_trouble() -> str:
    """What is wrong with the file that VCD_TEMPLATE names; nothing where it can be used."""
    path = office_template()
    if path is None:
        return ""
    try:
        about = path.stat()
    except OSError as trouble:
        return str(UnreadableTemplate(path, f"cannot be read: {trouble.strerror}"))
    return _trouble(path, about.st_mtime_ns, about.st_size)


@lru_cache(maxsize=2)
def _trouble(path: Path, _changed: int, _size: int) -> str:
    """Read once for each state of the file."""
    try:
        open_template(path)
    except UnreadableTemplate as trouble:
        return str(trouble)
    return ""
