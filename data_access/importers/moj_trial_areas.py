"""The areas of the trial tool: stacked in one field, or in leaves from region to court."""

import pandas as pd

from data_access.areas import ENGLAND_AND_WALES, LONDON, UNKNOWN
from data_access.importers.moj_vocabulary import (
    ENGLAND,
    geographic_area_of,
    is_london_area,
    is_total,
    london_court,
)
from data_access.reading.layout import Problems
from data_access.reading.pivot_definition import PivotCache
from data_access.reading.pivot_figures import translated


def with_areas(trials: pd.DataFrame, cache: PivotCache, problems: Problems) -> pd.DataFrame:
    """The rows once for each area that they count towards."""
    field = "geographic_area" if "geographic_area" in trials else "region"
    expected = "a region of the courts or a criminal justice area (LCJB)"
    area = translated(trials[field], geographic_area_of, cache, problems, expected=expected)
    problems.stop_if_any()
    area = area.astype("object")
    trials = trials.assign(area=area)
    if LONDON not in set(area):
        problems.add(expected="rows of London at the Crown Court", found="none")
        problems.stop_if_any()
    if field == "geographic_area":
        regions = ~area.str.upper().str.endswith("LCJB")
        return trials[(regions | area.map(is_london_area)) & (area != ENGLAND)]
    return pd.concat(_levels(trials), ignore_index=True)


def _levels(trials: pd.DataFrame) -> list[pd.DataFrame]:
    """The leaves for the whole, for their region and, in London, for their area and court."""
    leaves = trials[~trials["area"].isin([ENGLAND_AND_WALES, ENGLAND])]
    for name in ("lcjb_area", "court"):
        if name in leaves:
            leaves = leaves[~leaves[name].astype("object").astype(str).map(is_total)]
    london = leaves[leaves["area"] == LONDON]
    levels = [leaves.assign(area=ENGLAND_AND_WALES), leaves]
    if "lcjb_area" in london:
        names = london["lcjb_area"].astype("object").astype(str)
        levels.append(london.assign(area=names)[names.map(is_london_area)])
    if "court" in london:
        names = london["court"].astype("object").astype(str).map(london_court)
        levels.append(london.assign(area=names)[names != UNKNOWN])
    return levels
