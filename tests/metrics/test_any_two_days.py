"""Any two days of release in the shipped store: the changes found are those that are there."""

import random
from datetime import date
from itertools import combinations

import pytest
from sqlalchemy import Engine

from data_access.holdings import release_days
from data_access.observations import ALL, Point
from metrics.answers import View, readings, summaries
from metrics.catalogue import MEASURES
from metrics.compared_days import compare_days
from metrics.comparison import Comparison
from metrics.measure import Measure
from metrics.readings import PROVISIONAL, Reading
from metrics.verdict_changes import VerdictChange

AREAS = ("London", "England and Wales", "Camden", "Snaresbrook Crown Court")
Held = dict[tuple[str, Point], tuple]


def held(engine: Engine, day: date) -> Held:
    """Every figure as a page shows it that is asked for the figures of that day."""
    return {
        (measure.id, one.point): said(one)
        for measure in MEASURES
        for one in readings(engine, measure, areas=AREAS, as_at=day)
    }


def said(reading: Reading) -> tuple:
    """A figure and its sign; that it is still filling in moves on by itself."""
    return reading.value, reading.marker if reading.marker != PROVISIONAL else ""


def is_told(before: tuple | None, after: tuple | None) -> str:
    """What a comparison must call the step from one to the other; nothing where there is none."""
    if after and after[0] is not None and (before is None or before[0] is None):
        return "news"
    return "revision" if before and before[0] is not None and before != after else ""


def expected(before: Held, after: Held) -> dict[str, set]:
    found = {"news": set(), "revision": set(), "": set()}
    for key in before.keys() | after.keys():
        found[is_told(before.get(key), after.get(key))].add(key)
    return found


def whole(found: list[tuple[Measure, Point]]) -> set[tuple[str, Point]]:
    return {(measure.id, point) for measure, point in found if point.dimension == ALL}


def news(comparison: Comparison) -> set[tuple[str, Point]]:
    return whole([(one.measure, one.reading.point) for one in comparison.new_periods])


def revised(comparison: Comparison) -> set[tuple[str, Point]]:
    return whole([(one.measure, one.before.point) for one in comparison.revisions])


def answers(engine: Engine, day: date, area: str) -> dict[str, dict]:
    found = summaries(engine, View(area, day, day), MEASURES)
    return {one.measure.id: one.verdict.findings for one in found}


def is_true(engine: Engine, change: VerdictChange, since: date, until: date) -> bool:
    """Whether the pages of the two days say what the change says of them."""
    ends = [
        answers(engine, day, change.area)[change.measure.id][change.question].answer
        for day in (since, until)
    ]
    return ends == [change.before.answer, change.after.answer] and ends[0] != ends[1]


@pytest.mark.prove("changes between two days are those that are there", sample=6, full=200)
def test_between_any_two_days_each_change_is_found_and_nothing_else(
    filled: Engine, repeats: int
) -> None:
    pairs = list(combinations(sorted(release_days(filled)), 2))
    days: dict[date, Held] = {}
    for since, until in random.Random(5).sample(pairs, min(repeats, len(pairs))):
        for day in {since, until} - days.keys():
            days[day] = held(filled, day)
        comparison = compare_days(filled, since, until, areas=AREAS)
        wanted = expected(days[since], days[until])
        assert news(comparison) == wanted["news"], (since, until)
        assert revised(comparison) == wanted["revision"], (since, until)
        for change in comparison.verdicts[:3]:
            assert is_true(filled, change, since, until), (since, until, change)
