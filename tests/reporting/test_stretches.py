"""Where a line is interrupted: at a gap, and at a break that we recorded or a publisher marks."""

from dataclasses import replace
from datetime import date

import pandas as pd
import pytest
from sqlalchemy import Engine

from metrics.answers import View, summaries
from metrics.catalogue import find_measure
from metrics.summaries import Summary
from reporting.lanes import lanes_data
from reporting.revision_chart import lines_data
from reporting.stretches import break_words, breaks_in, stretches
from reporting.trend_data import trend_data, trend_rows

TODAY = date(2026, 11, 21)
BEFORE, AFTER = date(2020, 3, 31), date(2020, 6, 30)
DAYS = find_measure("crown_court_offence_to_completion_median_days")


@pytest.fixture
def waited(filled: Engine) -> Summary:
    """Days from offence to completion in London: one unbroken run of quarters but for one break."""
    return summaries(filled, View("London", TODAY), [DAYS])[0]


def runs(frame: pd.DataFrame, at: tuple[date, ...] = (BEFORE, AFTER)) -> list:
    """The run of the line at those days."""
    by_day = frame.set_index(pd.to_datetime(frame["day"]))
    return [by_day.loc[pd.Timestamp(one), "run"] for one in at]


def test_no_line_joins_the_quarters_before_and_after_a_recorded_break(waited: Summary) -> None:
    line = trend_data(waited, waited.readings).query("part == 'line'")
    before, after = runs(line)
    assert before != after
    assert line["run"].nunique() == 2


def test_the_lanes_and_the_lines_of_two_days_are_broken_there_too(waited: Summary) -> None:
    lanes = lanes_data([waited]).query("drawn == 'line'")
    lines = lines_data(DAYS, (TODAY, TODAY), (waited.readings, waited.readings))
    for frame in (lanes, lines[lines["line"] == "later"]):
        before, after = runs(frame)
        assert before != after
        assert frame["run"].nunique() == 2


def test_the_break_is_an_upright_line_with_its_sign_and_the_next_figure_tells_it(
    waited: Summary,
) -> None:
    rows = trend_rows(waited, waited.readings)
    upright = [row for row in rows if row["part"] == "break"]
    assert [row["day"] for row in upright] == [date(2020, 4, 1)] * 2
    assert [row["value"] for row in upright] == [0, max(r.value for r in waited.readings)]
    assert [row["label"] for row in upright] == ["", "[b]"]
    signed = [row for row in rows if row["words"].endswith(" [b]")]
    assert [row["day"] for row in signed] == [AFTER]
    assert signed[0]["words"].endswith("199 [b]")


def test_the_words_say_from_which_day_and_why(waited: Summary) -> None:
    assert break_words(DAYS, waited.readings) == (
        "[b] Figures before 1 April 2020 and from then on do not compare: "
        "new jury trials had stopped for the pandemic."
    )


def test_a_period_that_ends_before_the_break_or_begins_after_it_has_none(waited: Summary) -> None:
    later = [one for one in waited.readings if one.period_end >= AFTER]
    assert breaks_in(DAYS, later) == ()
    assert set(stretches(DAYS, later)) == {0}
    assert breaks_in(DAYS, ()) == ()


def test_a_break_that_the_publisher_marks_is_one_too(waited: Summary) -> None:
    later = [one for one in waited.readings if one.period_end >= AFTER]
    later[3] = later[3]._replace(marker="[b]")
    assert stretches(DAYS, later)[:5] == [0, 0, 0, 1, 1]
    assert "the publisher marks a break" in break_words(DAYS, later)


def test_a_measure_without_a_break_is_one_run(waited: Summary) -> None:
    whole = replace(waited, measure=replace(DAYS, breaks=()))
    frame = trend_data(whole, whole.readings)
    assert set(frame.query("part == 'line'")["run"]) == {"readings 0"}
    assert not (frame["part"] == "break").any()
