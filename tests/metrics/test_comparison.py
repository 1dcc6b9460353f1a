"""News is not revision: what a comparison of two days finds, and that it finds nothing else."""

from datetime import date, datetime

import pytest
from sqlalchemy import Engine, update

from data_access.database import writing
from data_access.kept_rows import replace_rows
from data_access.schema import targets
from metrics.compared_days import compare_days
from metrics.comparison import Arrival, Comparison
from metrics.target_changes import Happened
from metrics.verdict_changes import Cause
from tests.metrics.made_release import SERIES, release, store

LONG_AGO = datetime(2025, 1, 1, 9)
BEFORE, AFTER = date(2026, 1, 10), date(2026, 1, 17)
QUARTERS = [date(2024, 9, 30), date(2024, 12, 31), date(2025, 3, 31), date(2025, 6, 30)]


@pytest.fixture
def made(engine: Engine) -> Engine:
    """A store with one release of three quarters, loaded long ago."""
    values = dict(zip(QUARTERS[:3], (100.0, 110.0, 120.0), strict=True))
    store(engine, release(date(2025, 6, 1), values), LONG_AGO)
    return engine


def found(comparison: Comparison) -> dict[str, int]:
    """How many changes of each kind."""
    kinds = ("new_periods", "revisions", "redefinitions", "targets", "verdicts")
    return {kind: len(getattr(comparison, kind)) for kind in kinds if getattr(comparison, kind)}


def compared(engine: Engine) -> Comparison:
    return compare_days(engine, BEFORE, AFTER)


def test_a_week_without_a_release_holds_no_change(made: Engine) -> None:
    comparison = compared(made)
    assert found(comparison) == {}
    assert not comparison.has_news


def test_a_new_period_is_news(made: Engine) -> None:
    values = dict(zip(QUARTERS, (100.0, 110.0, 120.0, 121.0), strict=True))
    store(made, release(date(2026, 1, 15), values), datetime(2026, 1, 15, 10))
    comparison = compared(made)
    assert found(comparison) == {"new_periods": 1}
    assert comparison.new_periods[0].reading.value == 121
    assert comparison.new_periods[0].arrival is Arrival.PUBLISHED


def test_a_release_published_earlier_and_loaded_since_is_told_apart(made: Engine) -> None:
    values = dict(zip(QUARTERS, (100.0, 110.0, 120.0, 121.0), strict=True))
    store(made, release(date(2025, 12, 1), values), datetime(2026, 1, 15, 10))
    assert [one.arrival for one in compared(made).new_periods] == [Arrival.LOADED]


def test_a_release_loaded_after_the_later_day_is_not_known_on_it(made: Engine) -> None:
    values = dict(zip(QUARTERS, (100.0, 110.0, 120.0, 121.0), strict=True))
    store(made, release(date(2025, 12, 1), values), datetime(2026, 1, 20, 10))
    assert found(compared(made)) == {}


def test_another_value_at_a_known_point_is_a_revision_and_no_news(made: Engine) -> None:
    values = dict(zip(QUARTERS[:3], (100.0, 110.0, 119.0), strict=True))
    store(made, release(date(2026, 1, 15), values), datetime(2026, 1, 15, 10))
    comparison = compared(made)
    assert found(comparison) == {"revisions": 1}
    revision = comparison.revisions[0]
    assert (revision.before.value, revision.after.value) == (120, 119)


def test_a_point_that_the_new_release_leaves_out_is_told(made: Engine) -> None:
    values = dict(zip(QUARTERS[1:3], (110.0, 120.0), strict=True))
    store(made, release(date(2026, 1, 15), values), datetime(2026, 1, 15, 10))
    comparison = compared(made)
    assert found(comparison) == {"revisions": 1}
    assert comparison.revisions[0].after is None


def set_target(engine: Engine, value: str, moment: datetime, *, due_on: str = "") -> None:
    """Set the office's ambition, at that moment."""
    row = {
        **{"id": "a", "plan": "Office", "words": "Fewer open cases", "kind": "at_most"},
        **{"status": "in_force", "read": "in_full", "measures": SERIES, "area": "London"},
        **{"value": value, "set_by": "office", "due_on": due_on},
    }
    with writing(engine) as connection:
        replace_rows(connection, "targets", [row], origin="office", by="test")
        open_rows = update(targets).where(targets.c.replaced_at.is_(None))
        connection.execute(open_rows.values(recorded_at=moment))
        ended = update(targets).where(targets.c.replaced_at.is_not(None))
        connection.execute(ended.values(replaced_at=moment))


def test_a_new_ambition_changes_the_verdict_by_the_target(made: Engine) -> None:
    set_target(made, "90", datetime(2026, 1, 15, 10))
    comparison = compared(made)
    assert [one.happened for one in comparison.targets] == [Happened.NEW]
    assert {one.causes for one in comparison.verdicts} == {(Cause.TARGET,)}


def test_a_changed_ambition_keeps_what_it_was(made: Engine) -> None:
    set_target(made, "90", LONG_AGO)
    set_target(made, "95", datetime(2026, 1, 15, 10))
    change = compared(made).targets[0]
    assert (change.happened, change.before.value, change.target.value) == (Happened.CHANGED, 90, 95)


def test_a_target_whose_day_passed_has_run_out(made: Engine) -> None:
    set_target(made, "90", LONG_AGO, due_on="2026-01-12")
    assert [one.happened for one in compared(made).targets] == [Happened.RAN_OUT]


@pytest.mark.parametrize(
    ("last", "fourth", "cause"),
    [(130.0, None, Cause.REVISION), (120.0, 130.0, Cause.NEWS)],
    ids=["a revision", "news"],
)
def test_a_verdict_changed_says_by_what(
    made: Engine, last: float, fourth: float | None, cause: Cause
) -> None:
    set_target(made, "125", LONG_AGO)
    values = dict(zip(QUARTERS[:3], (100.0, 110.0, last), strict=True))
    values |= {QUARTERS[3]: fourth} if fourth else {}
    store(made, release(date(2026, 1, 15), values), datetime(2026, 1, 15, 10))
    changed = {one.question: one.causes for one in compared(made).verdicts}
    assert changed["Against the target"] == (cause,)
