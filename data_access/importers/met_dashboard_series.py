"""Which rows of the monthly crime dashboard make up which of our series."""

from collections.abc import Iterator, Mapping
from datetime import date

from data_access.areas import OTHER, area_name
from data_access.importers.met_months import monthly_count
from data_access.reading.days import first_day, month_end
from data_access.reading.layout import Problems
from data_access.reading.shaping import ALL, Point
from data_access.reading.tables import Record
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
ELSEWHERE = {"other / nk": OTHER, "n/k (legacy only)": OTHER, "non met police force": OTHER}
PREFIXES = ("Domestic Abuse ", "Hate Crime ")

Name = tuple[str, str, str]  # series, dimension, breakdown
Sums = Mapping[tuple[str, str, str, str, date], float]  # of a name, an area and a month


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


def dashboard_area(record: Record, problems: Problems) -> str | None:
    """The borough that a row is about; a problem is noted for a name that is none."""
    text = record["borough_snt"]
    area = ELSEWHERE.get(text.casefold()) or area_name(text)
    if area is None:
        found = text or "nothing"
        place = record.place("borough_snt")
        problems.add(place=place, expected="one of the 32 boroughs", found=found)
    return area


def monthly_points(sums: Sums, months: set[date]) -> Iterator[Point]:
    """Every month of the file for each line that has any; a row left out is zero."""
    for series, dimension, breakdown, area in sorted({key[:4] for key in sums}):
        for end in sorted(months):
            count = sums.get((series, dimension, breakdown, area, end), 0.0)
            yield monthly_count(series, area, end, count, dimension, breakdown)


def yearly_points(sums: Sums, months: set[date]) -> Iterator[Point]:
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
