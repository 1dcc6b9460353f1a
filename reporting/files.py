"""Figures as files for a spreadsheet: every cell guarded, every figure with its source."""

import csv
import io
from collections.abc import Iterable

import pandas as pd

from data_access.importers import SOURCES
from data_access.sources import ATTRIBUTION
from metrics.readings import Reading
from metrics.summaries import Summary
from reporting.records import READING_COLUMNS, readings_records
from reporting.source_words import NOT_CHECKED, released

METADATA_COLUMNS = (
    *("title", "unit", "publisher", "publication", "status", "release", "read_in_a_copy"),
    *("definition", "caveats", "licence"),
)
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def readings_csv(summary: Summary, readings: Iterable[Reading]) -> bytes:
    """A file for a spreadsheet: every figure with its source, in full precision."""
    records = readings_records(summary.measure, readings, summary.statements)
    about = _metadata(summary)
    text = io.StringIO()
    writer = csv.DictWriter(text, (*READING_COLUMNS, *METADATA_COLUMNS), lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(
        {name: guarded(cell) for name, cell in {**r, **about}.items()} for r in records
    )
    return b"\xef\xbb\xbf" + text.getvalue().encode()


def _metadata(summary: Summary) -> dict[str, str]:
    measure, source = summary.measure, SOURCES[summary.measure.source]
    latest = summary.latest
    return {
        "title": measure.title,
        "unit": measure.unit.value[1],
        "publisher": source.publisher,
        "publication": source.title,
        "status": source.status.value,
        "release": released(latest) if latest else "",
        "read_in_a_copy": NOT_CHECKED if latest and latest.is_read_in_a_copy else "",
        "definition": measure.definition,
        "caveats": " ".join(measure.caveats),
        "licence": f"{source.licence}. {ATTRIBUTION}",
    }


def guarded(cell: object) -> object:
    """Text that a spreadsheet would run as a formula gets an apostrophe; numbers stay numbers."""
    if isinstance(cell, str) and cell.startswith(_FORMULA_STARTS):
        return f"'{cell}"
    return cell


def table_csv(table: pd.DataFrame) -> bytes:
    """A table as a file for a spreadsheet, with no cell that it would run as a formula."""
    return b"\xef\xbb\xbf" + table.map(guarded).to_csv(index=False).encode()
