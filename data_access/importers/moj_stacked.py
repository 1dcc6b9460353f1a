"""Choosing rows from tables in which areas, receipt types and offences are all stacked."""

import pandas as pd

from data_access.areas import ENGLAND_AND_WALES, LONDON, UNKNOWN
from data_access.importers.moj_checks import compare
from data_access.importers.moj_vocabulary import (
    ENGLAND,
    REGIONS,
    all_cases,
    geographic_area_of,
    is_london_area,
    offence_of,
)
from data_access.reading.layout import Problems
from data_access.reading.pivot_definition import PivotCache
from data_access.reading.pivot_figures import translated

PARTS = (*REGIONS, LONDON, UNKNOWN)


def is_stored(area: str) -> bool:
    """Whether an area is kept: London and its areas, the regions, the whole."""
    return area in (*PARTS, ENGLAND_AND_WALES) or is_london_area(area)


def choose(batch: pd.DataFrame, cache: PivotCache, problems: Problems) -> pd.DataFrame:
    """The rows for all cases in areas that are kept, with area, dimension and breakdown.

    An area or offence that nobody knows is a problem, also where its rows are not kept.
    """
    areas = _areas(batch, cache, problems)
    offences = _offences(batch, cache, problems)
    receipt_types = [t for t in batch["receipt_type"].cat.categories if all_cases(t)]
    kept = [label for label, area in areas.items() if area and is_stored(area)]
    chosen = batch["receipt_type"].isin(receipt_types) & batch["geographic_area"].isin(kept)
    rows = batch[chosen & ~_is_whole_year(batch)]
    known = {label: offence for label, offence in offences.items() if offence}
    of = rows["offence_group"].astype("object")
    return rows.assign(
        area=pd.Categorical(rows["geographic_area"].astype("object").map(areas)),
        dimension=pd.Categorical(of.map({label: o.dimension for label, o in known.items()})),
        breakdown=pd.Categorical(of.map({label: o.breakdown for label, o in known.items()})),
    ).drop(columns=["receipt_type", "geographic_area", "offence_group"])


def require_rows(
    rows: pd.DataFrame, cache: PivotCache, problems: Problems, *, expected: str
) -> None:
    """Raise ImportFailed where the labels of the file left nothing to read."""
    if rows.empty:
        todo = "Has the publisher renamed them, or is the file older than December 2024?"
        problems.add(place=f"part {cache.records}", expected=expected, found="none", todo=todo)
    problems.stop_if_any()


def _areas(batch: pd.DataFrame, cache: PivotCache, problems: Problems) -> dict[str, str | None]:
    expected = "a region of the courts, a criminal justice area (LCJB) or England and Wales"
    column = batch["geographic_area"]
    translated_once(column, geographic_area_of, cache, problems, expected=expected)
    return {label: geographic_area_of(label) for label in column.cat.categories}


def _offences(batch: pd.DataFrame, cache: PivotCache, problems: Problems) -> dict[str, object]:
    expected = "an offence group such as 02: Sexual offences"
    column = batch["offence_group"]
    translated_once(column, offence_of, cache, problems, expected=expected)
    return {label: offence_of(label) for label in column.cat.categories}


def _is_whole_year(batch: pd.DataFrame) -> pd.Series:
    years = [q for q in batch["quarter"].cat.categories if q.strip().lower() in ("all", "annual")]
    return batch["quarter"].isin(years)


def translated_once(
    column: pd.Series, translate: object, cache: PivotCache, problems: Problems, *, expected: str
) -> None:
    """Note a label without a translation, looking only where there is one."""
    if any(translate(label) is None for label in column.cat.categories):
        translated(column, translate, cache, problems, expected=expected)


def check_regions(rows: pd.DataFrame, problems: Problems) -> None:
    """The regions, London among them, and Unknown add up to England and Wales."""
    keys = ["quarter", "series", "dimension", "breakdown"]
    parts = rows[rows["area"].isin(PARTS) & (rows["area"] != ENGLAND)]
    unknown = parts[parts["value"].isna()].set_index(keys).index
    whole = rows[rows["area"] == ENGLAND_AND_WALES].set_index(keys)["value"]
    compare(
        whole[~whole.index.isin(unknown)],
        parts.groupby(keys, observed=True)["value"].sum(min_count=1),
        problems,
        what="England and Wales",
        parts="the regions and Unknown",
    )
