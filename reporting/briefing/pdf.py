"""The briefing as PDF/UA: tagged, its font embedded, with real headings, tables and links.

Typst lays it out from pdf.typ and refuses what PDF/UA-1 forbids, such as a figure without
words. The content travels as JSON and is never part of the template.
"""

import json
from datetime import UTC, datetime, time
from pathlib import Path

from reporting.briefing.content import Briefing, Section
from reporting.briefing.fonts import FAMILY, font_folder
from reporting.briefing.outline import shares
from reporting.briefing.picture import chart_svg
from reporting.links import is_whole

TEMPLATE = Path(__file__).with_name("pdf.typ")
ROWS_PRINTED = 16


def write_pdf(briefing: Briefing) -> bytes:
    """The file; the same briefing gives the same bytes."""
    import typst  # heavy: only where a PDF is wanted

    moment = datetime.combine(briefing.made_at, time(), UTC)
    return typst.compile(
        str(TEMPLATE),
        sys_inputs={"data": json.dumps(_document(briefing))},
        font_paths=[font_folder()],
        ignore_system_fonts=True,
        pdf_standards=["ua-1"],
        timestamp=int(moment.timestamp()),
    )


def _document(briefing: Briefing) -> dict:
    return {
        "title": briefing.title,
        "subtitle": briefing.subtitle,
        "office": briefing.office,
        "font": FAMILY,
        "made_of": briefing.made_of,
        "sections": [_section(one) for one in briefing.sections],
    }


def _section(section: Section) -> dict:
    rows = section.table.rows if section.table else ()
    shown = rows[:ROWS_PRINTED] if section.has_chart else rows
    left = len(rows) - len(shown)
    return {
        "heading": section.heading,
        "message": section.message,
        "points": section.points,
        "chart": chart_svg(section) if section.has_chart else "",
        "description": section.description,
        "columns": section.table.columns if section.table else (),
        "rows": shown,
        "widths": shares(section.table) if section.table and not section.has_chart else (),
        "more": f"{left} earlier periods are in the workbook and on the page." if left else "",
        "source": section.source,
        "notes": section.notes,
        "link": section.link,
        "is_whole": is_whole(section.link),
    }
