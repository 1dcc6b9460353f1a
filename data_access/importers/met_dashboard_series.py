"""Which rows of the monthly crime dashboard make up which of our series."""

from collections.abc import Iterator, Mapping
from datetime import date

from data_access.reading.days import first_day, month_end
from data_access.reading.shaping import ALL, Point
from data_access.reading.values import sentence_case

KNIFE = "knife_injury_victims_under_25"
KNIFE_SUBTYPE = "knife injury victims (1-24)"
DOMESTIC_ABUSE = "domestic_abuse_offences"
HATE_CRIME = "hate_crime_offences"
NOTIFIABLE = "notifiable_offences"
# The subtype that counts all of a type, and the series that it belongs to.
WHOLES = {
    ("domestic abuse", "domestic abuse"): DOMESTIC_ABUSE,
    ("hate crime", "hate"): HATE_CRIME,
    ("hate crime", "hate crime"): HATE_CRIME,
    ("miscellaneous", "tno victim based"): "notifiable_victim_based_offences",
    ("miscellaneous", "tno non victim based"): "notifiable_offences_without_victim",
}
# Parts of those, which overlap: each is a breakdown, and no sum is made of them.
PARTS = {"domestic abuse": (DOMESTIC_ABUSE, "offence"), "hate crime": (HATE_CRIME, "strand")}
PREFIXES = ("Domestic Abuse ", "Hate Crime ")

Name = tuple[str, str, str]  # series, dimension, breakdown


def series_of(first: str, second: str, *, is_crime_type: bool) -> tuple[Name, ...]:
    """The series that a row counts in, by its type and subtype or its offence group."""
    if not is_crime_type:
        return ((NOTIFIABLE, ALL, ALL), (NOTIFIABLE, "offence", sentence_case(first)))
    pair = (first.strip().lower(), second.strip().lower())
    if pair[1] == KNIFE_SUBTYPE:
        return ((KNIFE, ALL, ALL),)
    if pair in WHOLES:
        return ((WHOLES[pair], ALL, ALL),)
    if pair[0] in PARTS:
        part = next((second[len(p) :] for p in PREFIXES if second.startswith(p)), second)
        return ((*PARTS[pair[0]], sentence_case(part)),)
    return ()


def yearly_points(
    sums: Mapping[tuple[str, str, str, str, date], float], months: set[date]
) -> Iterator[Point]:
    """The financial years of which the file has all twelve months."""
    for year in sorted({end.year for end in months}):
        last = month_end(year, 3)
        wanted = {month_end(year - (number > 3), number) for number in range(1, 13)}
        if not wanted <= months:
            continue
        for series, dimension, breakdown, area in sorted({key[:4] for key in sums}):
            counts = (sums.get((series, dimension, breakdown, area, end), 0.0) for end in wanted)
            yield Point(
                series=series,
                area=area,
                period_start=first_day(last, months=12),
                period_end=last,
                value=sum(counts),
                dimension=dimension,
                breakdown=breakdown,
            )
