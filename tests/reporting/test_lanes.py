"""The lanes of the Overview: what is still filling in stands apart from the line and its figure."""

from datetime import date

import pandas as pd
import pytest
from sqlalchemy import Engine

from metrics.answers import View, summaries
from metrics.catalogue import find_measure
from metrics.readings import PROVISIONAL
from metrics.summaries import Summary
from reporting.lanes import FILLING_IN, lanes_data, lanes_table

TODAY = date(2026, 11, 21)


@pytest.fixture
def charged(filled: Engine) -> Summary:
    """The share that was charged, of which the last four quarters are still filling in."""
    return summaries(filled, View("London", TODAY), [find_measure("charge_rate")])[0]


def test_the_line_ends_on_the_figure_that_names_it(charged: Summary) -> None:
    rows = lanes_data([charged])
    (name,) = rows.query("drawn == 'name'")["words"]
    assert name.startswith("6.4%")
    assert name.endswith(FILLING_IN)
    line = rows.query("drawn == 'line'")
    assert line["day"].max() == pd.Timestamp(charged.latest.period_end)
    assert not line["words"].str.contains(PROVISIONAL, regex=False).any()
    hollow = rows.query("drawn == 'provisional'")
    assert len(hollow) == 4
    assert hollow["day"].min() > line["day"].max()
    assert hollow["words"].str.endswith(PROVISIONAL).all()


def test_the_table_holds_every_figure_that_is_drawn(charged: Summary) -> None:
    drawn = lanes_data([charged]).query("drawn != 'name'")["words"]
    table = lanes_table([charged])
    told = (table["Period"] + ": " + table["Figure"]).tolist()
    assert sorted(told) == sorted(drawn)


def test_a_lane_without_such_figures_does_not_speak_of_them(filled: Engine) -> None:
    measure = find_measure("crown_court_open_cases")
    rows = lanes_data(summaries(filled, View("London", TODAY), [measure]))
    assert FILLING_IN not in "".join(rows.query("drawn == 'name'")["words"])
