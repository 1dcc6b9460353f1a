"""The ways in which a change of a measure can be taken apart: by borough, by court, by group."""

from collections.abc import Sequence

from data_access.areas import BOROUGHS, COURTS, LONDON, OTHER, UNKNOWN
from metrics.measure import Measure

BY_BOROUGH, BY_COURT = "borough", "court"
AREAS = {BY_BOROUGH: (*BOROUGHS, OTHER, UNKNOWN), BY_COURT: COURTS}


def splits(
    measure: Measure, area: str, dimensions: Sequence[str], areas: Sequence[str]
) -> list[str]:
    """The ways in which a change of this measure can be taken apart for an area.

    dimensions and areas: those that are held. Only counts, and rates whose parts are held.
    """
    if not (measure.unit.is_count or measure.unit.is_percent) or measure.is_survey:
        return []
    found = [one for one in dimensions if one in measure.breakdowns]
    if area == LONDON:
        held = set(areas)
        found += [name for name, group in AREAS.items() if len(held & set(group)) > 1]
    return found
