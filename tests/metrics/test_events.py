"""Events: what happened in the world, each for the themes that it touches."""

from datetime import date

from metrics.events import events_of, read_event
from metrics.measure import Theme

ROW = {
    "key": "strike",
    "happened_on": "2022-09-05",
    "precision": "day",
    "label": "Criminal barristers stop taking cases",
    "themes": "court",
    "area": "England and Wales",
    "planned": "false",
    "source_title": "A newspaper",
    "link": "",
    "note": "",
}


def test_an_event_is_shown_with_the_themes_that_it_touches() -> None:
    strike = read_event(ROW)
    assert events_of([strike], Theme.CROWN_COURT) == (strike,)
    assert events_of([strike], Theme.SATISFACTION) == ()


def test_an_event_of_all_themes_is_shown_with_each() -> None:
    pandemic = read_event(ROW | {"themes": "all"})
    assert all(events_of([pandemic], theme) for theme in Theme)


def test_an_event_may_touch_several_themes() -> None:
    both = read_event(ROW | {"themes": "court; journeys"})
    assert both.themes == {Theme.CROWN_COURT, Theme.JOURNEYS}


def test_events_come_oldest_first() -> None:
    late, early = read_event(ROW), read_event(ROW | {"happened_on": "2020-03-23"})
    days = [one.happened_on for one in events_of([late, early], Theme.CROWN_COURT)]
    assert days == [date(2020, 3, 23), date(2022, 9, 5)]


def test_a_planned_event_is_said_to_be_one() -> None:
    assert read_event(ROW | {"planned": "true"}).is_planned
