"""The deck as one HTML file, which opens from a USB stick on any laptop, without a server."""

import json
from html import escape

from reporting.briefing.content import Briefing
from reporting.stage.deck import stage_deck
from reporting.stage.scripts import FOLDER, stage_script, stage_style


def write_html(briefing: Briefing) -> bytes:
    """The file; the same briefing gives the same bytes. It asks for nothing from outside."""
    deck = json.dumps(stage_deck(briefing), ensure_ascii=False, default=str)
    page = (FOLDER / "stage.html").read_text(encoding="utf-8")
    parts = {
        "TITLE": escape(briefing.title),
        "MADE_OF": escape(briefing.made_of),
        "STYLE": stage_style(),
        "DECK": deck.replace("<", "\\u003c"),
        "SCRIPT": stage_script(),
    }
    for name, text in parts.items():
        page = page.replace(f"<!--{name}-->", text, 1)
    return page.encode()
