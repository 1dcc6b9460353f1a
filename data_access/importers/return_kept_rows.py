"""Returns of rows that are kept rather than drawn: targets, commitments, events.

Such a file holds no observations: its rows go to the tables of kept rows, under the office's name.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from data_access.importers.return_rows import LIMITS, Return, ReturnRow, note, read_return
from data_access.reading.days import month_words
from data_access.reading.layout import Figures, Layout
from data_access.reading.shaping import shape_figures
from data_access.reading.tables import has_table
from data_access.templates.fields import Template

OFFICE = "office"  # the source of a file whose rows the office itself keeps
LONGEST_KEY = 60
MEASURES = re.compile(r"[a-z0-9_]+(?:\s*;\s*[a-z0-9_]+)*$")
LINK = re.compile(r"https?://\S+$")

Rows = tuple[dict[str, str], ...]
Check = Callable[[ReturnRow, Return], None]


@dataclass(frozen=True, kw_only=True)
class KeptRows(Figures):
    """What a file of rows says; the observations are empty.

    kept_rows: by the name of their table; `id` comes first in each row and is its key.
    """

    kept_rows: Mapping[str, Rows]


def kept_rows_layout(
    template: Template, columns: Mapping[str, str], *, key_from: str, check: Check
) -> Layout:
    """A layout of a return of kept rows.

    columns: the table's columns, and the column of the return that fills each.
    key_from: the column whose words make the key where no reference is given.
    """
    return Layout(
        id=f"return_{template.id}",
        source=OFFICE,
        title=f"{template.title} (our template, .xlsx or .csv)",
        recognise=partial(has_table, is_header=template.is_header),
        read=partial(_read, template=template, columns=columns, key_from=key_from, check=check),
        limits=LIMITS,
    )


def _read(
    path: Path, *, template: Template, columns: Mapping[str, str], key_from: str, check: Check
) -> KeptRows:
    """The rows of the return, each under its key."""
    given = read_return(path, template)
    rows = tuple(_rows(given, columns, key_from=key_from, check=check))
    given.problems.stop_if_any()
    return KeptRows(
        observations=shape_figures((), title="", whole=True).observations,
        holdings=(),
        release_title=template.title,
        published_on=given.published_on,
        notes=given.notes,
        kept_rows={template.id: rows},
    )


def _rows(
    given: Return, columns: Mapping[str, str], *, key_from: str, check: Check
) -> Iterator[dict[str, str]]:
    seen = set()
    for row in given.rows:
        key = slug(row.word("Reference") or row.word(key_from))
        if not key or key in seen:
            expected, todo = "a name of its own for each row", "Write another reference."
            found = f"{key or 'no name'}, as in a row above" if key else "no letters or digits"
            note(row, given, "Reference", expected=expected, found=found, todo=todo)
        seen.add(key)
        _check_links(row, given)
        check(row, given)
        yield {"id": key} | {column: _text(row, name, column) for column, name in columns.items()}


def slug(words: str) -> str:
    """A short name of plain letters, digits and hyphens."""
    return re.sub(r"[^a-z0-9]+", "-", words.lower())[:LONGEST_KEY].strip("-")


def _check_links(row: ReturnRow, given: Return) -> None:
    link, measures = row.word("Link"), row.word("Measures")
    if link and not LINK.match(link):
        expected, todo = "a web address", "Start it with https://, or leave it empty."
        note(row, given, "Link", expected=expected, found=link, todo=todo)
    if measures and not MEASURES.match(measures):
        expected = "names of measures with ; between them"
        todo = "The page Definitions has the name of each, such as crown_court_open_cases."
        note(row, given, "Measures", expected=expected, found=measures, todo=todo)


def _text(row: ReturnRow, name: str, column: str) -> str:
    """A cell as the table keeps it: a day in ISO form, or in words for a column of words."""
    cell = row.cells.get(name)
    if isinstance(cell, date):
        in_words = f"{cell.day} {month_words(cell)}"
        return in_words if column.endswith("_as") else cell.isoformat()
    if isinstance(cell, tuple):
        return "" if cell[1] else f"{cell[0]:.12g}"
    text = cell or ""
    return re.sub(r"\s*;\s*", ";", text) if name == "Measures" else text
