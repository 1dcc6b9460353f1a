"""The second statement: what a measure is doing, by the method that its kind allows."""

from datetime import date

import pytest
from sqlalchemy import Engine

from metrics.answers import View, summaries
from metrics.by_chart import CONTROL_CHART
from metrics.catalogue import MEASURES, find_measure
from metrics.measure import Kind, Measure
from metrics.movement import control_chart, movement
from metrics.periods import shift_months
from metrics.readings import Reading, current, measure_readings
from metrics.refusals import Refusal
from metrics.summaries import change_on_year, latest_settled
from metrics.verdict import Answer, Finding
from metrics.year_before import INTERVAL, YEAR_BEFORE
from tests.data_access.made_releases import figure, flow, release, vintages

NEVER_CHARTED = (Kind.STOCK, Kind.ROLLING, Kind.CUMULATIVE)
LAST = date(2025, 12, 31)


def told(measure: Measure, *releases) -> Finding:
    history = measure_readings(measure, vintages(*releases))
    readings = current(history, provisional_periods=measure.provisional_periods)
    return movement(measure, readings, change_on_year(history, latest_settled(readings)))


def stock(before: float, after: float, measure: str = "crown_court_open_cases") -> Finding:
    rows = figure("2024-12-31", before), figure("2025-12-31", after)
    return told(find_measure(measure), release(*rows, on="2026-03-26", whole=True))


@pytest.mark.parametrize(
    ("before", "after", "answer"),
    [
        (10_000, 10_099, Answer.NO_CLEAR_CHANGE),
        (10_000, 10_100, Answer.GETTING_WORSE),
        (10_000, 9_901, Answer.NO_CLEAR_CHANGE),
        (10_000, 9_900, Answer.IMPROVING),
        (0, 0, Answer.NO_CLEAR_CHANGE),
        (10_000, 10_000, Answer.NO_CLEAR_CHANGE),
        (0, 1, Answer.GETTING_WORSE),
    ],
)
def test_a_stock_is_compared_with_the_same_day_a_year_before(before, after, answer) -> None:
    found = stock(before, after)
    assert (found.answer, found.method) == (answer, YEAR_BEFORE)


def test_little_change_of_a_percentage_is_not_said_in_per_cent() -> None:
    rows = [
        figure(day, value, series=series)
        for series, values in (
            ("crown_court_open_year_or_more", (3_000, 3_010)),
            ("crown_court_open_cases_age_known", (10_000, 10_000)),
        )
        for day, value in zip(("2024-12-31", "2025-12-31"), values, strict=True)
    ]
    share = find_measure("crown_court_open_year_or_more_share")
    found = told(share, release(*rows, on="2026-03-26", whole=True))
    assert found.answer is Answer.NO_CLEAR_CHANGE
    assert "%" not in found.reason + found.would_change
    assert found.reason == "It is almost what it was a year before."
    assert stock(10_000, 10_050).reason == "It is within 1% of what it was a year before."


def test_a_stock_of_two_releases_is_not_compared() -> None:
    old = release(figure("2024-12-31", 10_000), on="2025-03-27", whole=True)
    new = release(figure("2025-12-31", 19_339), on="2026-03-26")
    found = told(find_measure("crown_court_open_cases"), old, new)
    assert found.answer is Answer.TOO_FEW_POINTS
    assert "No release" in found.reason


def test_where_neither_way_is_better_a_change_is_only_higher_or_lower() -> None:
    rows = [
        flow(day, value, months=1, series="vawg_victims")
        for day, value in (("2024-12-31", 100), ("2025-12-31", 120))
    ]
    held = release(*rows, on="2026-04-06", whole=True)
    assert told(find_measure("vawg_victims"), held).answer is Answer.HIGHER


def survey(before: float, after: float, **more: object) -> Finding:
    series = "uss_satisfied_overall"
    rows = [
        flow(day, value, months=12, series=series, **more)
        for day, value in (("2024-12-31", before), ("2025-12-31", after))
    ]
    return told(find_measure("victim_satisfaction_overall"), release(*rows, on="2026-03-26"))


@pytest.mark.parametrize(
    ("before", "after", "answer"),
    [
        (70, 80, Answer.IMPROVING),
        (80, 70, Answer.GETTING_WORSE),
        (70, 71, Answer.NO_CLEAR_CHANGE),
    ],
)
def test_a_survey_moved_only_where_the_interval_leaves_out_no_change(before, after, answer) -> None:
    found = survey(before, after, base=1_000)
    assert (found.answer, found.method) == (answer, INTERVAL)


def test_a_survey_without_a_base_is_not_suited_to_the_test() -> None:
    assert survey(40, 90).answer is Answer.NOT_SUITED


def test_a_measure_without_figures_has_too_few_points() -> None:
    found = movement(find_measure("needs_assessed"), (), None)
    assert found.answer is Answer.TOO_FEW_POINTS


def years_of(measure: Measure) -> tuple[Reading, ...]:
    """A line of 48 periods with a leap at the end, which a control chart would signal."""
    ends = [shift_months(LAST, -max(measure.months, 1) * back) for back in range(47, -1, -1)]
    values = [100.0 + number % 3 + 60 * (number > 38) for number in range(48)]
    series = measure.calculation.series
    rows = [
        (figure if measure.kind is Kind.STOCK else flow)(
            end.isoformat(), value * (1 + place), series=name
        )
        for end, value in zip(ends, values, strict=True)
        for place, name in enumerate(series)
    ]
    return current(measure_readings(measure, vintages(release(*rows, on="2026-03-26", whole=True))))


@pytest.mark.parametrize(
    "measure",
    [one for one in MEASURES if one.kind in NEVER_CHARTED or one.seasonal],
    ids=lambda one: one.id,
)
def test_what_carries_over_or_has_seasons_is_never_on_a_control_chart(measure: Measure) -> None:
    readings = years_of(measure)
    assert isinstance(control_chart(measure, readings), Refusal)
    assert movement(measure, readings, None).method != CONTROL_CHART


def test_a_flow_is_on_a_control_chart() -> None:
    receipts = find_measure("crown_court_receipts")
    found = movement(receipts, years_of(receipts), None)
    assert (found.answer, found.method) == (Answer.HIGHER, CONTROL_CHART)


def test_no_verdict_of_the_shipped_figures_charts_what_may_not_be_charted(filled: Engine) -> None:
    for area in ("London", "England and Wales", "Camden", "Snaresbrook Crown Court"):
        for one in summaries(filled, View(area, date(2026, 7, 1))):
            if one.measure.kind in NEVER_CHARTED or one.measure.seasonal:
                for finding in one.verdict.findings.values():
                    assert finding.method != CONTROL_CHART, (one.measure.id, area)


def test_a_share_of_a_stock_is_declared_a_stock() -> None:
    stocks = {s for m in MEASURES if m.kind is Kind.STOCK for s in m.calculation.series}
    for one in MEASURES:
        if len(one.calculation.series) == 2 and set(one.calculation.series) <= stocks:
            assert one.kind is Kind.STOCK, one.id


def test_figures_that_are_held_are_not_said_to_be_missing(filled: Engine) -> None:
    for area in ("London", "England and Wales"):
        for one in summaries(filled, View(area, date(2026, 7, 1))):
            if one.latest is not None:
                assert "None is held" not in one.verdict.movement.reason, one.measure.id
