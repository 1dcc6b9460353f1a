"""Boroughs against London: whole years of one release each, and London's own figure."""

from datetime import date

import pytest
from sqlalchemy import Engine

from data_access.areas import BOROUGHS
from metrics.answers import readings
from metrics.area_comparisons import COMPARISONS, find_comparison
from metrics.areas_compared import compare_areas, ends_of_years
from metrics.catalogue import find_measure
from metrics.funnel import Funnel
from metrics.funnel_places import Place, place_of_events

VAWG = find_comparison("vawg_per_offence")
YEAR = date(2026, 2, 28)


def test_each_comparison_rests_on_declared_measures() -> None:
    for one in COMPARISONS:
        assert one.measures
        assert one.caveats


@pytest.mark.parametrize("kind", ["sqlite"])
def test_the_sums_are_of_twelve_months_of_one_release(filled: Engine) -> None:
    compared = compare_areas(filled, VAWG, YEAR)
    assert isinstance(compared.funnel, Funnel)
    assert (compared.start, compared.end) == (date(2025, 3, 1), YEAR)
    assert len(compared.releases) == 2
    for name, part in (("vawg_victims", "count"), ("victim_based_offences", "base")):
        months = [
            one.value
            for one in readings(filled, find_measure(name), areas=["Camden"])
            if date(2025, 3, 1) <= one.point.period_start <= YEAR
        ]
        camden = next(one for one in compared.funnel.points if one.area == "Camden")
        assert len(months) == 12
        assert getattr(camden, part) == sum(months)


@pytest.mark.parametrize("kind", ["sqlite"])
def test_boroughs_stand_in_the_order_of_the_alphabet_against_london(filled: Engine) -> None:
    funnel = compare_areas(filled, VAWG, YEAR).funnel
    assert tuple(one.area for one in funnel.points) == BOROUGHS
    for one in funnel.points:
        assert one.place is place_of_events(one.count, expected=funnel.overall * one.base)


@pytest.mark.parametrize("kind", ["sqlite"])
def test_boroughs_differ_far_more_than_chance_so_both_are_told(filled: Engine) -> None:
    funnel = compare_areas(filled, VAWG, YEAR).funnel
    assert funnel.spread.overdispersed
    outside = [one.area for one in funnel.points if one.adjusted is Place.LOW_ALARM]
    assert outside == ["Westminster"]
    assert len(funnel.different) > 20


@pytest.mark.parametrize("kind", ["sqlite"])
def test_years_never_overlap(filled: Engine) -> None:
    ends = ends_of_years(filled, VAWG)
    assert ends[0] == YEAR
    assert all(
        later.year - earlier.year == 1 for later, earlier in zip(ends, ends[1:], strict=False)
    )
    first = compare_areas(filled, VAWG, ends[-1])
    assert len(first.funnel.points) == 32


@pytest.mark.parametrize("kind", ["sqlite"])
@pytest.mark.parametrize("name", ["satisfaction", "take_up"])
def test_what_has_no_count_and_base_waits_for_a_return(filled: Engine, name: str) -> None:
    assert ends_of_years(filled, find_comparison(name)) == ()
