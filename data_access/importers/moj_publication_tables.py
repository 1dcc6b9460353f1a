"""The headline tables: ccsq_accessible_publication_tables_YYYYQn.ods, Ministry of Justice.

Table C1 gives Crown Court receipts, disposals and open cases of England and Wales for each
quarter; the rows of whole years that stand before them are left out. Until March 2024 the last
were called outstanding, counted by another definition, and are series of their own. Tables of
how long cases have been open are read where a title says so; their columns were not seen.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from pathlib import Path

import pandas as pd

from data_access.areas import ENGLAND_AND_WALES
from data_access.importers.moj_publication_sheets import (
    HeaderedSheet,
    find_sheet,
    read_column,
)
from data_access.importers.moj_receipts_disposals_open import OLD_SERIES, SERIES
from data_access.importers.moj_shaping import SOURCE_ID, make_figures
from data_access.reading.layout import Figures, Layout, Limits, Problems
from data_access.reading.peek import Peek
from data_access.reading.periods import MONTHS
from data_access.reading.workbook import Workbook, open_workbook

TITLE = "Criminal court statistics accessible publication tables (.ods)"
TABLE_C1 = re.compile(r"(^|[_ ])c\s*1$", re.IGNORECASE)
MEASURES = {
    "receipts": r"all cases: receipts",
    "disposals": r"all cases: disposals",
    "open": r"all cases: (?:open|outstanding)(?: cases)?",
}
OPEN_AGES = {
    "crown_court_open_age_median_days": r"(?=.*median)(?!.*(?:trial|sentence|appeal|custody|bail))",
    "crown_court_open_age_mean_days": r"(?=.*mean)(?!.*(?:trial|sentence|appeal|custody|bail))",
}
PUBLISHED = re.compile(
    r"(?<!next )(?:published|publication date|date of publication|release date)"
    rf"\D{{0,40}}(\d{{1,2}} (?:{'|'.join(MONTHS)}) 20\d\d)",
    re.IGNORECASE,
)
LIMITS = Limits(unpacked_bytes=300 * 1024 * 1024)


def recognise(peek: Peek) -> bool:
    """Whether a workbook has a sheet C1 that says All cases: receipts under a Crown title."""
    if peek.kind not in ("ods", "xlsx"):
        return False
    sheets = [name for name in peek.sheets if TABLE_C1.search(name.strip())]
    texts = [text for name in sheets for row in peek.rows(name) for text in row.texts]
    says_crown = any("crown" in text.lower() for text in texts)
    return says_crown and any(re.match(MEASURES["receipts"], text.lower()) for text in texts)


def read(path: Path) -> Figures:
    """The quarters of England and Wales, all cases."""
    problems = Problems(path.name)
    with open_workbook(path, LIMITS) as workbook:
        sheet = find_sheet(workbook, TABLE_C1, "Table_C1", ["open", "outstanding"])
        rows = pd.concat(list(_caseload(sheet, problems)), ignore_index=True)
        durations, notes = _durations(workbook, problems)
        published = _published_on(workbook)
    problems.stop_if_any()
    every = pd.concat([rows, *durations], ignore_index=True)
    every = every.assign(area=ENGLAND_AND_WALES, dimension="ALL", breakdown="ALL")
    stocks = (SERIES["open"], OLD_SERIES["open"], *OPEN_AGES)
    return make_figures(every, snapshots=stocks, notes=notes, published_on=published)


def _caseload(sheet: HeaderedSheet, problems: Problems) -> Iterator[pd.DataFrame]:
    names = OLD_SERIES if sheet.column(r"all cases: outstanding.*") is not None else SERIES
    for measure, pattern in MEASURES.items():
        column = sheet.column(pattern)
        if column is None:
            problems.add(
                place=f"sheet {sheet.name}, row {sheet.header.number}",
                expected=f"one column named like “All cases: {measure}”",
                found=", ".join(sheet.columns),
            )
            problems.stop_if_any()
        figures = read_column(sheet, column, problems, whole=True)
        yield figures.assign(series=names[measure])


def _durations(
    workbook: Workbook, problems: Problems
) -> tuple[list[pd.DataFrame], tuple[str, ...]]:
    """Average ages of open cases from the sheets O1, O2 and so on, where they give days."""
    found: dict[str, pd.DataFrame] = {}
    unread = []
    for name in workbook.names:
        if not re.search(r"(^|[_ ])o\s*\d$", name.strip(), re.IGNORECASE):
            continue
        sheet = HeaderedSheet.read(workbook, name, ["median", "mean"])
        columns = sheet.open_ages(OPEN_AGES) if sheet else {}
        if not columns:
            unread.append(name)
        for series, column in columns.items():
            figures = read_column(sheet, column, problems, whole=False)
            found.setdefault(series, figures.assign(series=series))
    note = f"Not read, because their columns are not known here: {', '.join(unread)}."
    return list(found.values()), (note,) if unread else ()


def _published_on(workbook: Workbook) -> date | None:
    """The day of publication, where the cover says one."""
    covers = [name for name in workbook.names if name.strip().lower() == "cover"]
    for text in _texts(workbook, covers):
        if match := PUBLISHED.search(text):
            try:
                return datetime.strptime(match[1].title(), "%d %B %Y").date()
            except ValueError:
                return None
    return None


def _texts(workbook: Workbook, names: Iterable[str]) -> Iterator[str]:
    for name in names:
        for row in workbook.rows(name):
            yield " ".join(text for text in row.texts if text)


LAYOUT = Layout(
    id="moj_publication_tables",
    source=SOURCE_ID,
    title=TITLE,
    recognise=recognise,
    read=read,
    limits=LIMITS,
)
