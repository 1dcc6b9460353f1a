"""Return of events: dated facts that stand beside a chart, never as its cause."""

from data_access.importers.return_kept_rows import kept_rows_layout
from data_access.importers.return_rows import Return, ReturnRow
from data_access.templates.events import EVENTS

COLUMNS = {
    "happened_on": "Happened on",
    "precision": "Precision",
    "label": "Label",
    "themes": "Theme",
    "area": "Event area",
    "planned": "Planned",
    "source_title": "Source title",
    "link": "Link",
    "note": "Note",
}


def check(_row: ReturnRow, _given: Return) -> None:
    """Nothing of an event depends on another of its cells."""


LAYOUT = kept_rows_layout(EVENTS, COLUMNS, key_from="Label", check=check)
