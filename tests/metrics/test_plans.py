"""How plans are named in a sentence, and which one stands over London on a day."""

from datetime import date

import pytest
from sqlalchemy import Engine

from metrics.answers import read_targets
from metrics.plans import plan_in_force, plan_name
from tests.metrics.test_targets import target


@pytest.mark.parametrize(
    ("written", "said"),
    [
        (
            "A Safer London for Everyone - Police and Crime Plan 2025-29",
            "the Police and Crime Plan 2025 to 2029",
        ),
        ("Police and Crime Plan 2013-16", "the Police and Crime Plan 2013 to 2016"),
        ("End-to-End Rape Review Action Plan", "End-to-End Rape Review Action Plan"),
    ],
)
def test_a_plan_is_named_without_its_slogan(written: str, said: str) -> None:
    assert plan_name(written) == said


PLAN = "Police and Crime Plan 2025-29"


def test_the_plan_in_force_is_the_one_of_that_area_that_was_not_read_in_full() -> None:
    today = date(2026, 7, 1)
    mine = target(plan=PLAN, read="not_in_full", value="", due_on="2029-12-31")
    name = "the Police and Crime Plan 2025 to 2029"
    assert plan_in_force([mine], area="London", today=today) == name
    assert plan_in_force([mine], area="Camden", today=today) is None
    assert plan_in_force([target(plan=PLAN)], area="London", today=today) is None


@pytest.mark.parametrize(
    ("today", "name"),
    [
        ("2026-07-01", "the Police and Crime Plan 2025 to 2029"),
        ("2023-07-01", "the Police and Crime Plan 2022 to 2025"),
        ("2030-07-01", None),
    ],
)
def test_over_london_stands_the_plan_of_the_day(filled: Engine, today: str, name) -> None:
    targets = read_targets(filled)
    assert plan_in_force(targets, area="London", today=date.fromisoformat(today)) == name
