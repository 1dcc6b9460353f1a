"""The largest of the Ministry's tools at its full size: 3.1 million records of open cases."""

from collections.abc import Iterator
from pathlib import Path

from tests.data_access.made_court import (
    AGE_FIELDS,
    AVERAGE_FIELDS,
    BANDS,
    OPEN_TYPES,
    UNKNOWN_AGE,
)
from tests.data_access.made_files import Cell, MadeCache, write_pivot_workbook

FULL_SIZE = 40  # quarters; 77,792 records each
REGIONS = ("London", "Midlands", "North East", "North West", "South East", "South West", "Wales")
LARGE_AREAS = {
    "England and Wales": 22,
    "England": 19,
    **dict.fromkeys(REGIONS, 3),
    "Unknown": 1,
    "Central London LCJB": 1,
    "North London LCJB": 1,
    "South London LCJB": 1,
    **{f"Area {number} LCJB": 1 for number in range(13)},
}
LARGE_GROUPS = {f"{number:02}: Offence group {number}": number for number in range(1, 15)}
LARGE_OFFENCES = {
    "00: All offences": sum(LARGE_GROUPS.values()),
    **LARGE_GROUPS,
    "02: Offence group 2 - adult rape": 1,
    "02: Offence group 2 - child rape": 1,
}
LARGE_TYPES = (OPEN_TYPES[0], *(f"{n:02}. Some trials: remanded on bail" for n in range(2, 17)))
AGES = {
    **BANDS,
    "Valid cases": sum(BANDS.values()),
    "Total cases": sum(BANDS.values()) + UNKNOWN_AGE,
}


def cases(quarter: int, area: str, offence: str, age: str) -> int:
    """What the made file says in any cell for the first receipt type, the quarter from 0."""
    return (quarter % 7 + 1) * LARGE_AREAS[area] * LARGE_OFFENCES[offence] * AGES[age]


def large_age_rows(quarters: int) -> Iterator[tuple[Cell, ...]]:
    """The rows of the first cache for so many quarters from the first of 2016."""
    for at in range(quarters):
        year, quarter = str(2016 + at // 4), f"Q{at % 4 + 1}"
        for type_ in LARGE_TYPES:
            for offence in LARGE_OFFENCES:
                for area in LARGE_AREAS:
                    for age in AGES:
                        value = cases(at, area, offence, age)
                        yield year, quarter, type_, offence, area, age, value


def large_average_rows(quarters: int) -> Iterator[tuple[Cell, ...]]:
    """The rows of the second cache: every median is 100.5 days, every mean 200."""
    for at in range(quarters):
        year, quarter = str(2016 + at // 4), f"Q{at % 4 + 1}"
        for offence in LARGE_OFFENCES:
            for area in LARGE_AREAS:
                total, valid = (cases(at, area, offence, f"{a} cases") for a in ("Total", "Valid"))
                yield year, quarter, LARGE_TYPES[0], offence, area, total, valid, 100.5, 200


def write_large_open(path: Path, *, quarters: int = FULL_SIZE) -> Path:
    """An open case duration tool of 77,792 records a quarter, written without holding them."""
    items = {
        "year": [str(2016 + at) for at in range(10)],
        "quarter": ["Q1", "Q2", "Q3", "Q4"],
        "receipt_type": LARGE_TYPES,
        "offence_group": list(LARGE_OFFENCES),
        "geographic_area": list(LARGE_AREAS),
        "age_open_grouped": list(AGES),
    }
    first = MadeCache(fields=AGE_FIELDS, rows=large_age_rows(quarters), items=items)
    second = MadeCache(fields=AVERAGE_FIELDS, rows=large_average_rows(quarters), items=items)
    return write_pivot_workbook(path, first, second)
