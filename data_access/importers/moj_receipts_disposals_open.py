"""Crown Court receipts, disposals and open cases: cc_rdos_tool.xlsx, Ministry of Justice.

The publisher counts cases. Receipts and disposals are those of a calendar quarter; open cases
are a snapshot on its last day, and do not follow from opening plus receipts less disposals.
The rows are leaves (a court, a receipt type, an offence row); only the offence rows stack.
Region is where the court sits.
"""

import re
from pathlib import Path

import pandas as pd

from data_access.importers.moj_checks import check_london, check_offences, check_repeats
from data_access.importers.moj_leaves import add_areas, check_stated_totals
from data_access.importers.moj_shaping import SOURCE_ID, make_figures, quarters, tool_limits
from data_access.importers.moj_vocabulary import (
    ALL_OFFENCES,
    SEXUAL_OFFENCES,
    is_total,
    offence_of,
    region_of,
)
from data_access.reading.archive import open_archive
from data_access.reading.layout import Figures, Layout, Problems
from data_access.reading.peek import Peek
from data_access.reading.pivot import fields_match, find_cache, read_batches, together
from data_access.reading.pivot_definition import PivotCache
from data_access.reading.pivot_figures import by_label, figures_of, translated

TITLE = "Crown Court receipts, disposals and open cases tool (cc_rdos_tool.xlsx)"
FIELDS = {
    "year": "year",
    "quarter": "quarter",
    "receipt_type": "receipt type",
    "region": "(hmcts )?region",
    "lcjb_area": "lcjb( area)?",
    "crown_court": "crown court( centre)?",
    "rdos": "rdos",
    "offence_group": "offence group",
    "value": "value",
}
LABELS = [name for name in FIELDS if name != "value"]
RECEIPT_TYPES = re.compile(
    r"(?:\d+[a-z]?\s*[.:]\s*)?(?:triable[- ]either[- ]way|indictable[- ]only|unknown|not known"
    r"|committed for sentence|(?:for )?sentenc|appeal)[^:]*(?::\s*total)?",
    re.IGNORECASE,
)
# Before December 2024 open cases were called outstanding and counted by another definition.
SERIES = {
    "receipts": "crown_court_receipts",
    "disposals": "crown_court_disposals",
    "open": "crown_court_open_cases",
    "open_sexual": "crown_court_open_sexual_offence_cases",
}
OLD_SERIES = {
    "receipts": "crown_court_receipts_old_definition",
    "disposals": "crown_court_disposals_old_definition",
    "open": "crown_court_outstanding_cases",
    "outstanding": "crown_court_outstanding_cases",
    "open_sexual": "crown_court_outstanding_sexual_offence_cases",
}
LIMITS = tool_limits(records=6_000_000)


def recognise(peek: Peek) -> bool:
    """Whether a pivot cache has the fields of this tool, its "rdos" above all."""
    return any(fields_match(fields, FIELDS) for fields in peek.pivot_fields)


def read(path: Path) -> Figures:
    """The figures of one release for London, its areas and courts, the regions and the whole."""
    problems = Problems(path.name)
    with open_archive(path, LIMITS) as archive:
        cache = find_cache(archive, path, FIELDS, title="receipts, disposals and open cases")
        batches = read_batches(archive, cache, path.name, fields=FIELDS, limits=LIMITS)
        records = together([_with_figures(batch, cache, problems) for batch in batches])
    problems.stop_if_any()
    check_repeats(records, problems, keys=LABELS, part=cache.records)
    leaves = _leaves(records, cache, problems)
    problems.stop_if_any()
    rows, notes = add_areas(leaves)
    names = OLD_SERIES if (rows["rdos"] == "outstanding").any() else SERIES
    rows = rows.assign(series=rows["rdos"].astype("str").map(names))
    check_offences(rows, problems, by=["series", "area"])
    check_london(rows, problems)
    problems.stop_if_any()
    stocks = (names["open"], names["open_sexual"])
    return make_figures(_with_sexual_offences(rows, names), snapshots=stocks, notes=notes)


def _with_figures(batch: pd.DataFrame, cache: PivotCache, problems: Problems) -> pd.DataFrame:
    figures = figures_of(batch["value"], cache, problems, whole=True)
    return batch[LABELS].assign(value=figures["value"])


def _leaves(records: pd.DataFrame, cache: PivotCache, problems: Problems) -> pd.DataFrame:
    """One row for each leaf, its labels translated; totals that are stated are only checked."""
    known = {
        "rdos": (measure_of, "1. Receipts, 2. Disposals or 3. Open"),
        "offence_group": (offence_of, "an offence group such as 02: Sexual offences"),
        "region": (region_of, "a region of the courts, as London or North West"),
        "receipt_type": (receipt_type_of, "a receipt type that counts whole cases, no part"),
    }
    columns = {
        name: translated(records[name], translate, cache, problems, expected=expected)
        for name, (translate, expected) in known.items()
    }
    quarter = quarters(records, cache, problems)
    problems.stop_if_any()
    offence = columns.pop("offence_group")
    columns["dimension"] = by_label(offence, lambda found: found.dimension)
    columns["breakdown"] = by_label(offence, lambda found: found.breakdown)
    frame = records.drop(columns=["year", "offence_group"]).assign(quarter=quarter, **columns)
    return check_stated_totals(frame[quarter.notna()], problems)


def measure_of(label: str) -> str | None:
    """receipts, disposals, open or outstanding, from a label such as "3. Open"."""
    match = re.fullmatch(
        r"(?:\d+\s*[.:]\s*)?(receipts|disposals|open|outstanding)(?: cases)?", label.strip().lower()
    )
    return match[1] if match else None


def receipt_type_of(label: str) -> str | None:
    """The receipt type as it is written, where it is a leaf or a total of them."""
    return label if RECEIPT_TYPES.fullmatch(label.strip()) or is_total(label) else None


def _with_sexual_offences(rows: pd.DataFrame, names: dict[str, str]) -> pd.DataFrame:
    """The rows, and the open cases of sexual offences once more as a series of their own."""
    chosen = (rows["series"] == names["open"]) & (rows["breakdown"] == SEXUAL_OFFENCES)
    sexual = rows[chosen].assign(
        series=names["open_sexual"], dimension=ALL_OFFENCES, breakdown=ALL_OFFENCES
    )
    return pd.concat([rows, sexual], ignore_index=True)


LAYOUT = Layout(
    id="moj_receipts_disposals_open",
    source=SOURCE_ID,
    title=TITLE,
    recognise=recognise,
    read=read,
    limits=LIMITS,
)
