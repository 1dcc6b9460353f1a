"""Figures as files for a spreadsheet: every cell guarded, every figure with its source."""

import csv
import io
from collections.abc import Iterable

import pandas as pd

from data_access.importers import SOURCES
from data_access.sources import ATTRIBUTION
from metrics.readings import Reading
from metrics.summaries import Summary
from reporting.copy_words import NOT_CHECKED
from reporting.records import READING_COLUMNS, reading_record, statement_record
from reporting.source_words import released

METADATA_COLUMNS = (
    *("title", "unit", "publisher", "publication", "status", "release", "read_in_a_copy"),
    *("definition", "caveats", "licence"),
)
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def readings_csv(summary: Summary, readings: Iterable[Reading]) -> bytes:
    """A file for a spreadsheet: every figure with its source, in full precision."""
    measure, about = summary.measure, _metadata(summary)
    records = [
        {**reading_record(measure, one), **about, **_release_of(one)} for one in readings
    ] + [{**statement_record(measure, one), **about} for one in summary.statements]
    text = io.StringIO()
    writer = csv.DictWriter(text, (*READING_COLUMNS, *METADATA_COLUMNS), lineterminator="\r\n")
    writer.writeheader()
    writer.writerows({name: guarded(cell) for name, cell in one.items()} for one in records)
    return b"\xef\xbb\xbf" + text.getvalue().encode()


def _metadata(summary: Summary) -> dict[str, str]:
    measure, source = summary.measure, SOURCES[summary.measure.source]
    return {
        "title": measure.title,
        "unit": measure.unit.value[1],
        "publisher": source.publisher,
        "publication": source.title,
        "status": source.status.value,
        "release": "",
        "read_in_a_copy": "",
        "definition": measure.definition,
        "caveats": " ".join(measure.caveats),
        "licence": f"{source.licence}. {ATTRIBUTION}",
    }


def _release_of(reading: Reading) -> dict[str, str]:
    checked = "" if not reading.is_read_in_a_copy else NOT_CHECKED
    return {"release": released(reading), "read_in_a_copy": checked}


def guarded(cell: object) -> object:
    """Text that a spreadsheet would run as a formula gets an apostrophe; numbers stay numbers."""
    if isinstance(cell, str) and cell.startswith(_FORMULA_STARTS):
        return f"'{cell}"
    return cell


def table_csv(table: pd.DataFrame) -> bytes:
    """A table as a file for a spreadsheet, with no cell that it would run as a formula."""
    return b"\xef\xbb\xbf" + table.map(guarded).to_csv(index=False, lineterminator="\r\n").encode()
