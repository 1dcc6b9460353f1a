"""The same content in each format: what the page offers and the command writes."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from reporting.briefing.content import Briefing
from reporting.briefing.template_file import office_template


@dataclass(frozen=True)
class Format:
    """A kind of file: its name for readers, its media type, and who writes it.

    The libraries behind are heavy, so a writer is imported when it is asked for.
    """

    words: str
    mime: str
    writer: Callable[[], Callable[[Briefing], bytes]]


def _slides() -> Callable[[Briefing], bytes]:
    from reporting.briefing.slides import write_slides

    return write_slides


def _pdf() -> Callable[[Briefing], bytes]:
    from reporting.briefing.pdf import write_pdf

    return write_pdf


def _word() -> Callable[[Briefing], bytes]:
    from reporting.briefing.word import write_word

    return write_word


def _workbook() -> Callable[[Briefing], bytes]:
    from reporting.briefing.workbook import write_workbook

    return write_workbook


def _html() -> Callable[[Briefing], bytes]:
    from reporting.stage.html import write_html

    return write_html


_OFFICE = "application/vnd.openxmlformats-officedocument"
FORMATS = {
    ".pptx": Format("PowerPoint", f"{_OFFICE}.presentationml.presentation", _slides),
    ".pdf": Format("PDF", "application/pdf", _pdf),
    ".docx": Format("Word", f"{_OFFICE}.wordprocessingml.document", _word),
    ".xlsx": Format("Excel, every figure", f"{_OFFICE}.spreadsheetml.sheet", _workbook),
    ".html": Format("One HTML file, for any laptop", "text/html", _html),
}


class UnknownFormat(Exception):
    """No briefing is written with this ending."""


def write_briefing(briefing: Briefing, ending: str, template: Path | None = None) -> bytes:
    """The briefing in the format of that ending; a template is for slides only."""
    if ending not in FORMATS:
        raise UnknownFormat(f"{ending or 'no ending'}: use one of {', '.join(FORMATS)}.")
    write = FORMATS[ending].writer()
    if ending == ".pptx":
        return write(briefing, template or office_template())
    return write(briefing)


def file_name(briefing: Briefing, ending: str) -> str:
    """As in "weekly-london-2026-11-21.pptx"."""
    area = "-".join(briefing.area.lower().split())
    return f"{briefing.kind.value}-{area}-{briefing.day.isoformat()}{ending}"
