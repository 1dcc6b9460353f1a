"""From the store to answers: the numbers that were published, on both engines."""

from datetime import date

import pytest
from sqlalchemy import Engine

from data_access.areas import BOROUGHS
from metrics.answers import history, readings
from metrics.catalogue import find_measure
from metrics.changes import change_between
from tests.data_access.made_releases import standing

OPEN, OLD = "crown_court_open_cases", "crown_court_outstanding_cases"
COUNTRY = "England and Wales"


@pytest.mark.parametrize(
    ("measure", "area", "as_at", "day", "value"),
    [
        (OPEN, "London", None, "2025-12-31", 19_339),
        (OPEN, "London", None, "2024-12-31", 15_966),
        (OPEN, "London", "2025-07-01", "2025-03-31", 17_492),
        (OPEN, "London", "2025-07-01", "2024-12-31", 16_075),
        (OPEN, COUNTRY, None, "2019-12-31", 38_341),
        (OPEN, COUNTRY, "2026-07-01", "2019-12-31", 38_123),
        (OPEN, COUNTRY, "2026-04-01", "2019-12-31", 38_108),
        (OPEN, COUNTRY, "2024-12-13", "2019-12-31", 38_016),
        (OLD, COUNTRY, "2024-04-01", "2019-12-31", 38_030),
        (OLD, COUNTRY, "2020-04-01", "2019-12-31", 37_434),
        ("marac_cases_discussed", "London", None, "2025-03-31", 16_585),
    ],
)
def test_a_figure_stands_as_it_was_published(
    filled: Engine, measure: str, area: str, as_at: str | None, day: str, value: float
) -> None:
    assert standing(filled, measure, area=area, as_at=as_at)[day] == value


def test_a_figure_that_is_held_in_part_is_marked(filled: Engine) -> None:
    found = {one.period_end: one for one in readings(filled, find_measure(OPEN), areas=[COUNTRY])}
    assert not found[date(2019, 12, 31)].in_base
    assert found[date(2022, 9, 30)].in_base


def test_the_quarter_to_december_2022_is_a_fall_inside_one_release(filled: Engine) -> None:
    newest = standing(filled, area=COUNTRY)
    assert newest["2022-12-31"] > newest["2022-09-30"]  # a rise, if two releases were mixed
    found = history(filled, find_measure(OPEN), areas=[COUNTRY])
    assert change_between(found, date(2022, 9, 30), date(2022, 12, 31)).amount < 0


def test_london_has_forty_quarters_of_cases_whose_age_is_known(filled: Engine) -> None:
    found = list(standing(filled, "crown_court_open_cases_age_known").values())
    assert (len(found), found[0], found[-1]) == (40, 10_001, 18_260)
    share = list(standing(filled, "crown_court_open_year_or_more_share").values())
    assert round(share[-1], 3) == 32.125


@pytest.mark.parametrize(
    ("measure", "first", "last", "total"),
    [
        ("vawg_victims", "2024-04-30", "2025-03-31", 126_279),
        ("victim_based_offences", "2025-04-30", "2026-03-31", 774_452),
    ],
)
def test_twelve_months_sum_to_the_published_year(
    filled: Engine, measure: str, first: str, last: str, total: int
) -> None:
    months = [v for day, v in standing(filled, measure).items() if first <= day <= last]
    assert (len(months), sum(months)) == (12, total)


@pytest.mark.parametrize("measure", ["vawg_victims", "victim_based_offences"])
def test_the_boroughs_with_unknown_and_other_sum_to_london_in_every_month(
    filled: Engine, measure: str
) -> None:
    parts: dict[date, float] = {}
    london: dict[date, float] = {}
    for one in readings(filled, find_measure(measure)):
        if one.point.area == "London":
            london[one.period_end] = one.value
        else:
            assert one.point.area in (*BOROUGHS, "Unknown", "Other")
            parts[one.period_end] = parts.get(one.period_end, 0) + one.value
    assert parts == london


def test_a_breakdown_gives_its_groups_and_not_the_whole(filled: Engine) -> None:
    found = readings(filled, find_measure("vawg_victims"), areas=["London"], dimension="age")
    groups = {one.point.breakdown for one in found}
    assert "ALL" not in groups
    assert len(groups) > 3


def test_a_measure_that_awaits_a_return_has_no_readings(filled: Engine) -> None:
    assert readings(filled, find_measure("needs_assessed"), areas=["London"]) == ()
