"""A closed meeting reads the releases and targets of its day, whatever came in or went since."""

from datetime import date, datetime

from sqlalchemy import Engine, update

from data_access.database import writing
from data_access.oversight.meetings import (
    Meeting,
    close_meeting,
    read_meetings,
    start_meeting,
)
from data_access.oversight.notes import write_ambition
from data_access.schema import releases
from metrics.answers import View, summaries
from metrics.catalogue import find_measure
from metrics.compared_days import compare_days
from metrics.frozen import frozen_summaries
from tests.data_access.made_releases import figure, release, store

OPEN_CASES = find_measure("crown_court_open_cases")
TODAY = date(2026, 11, 21)


def hold(engine: Engine, day: str) -> Meeting:
    """A meeting that was opened and closed on a day."""
    key = start_meeting(engine, {"title": "Weekly", "held_on": day}, by="Ada")
    seen = next(one.version for one in read_meetings(engine) if one.key == key)
    close_meeting(engine, key, seen=seen, by="Ada")
    return next(one for one in read_meetings(engine) if one.key == key)


def latest(engine: Engine, meeting: Meeting) -> float | None:
    """The latest figure that this meeting shows."""
    found = frozen_summaries(engine, meeting, [OPEN_CASES], "London")[0].latest
    return found and found.value


def test_a_revision_does_not_reach_a_closed_meeting(engine: Engine) -> None:
    store(engine, release(figure("2025-12-31", 100), on="2026-03-26", whole=True))
    meeting = hold(engine, "2026-11-14")
    store(engine, release(figure("2025-12-31", 105), on="2026-06-25", whole=True))
    assert latest(engine, meeting) == 100
    assert summaries(engine, View("London", TODAY), [OPEN_CASES])[0].latest.value == 105


def test_a_release_that_was_withdrawn_since_is_still_seen(engine: Engine) -> None:
    store(engine, release(figure("2025-12-31", 100), on="2026-03-26", whole=True))
    meeting = hold(engine, "2026-11-14")
    with writing(engine) as connection:
        gone = {"withdrawn_at": datetime(2026, 11, 15), "withdrawn_by": "Ben"}
        connection.execute(update(releases).values(gone))
    assert latest(engine, meeting) == 100
    assert summaries(engine, View("London", TODAY), [OPEN_CASES])[0].latest is None


def test_an_ambition_that_was_set_later_does_not_judge_a_closed_meeting(engine: Engine) -> None:
    store(engine, release(figure("2025-12-31", 100), on="2026-03-26", whole=True))
    meeting = hold(engine, "2026-11-14")
    ambition = {"measures": OPEN_CASES.id, "area": "London", "kind": "at_most", "value": "50"}
    ambition |= {"unit": "cases", "due_on": "2028-03-31"}
    write_ambition(engine, ambition, today=TODAY, by="Ada")
    (then,) = frozen_summaries(engine, meeting, [OPEN_CASES], "London")
    (now,) = summaries(engine, View("London", TODAY), [OPEN_CASES])
    assert (then.targets, len(now.targets)) == ((), 1)
    assert now.verdict.target.answer.code == "not_met"


def test_news_is_what_the_last_meeting_did_not_have(engine: Engine) -> None:
    store(engine, release(figure("2025-12-31", 100), on="2026-03-26", whole=True))
    first = hold(engine, "2026-11-07")
    assert not compare_days(engine, first, TODAY, measures=[OPEN_CASES]).has_news
    figures = (figure("2025-12-31", 105), figure("2026-03-31", 110))
    store(engine, release(*figures, on="2026-06-25", whole=True))
    found = compare_days(engine, first, TODAY, measures=[OPEN_CASES])
    assert [one.reading.value for one in found.new_periods] == [110]
    assert [(one.before.value, one.after.value) for one in found.revisions] == [(100, 105)]
    second = hold(engine, "2026-11-14")
    assert len(compare_days(engine, first, second, measures=[OPEN_CASES]).revisions) == 1
    assert not compare_days(engine, second, TODAY, measures=[OPEN_CASES]).has_news


def test_a_release_withdrawn_since_is_told_as_figures_that_are_no_longer_given(
    engine: Engine,
) -> None:
    store(engine, release(figure("2025-12-31", 100), on="2026-03-26", whole=True))
    meeting = hold(engine, "2026-11-14")
    with writing(engine) as connection:
        gone = {"withdrawn_at": datetime(2026, 11, 15), "withdrawn_by": "Ben"}
        connection.execute(update(releases).values(gone))
    (found,) = compare_days(engine, meeting, TODAY, measures=[OPEN_CASES]).revisions
    assert (found.before.value, found.after) == (100, None)
