"""Sums over the leaves of the receipts, disposals and open cases table, level by level."""

import pandas as pd

from data_access.areas import COURTS, ENGLAND_AND_WALES, LONDON, UNKNOWN
from data_access.importers.moj_checks import compare
from data_access.importers.moj_vocabulary import ENGLAND, is_london_area, is_total, london_court
from data_access.reading.layout import Problems
from data_access.reading.pivot_figures import by_label

PLACES = ["region", "lcjb_area", "crown_court"]
SUMMED_OVER = [*PLACES, "receipt_type"]
POINT = ["quarter", "rdos", "dimension", "breakdown"]
NOT_AVAILABLE = "[x]"


def check_stated_totals(frame: pd.DataFrame, problems: Problems) -> pd.DataFrame:
    """The leaves alone, once every total that the file states is the sum of its leaves."""
    frame = frame[frame["region"] != ENGLAND]
    marks = _totals(frame)
    stated = marks.any(axis=1)
    leaves = frame[~stated]
    for kind, rows in frame[stated].groupby(marks[stated].apply(tuple, axis=1)):
        named = [name for name, total in zip(SUMMED_OVER, kind, strict=True) if not total]
        keys = [*POINT, *named]
        compare(
            rows.groupby(keys, observed=True)["value"].sum(min_count=1),
            leaves.groupby(keys, observed=True)["value"].sum(min_count=1),
            problems,
            what="a total",
            parts=f"the rows under it (by {', '.join(named)})" if named else "all rows",
        )
    return leaves


def _totals(frame: pd.DataFrame) -> pd.DataFrame:
    """Which labels of each row are totals; what lies under a total is one as well."""
    marks = pd.DataFrame({"region": frame["region"] == ENGLAND_AND_WALES})
    for name in ("lcjb_area", "crown_court", "receipt_type"):
        marks[name] = by_label(frame[name], is_total)
    marks["lcjb_area"] |= marks["region"]
    marks["crown_court"] |= marks["lcjb_area"]
    return marks


def add_areas(leaves: pd.DataFrame) -> tuple[pd.DataFrame, tuple[str, ...]]:
    """Rows for London, its areas and courts, the regions and the whole, and what to tell."""
    london = leaves[leaves["region"] == LONDON]
    courts = by_label(london["crown_court"], london_court)
    in_area = by_label(london["lcjb_area"], is_london_area)
    levels = [
        (leaves, ENGLAND_AND_WALES),
        (leaves, leaves["region"]),
        (london[in_area], london.loc[in_area, "lcjb_area"]),
        (london[courts != UNKNOWN], courts[courts != UNKNOWN]),
    ]
    rows = pd.concat([_summed(part, names) for part, names in levels], ignore_index=True)
    return rows, (*_new_courts(set(courts)), *_missing_parts(rows))


def _summed(leaves: pd.DataFrame, areas: pd.Series | str) -> pd.DataFrame:
    """The sum for each area; missing, never less, where a part of it is missing."""
    frame = leaves[[*POINT, "value"]].assign(area=areas, missing=leaves["value"].isna())
    sums = frame.groupby(["area", *POINT], observed=True, sort=False, as_index=False).agg(
        value=("value", "sum"), missing=("missing", "any")
    )
    return sums.drop(columns="missing").assign(
        value=sums["value"].mask(sums["missing"]),
        marker=sums["missing"].map({True: NOT_AVAILABLE, False: ""}),
    )


def _new_courts(names: set[str]) -> tuple[str, ...]:
    new = sorted(names - {*COURTS, UNKNOWN})
    if not new:
        return ()
    return (f"The file has London court centres that are not on our list: {', '.join(new)}.",)


def _missing_parts(rows: pd.DataFrame) -> tuple[str, ...]:
    missing = int(rows["value"].isna().sum())
    if not missing:
        return ()
    return (f"{missing:,} sums are not available, because a part of each is marked so.",)
