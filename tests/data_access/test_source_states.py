"""Where a source stands on a day: up to date, newer published, overdue, no date, awaited."""

from collections.abc import Collection
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from data_access.releases import Part, Release
from data_access.source_states import SourceState, Standing, standings
from data_access.sources import Source, Status

QUARTERLY = (3, 6, 9, 12)


def held(day: str | None, version: int = 1) -> Release:
    return Release(
        id=version,
        key=f"courts/{day}/{version}",
        source="courts",
        published_on=date.fromisoformat(day) if day else None,
        published_precision="day" if day else "unknown",
        published_as=day or "date of publication not recorded",
        version=version,
        title="A quarter",
        note="",
        loaded_at=datetime.now(UTC).replace(tzinfo=None),
        citations=(),
    )


def known(day: str) -> dict[str, str]:
    return {"source": "courts", "published_on": day}


def stands(
    *releases: Release,
    today: str,
    known_days: tuple[str, ...] = (),
    months=QUARTERLY,
    for_london: Collection[int] = (),
) -> Standing:
    """The standing of one source that usually publishes in these months."""
    source = Source(
        id="courts",
        title="Courts",
        publisher="A ministry",
        url="",
        status=Status.OFFICIAL,
        coverage="",
        series=(),
        usual_months=months,
    )
    calendar = [known(day) for day in known_days]
    day = date.fromisoformat(today)
    (found,) = standings([source], releases, calendar, today=day, for_london=for_london)
    return found


@pytest.mark.parametrize(
    ("today", "state"),
    [
        ("2026-03-26", SourceState.UP_TO_DATE),
        ("2026-06-30", SourceState.UP_TO_DATE),
        ("2026-07-01", SourceState.OVERDUE),
    ],
)
def test_a_source_is_overdue_when_its_usual_month_is_over(today: str, state: SourceState) -> None:
    assert stands(held("2026-03-26"), today=today).state is state


def test_a_release_that_is_out_and_not_loaded_is_said_to_be_so() -> None:
    found = stands(held("2026-03-26"), today="2026-06-25", known_days=("2026-06-25",))
    assert found.state is SourceState.NEWER_PUBLISHED
    assert found.newest_known == date(2026, 6, 25)


def test_an_announced_day_comes_before_the_usual_month() -> None:
    found = stands(held("2026-03-26"), today="2026-04-01", known_days=("2026-07-02",))
    assert (found.next_due, found.is_announced) == (date(2026, 7, 2), True)


def test_without_an_announced_day_the_usual_month_is_meant() -> None:
    found = stands(held("2026-03-26"), today="2026-04-01")
    assert (found.next_due, found.is_announced) == (date(2026, 6, 30), False)


def test_after_december_comes_march_of_the_next_year() -> None:
    assert stands(held("2025-12-18"), today="2026-01-05").next_due == date(2026, 3, 31)


def test_a_source_that_publishes_when_it_likes_has_no_date() -> None:
    assert stands(held("2025-07-31"), today="2026-01-05", months=()).state is SourceState.NO_DATE


def test_a_source_of_which_nothing_is_held_awaits_a_return() -> None:
    assert stands(today="2026-01-05").state is SourceState.AWAITING


def test_a_release_of_unknown_day_does_not_stand_before_a_dated_one() -> None:
    found = stands(held(None), held("2025-07-11", version=2), today="2025-08-01")
    assert found.newest_held.published_on == date(2025, 7, 11)


def test_a_release_held_without_london_is_no_newest_for_london() -> None:
    first, second = (
        replace(one, parts=(Part(one.id, "", 0),))
        for one in (held("2026-03-26", 1), held("2026-06-25", 2))
    )
    stand = stands(first, second, today="2026-06-30", for_london={1})
    assert stand.state is SourceState.UP_TO_DATE
    assert stand.newest_for_london == first
    assert stand.lacks_london
    assert not stands(first, second, today="2026-06-30", for_london={1, 2}).lacks_london
    assert not stands(first, second, today="2026-06-30", for_london=set()).lacks_london
    assert not stands(today="2026-06-30").lacks_london
