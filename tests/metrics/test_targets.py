"""Targets: what a row says, and in which state a target is on a day."""

from datetime import date

import pytest
from sqlalchemy import Engine

from metrics.answers import read_targets
from metrics.targets import Target, TargetKind, TargetState, read_target, targets_for

ROW = {
    "key": "a-target",
    "plan": "A plan",
    "plan_start": "2025-03",
    "plan_end": "2029",
    "plan_end_on": "2029-12-31",
    "priority": "Victims",
    "words": "Fewer open cases",
    "kind": "at_most",
    "status": "in_force",
    "read": "in_full",
    "direction": "decrease",
    "measures": "crown_court_open_cases;crown_court_disposals",
    "area": "London",
    "baseline_value": "",
    "baseline_period": "",
    "value": "15000",
    "unit": "cases",
    "due_on": "2029-03-31",
    "due_as": "March 2029",
    "set_by": "plan",
    "source_title": "The plan",
    "link": "https://example.org/plan",
    "note": "",
}


def target(**changed: str) -> Target:
    """A target in force for open cases in London, at most 15,000, with these changes."""
    return read_target(ROW | changed)


def test_a_row_becomes_a_target() -> None:
    found = target()
    assert (found.kind, found.value, found.due_on) == (
        TargetKind.AT_MOST,
        15_000,
        date(2029, 3, 31),
    )
    assert found.measures == ("crown_court_open_cases", "crown_court_disposals")


def test_words_in_the_place_of_a_number_are_no_number() -> None:
    assert target(value="as low as possible").value is None
    assert target(value="").value is None


@pytest.mark.parametrize(
    ("kind", "has_level"),
    [
        ("at_least", True),
        ("at_most", True),
        ("gap", True),
        ("percent_change", True),
        ("direction", False),
        ("time_limit", False),
        ("milestone", False),
        ("capacity", False),
        ("none", False),
    ],
)
def test_only_some_kinds_name_a_level_that_a_value_is_held_against(kind, has_level) -> None:
    assert target(kind=kind).has_level is has_level
    assert not target(kind=kind, value="").has_level


@pytest.mark.parametrize(
    ("status", "today", "state"),
    [
        ("in_force", "2029-03-31", TargetState.IN_FORCE),
        ("in_force", "2029-04-01", TargetState.EXPIRED),
        ("replaced", "2029-04-01", TargetState.REPLACED),
        ("draft", "2026-01-01", TargetState.DRAFT),
    ],
)
def test_a_target_expires_on_the_day_after_its_last(status, today, state) -> None:
    assert target(status=status).on(date.fromisoformat(today)) is state


def test_a_target_is_not_in_force_before_its_plan_began() -> None:
    assert target().on(date(2024, 6, 1)) is not TargetState.IN_FORCE


def test_a_target_that_has_expired_since_was_in_force_in_its_day() -> None:
    expired = target(status="expired", plan_start="2021-10-27", due_on="2025-03-31")
    assert expired.on(date(2024, 4, 1)) is TargetState.IN_FORCE
    assert expired.on(date(2025, 4, 1)) is TargetState.EXPIRED


def test_an_area_has_only_its_own_targets() -> None:
    held = target(area="England and Wales"), target(area="London")
    found = targets_for(held, measure="crown_court_open_cases", area="London")
    assert [one.area for one in found] == ["London"]
    assert targets_for(held, measure="crown_court_open_cases", area="Camden") == ()


def test_a_measure_has_only_the_targets_that_name_it() -> None:
    assert targets_for([target()], measure="police_trust", area="London") == ()


def test_london_is_scored_on_no_number_of_england_and_wales(filled: Engine) -> None:
    for one in read_targets(filled):
        if one.has_level and one.area == "England and Wales":
            for measure in one.measures:
                assert one not in targets_for([one], measure=measure, area="London")


def test_the_53000_belong_to_the_old_definition_and_have_expired(filled: Engine) -> None:
    (found,) = [one for one in read_targets(filled) if one.value == 53_000]
    assert found.on(date(2026, 7, 1)) is TargetState.EXPIRED
    assert "crown_court_outstanding_cases" in found.measures
    assert found.area == "England and Wales"
    assert found.due_on == date(2025, 3, 31)


def test_no_number_of_a_plan_for_london_is_in_force(filled: Engine) -> None:
    today = date(2026, 7, 1)
    numbers = [
        one
        for one in read_targets(filled)
        if one.value is not None and one.area == "London" and one.on(today) == "in_force"
    ]
    assert numbers == []


def test_the_office_has_set_no_ambition_that_it_did_not_set(filled: Engine) -> None:
    assert [one for one in read_targets(filled) if one.is_ambition] == []
