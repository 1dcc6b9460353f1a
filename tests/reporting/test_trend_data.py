"""The rows behind the trend chart: a line that breaks where a period is missing, points apart."""

from dataclasses import replace
from datetime import date

import pandas as pd

from metrics.events import read_event
from reporting.charts import trend_spec
from reporting.trend_data import trend_data
from reporting.trend_labels import WIDE
from tests.data_access.made_releases import figure, release
from tests.metrics.test_events import ROW as EVENT
from tests.metrics.test_targets import target
from tests.reporting.made_summaries import summary_of

QUARTERS = ("2024-12-31", "2025-03-31", "2025-06-30", "2025-09-30")


def drawn(*days: str, **more: object) -> pd.DataFrame:
    """The rows of a line through these days, each 100 more than the one before."""
    rows = [figure(day, 100 * n) for n, day in enumerate(days, start=1)]
    told = summary_of(release(*rows, on="2026-03-26", whole=True), **more)
    return trend_data(told, told.readings)


def test_a_line_without_a_gap_is_one_run() -> None:
    frame = drawn(*QUARTERS)
    assert set(frame["part"]) == {"line"}
    assert frame["run"].nunique() == 1


def test_a_line_is_not_drawn_across_a_missing_period() -> None:
    assert drawn("2024-12-31", "2025-03-31", "2025-09-30")["run"].nunique() == 2


def test_a_point_that_is_held_in_part_is_drawn_apart_from_the_line() -> None:
    whole = release(figure("2025-06-30", 1), figure("2025-09-30", 2), on="2025-12-18", whole=True)
    part = release(figure("2025-12-31", 3), on="2026-03-26")
    told = summary_of(whole, part)
    assert trend_data(told, told.readings)["part"].tolist() == ["line", "line", "point"]


def test_a_missing_figure_is_a_gap_and_never_zero() -> None:
    days = {"2025-06-30": 1, "2025-09-30": None, "2025-12-31": 3}
    told = summary_of(
        release(*(figure(day, value) for day, value in days.items()), on="2026-03-26", whole=True)
    )
    frame = trend_data(told, told.readings)
    assert frame["value"].tolist() == [1, 3]
    assert frame["run"].nunique() == 2


def test_few_points_are_all_labelled_and_of_many_only_the_last() -> None:
    assert drawn(*QUARTERS)["label"].tolist() == ["100", "200", "300", "400"]
    years = [f"{year}-12-31" for year in range(2010, 2026)]
    labels = drawn(*years)["label"].tolist()
    assert labels == [""] * 15 + ["1,600"]


def test_figures_that_would_meet_on_a_phone_stand_only_where_the_chart_is_wide() -> None:
    days = [f"{year}-12-31" for year in range(2018, 2026)]
    told = summary_of(release(*(figure(day, 100) for day in days), on="2026-03-26", whole=True))
    sides = trend_data(told, told.readings)["side"].tolist()
    assert [side.endswith(WIDE) for side in sides] == [True, False] * 4


def test_a_target_is_a_line_of_its_own_until_its_day() -> None:
    until = target(due_on="2025-06-30", plan_start="2024-01", value="15000")
    frame = drawn(*QUARTERS, targets=[until])
    line = frame[frame["part"] == "target"]
    assert line["value"].tolist() == [15_000, 15_000]
    assert line["day"].max() == pd.Timestamp("2025-06-30")


def test_a_target_whose_day_is_past_is_said_to_have_expired() -> None:
    past = target(due_on="2025-06-30", plan_start="2024-01", status="in_force")
    frame = drawn(*QUARTERS, targets=[past])
    assert frame[frame["part"] == "target"]["label"].tolist()[-1] == "15,000 target (expired)"


def test_a_target_is_not_drawn_before_it_was_set() -> None:
    frame = drawn(*QUARTERS, targets=[target(plan_start="2025-04")])
    assert frame[frame["part"] == "target"]["day"].min() >= pd.Timestamp("2025-04-01")


def test_the_offices_ambition_is_named_as_such() -> None:
    frame = drawn(*QUARTERS, targets=[target(set_by="office", plan_start="2024-01")])
    assert any("the office's ambition" in label for label in frame["label"])


def test_an_event_is_drawn_only_where_the_line_is() -> None:
    strike = read_event(EVENT)
    inside = replace(strike, happened_on=date(2025, 4, 1))
    told = summary_of(
        release(figure("2024-12-31", 1), figure("2025-06-30", 2), on="2026-03-26", whole=True)
    )
    frame = trend_data(told, told.readings, (strike, inside))
    assert frame[frame["part"] == "event"]["day"].tolist() == [pd.Timestamp("2025-04-01")]


def test_one_specification_serves_every_measure_and_holds_no_data() -> None:
    assert trend_spec() is trend_spec()
    assert "data" not in trend_spec()
    assert "datasets" not in trend_spec()


def test_an_axis_of_counts_begins_at_zero() -> None:
    assert '"zero": true' in str(trend_spec()).replace("'", '"').replace("True", "true")


def test_of_two_figures_that_would_lie_over_each_other_the_later_is_shown() -> None:
    rows = [figure("2022-03-31", 15722), figure("2024-03-31", 14413), figure("2024-06-30", 14287)]
    rows += [figure("2024-12-31", 12000), figure("2025-03-31", 17492)]
    told = summary_of(release(*rows, on="2026-03-26"))
    labels = trend_data(told, told.readings)["label"].tolist()
    assert labels == ["15,722", "", "14,287", "12,000", "17,492"]


def test_the_last_settled_figure_is_told_beside_one_that_is_still_filling_in() -> None:
    days = [f"{year}-12-31" for year in range(2010, 2026)]
    rows = [figure(day, 100) for day in days[:-1]] + [figure(days[-1], 101, marker="[p]")]
    told = summary_of(release(*rows, on="2026-03-26", whole=True))
    rows = trend_data(told, told.readings).set_index("day")
    assert rows.loc["2024-12-31", "label"] == "100"
    assert rows.loc["2025-12-31", "part"] == "provisional"
    assert rows.loc["2025-12-31", "label"] == ""
    far = [figure(day, 100) for day in days[:-1]] + [figure(days[-1], 300, marker="[p]")]
    told = summary_of(release(*far, on="2026-03-26", whole=True))
    rows = trend_data(told, told.readings)
    assert rows["label"].tolist()[-2:] == ["100", "300 [p]"]
    assert rows["side"].tolist()[-2:] == ["before", "above"]


def test_a_figure_stands_below_its_point_where_the_line_comes_from_above() -> None:
    days = [f"{year}-{month:02}-28" for year in (2023, 2024, 2025) for month in range(1, 13)]
    for values, side in ((range(100, 136), "above"), (range(136, 100, -1), "below")):
        rows = [figure(day, value) for day, value in zip(days, values, strict=True)]
        told = summary_of(release(*rows, on="2026-03-26", whole=True))
        assert trend_data(told, told.readings)["side"].tolist()[-1] == side
