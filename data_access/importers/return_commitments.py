"""Return of commitments: promises, calls and recommendations, with their owner and answer."""

from data_access.importers.return_kept_rows import kept_rows_layout
from data_access.importers.return_rows import Return, ReturnRow, note
from data_access.templates.commitments import COMMITMENTS

COLUMNS = {
    "title": "Title",
    "words": "Words",
    "area": "Commitment area",
    "announced_on": "Announced on",
    "announced_as": "Announced on",
    "owner": "Owner",
    "amount": "Amount",
    "status": "Status",
    "answer": "Answer",
    "source_title": "Source title",
    "said_on": "Said on",
    "link": "Link",
    "measures": "Measures",
    "note": "Note",
}


def check(row: ReturnRow, given: Return) -> None:
    """Note an answered commitment without its answer."""
    if row.word("Status") == "answered" and not row.word("Answer"):
        todo = "Write what was answered, or choose another status."
        note(row, given, "Answer", expected="the answer", found="an empty cell", todo=todo)


LAYOUT = kept_rows_layout(COMMITMENTS, COLUMNS, key_from="Title", check=check)
