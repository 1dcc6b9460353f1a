"""The third statement: whether a target can be met as things are."""

from datetime import date

from metrics.capability import capability
from metrics.catalogue import find_measure
from metrics.verdict import Answer
from tests.metrics.test_movement import years_of
from tests.metrics.test_targets import target

TODAY = date(2026, 7, 1)
RECEIPTS, OPEN = find_measure("crown_court_receipts"), find_measure("crown_court_open_cases")
DISPOSALS = find_measure("crown_court_disposals")


def test_without_a_target_nothing_is_said_of_meeting_it() -> None:
    found = capability(RECEIPTS, years_of(RECEIPTS), (), today=TODAY)
    assert found.answer is Answer.CANNOT_BE_JUDGED


def test_of_a_plan_that_was_not_read_in_full_it_is_not_said_that_it_sets_no_number() -> None:
    unread = target(kind="direction", value="", read="not_in_full")
    found = capability(RECEIPTS, years_of(RECEIPTS), (unread,), today=TODAY)
    assert "No target with a number is in force" not in found.reason


def test_an_expired_target_is_not_held_against_the_limits() -> None:
    expired = target(due_on="2025-03-31")
    found = capability(RECEIPTS, years_of(RECEIPTS), (expired,), today=TODAY)
    assert found.answer is Answer.CANNOT_BE_JUDGED


def test_a_stock_is_not_held_against_limits_that_it_may_not_have() -> None:
    found = capability(OPEN, years_of(OPEN), (target(value="100"),), today=TODAY)
    assert found.answer is Answer.CANNOT_BE_JUDGED
    assert "carries over" in found.reason


def test_a_flow_whose_limits_lie_below_the_target_misses_it_as_things_are() -> None:
    far = target(kind="at_least", direction="increase", value="100000")
    found = capability(DISPOSALS, years_of(DISPOSALS), (far,), today=TODAY)
    assert found.answer in (Answer.CONSISTENTLY_MISSES, Answer.LIMITS_UNDER_REVIEW)


def test_of_several_targets_the_one_that_leads_is_held_against_the_limits() -> None:
    near = target(value="200", due_on="2027-03-31")
    far = target(value="300", due_on="2029-03-31")
    ambition = target(value="400", due_on="2026-12-31", set_by="office")
    found = capability(DISPOSALS, years_of(DISPOSALS), (ambition, far, near), today=TODAY)
    assert found.figures[0].value == 200
