"""The months of the bundle add up to the years that were worked out from the same files."""

from collections import defaultdict
from collections.abc import Iterator
from functools import cache

import pytest

from tests.bundle.areas import BOROUGHS, POLICE_AREAS
from tests.bundle.dates import months_between
from tests.bundle.read import observations, points
from tests.bundle.shared import SHARED, Row, figures

YEARS = {
    "VAWG victims recorded by MPS": "vawg_victims",
    "Victim-based recorded offences (derived)": "victim_based_offences",
}


@cache
def months() -> dict[tuple[str, str, str], float]:
    """All counts of a month, by series, area and last day."""
    return {
        (row["series"], row["area"], row["period_end"]): float(row["value"])
        for row in observations()
        if row["dimension"] == "ALL"
    }


def years(measure: str) -> Iterator[Row]:
    """The rows of whole financial years, without breakdowns."""
    for row in figures("referrals_and_victims.csv"):
        whole = row["measure"] == measure and row["breakdown_dimension"] == "total"
        if whole and months_between(row["period_start"], row["period_end"]) == 12:
            yield row


@pytest.mark.skipif(not SHARED.is_dir(), reason="the reference figures are not on this machine")
@pytest.mark.parametrize("measure", YEARS)
def test_the_months_of_a_year_sum_to_the_year(measure: str) -> None:
    compared = 0
    for row in years(measure):
        area = POLICE_AREAS[row["geography"]]
        total = sum(
            value
            for (series, place, end), value in months().items()
            if (series, place) == (YEARS[measure], area)
            and row["period_start"] <= end <= row["period_end"]
        )
        assert total == float(row["value"]), (area, row["period_end"])
        compared += 1
    assert compared > 350


def test_knife_injuries_of_the_boroughs_and_other_sum_to_london() -> None:
    sums, series = defaultdict(float), "knife_injury_victims_under_25"
    for area in (*BOROUGHS, "Other"):
        for row in points(series, area):
            sums[row["period_end"]] += float(row["value"])
    assert sums == {row["period_end"]: float(row["value"]) for row in points(series, "London")}


def test_every_borough_has_every_month() -> None:
    for series, months in (("vawg_victims", 146), ("victim_based_offences", 192)):
        for borough in BOROUGHS:
            assert len(points(series, borough)) == months, (series, borough)
