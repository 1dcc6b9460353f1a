"""Tables for people: the newest first, markers beside figures, conflicts said, boroughs sorted."""

from dataclasses import replace
from datetime import date

import pandas as pd
import pytest

from metrics.events import read_event
from metrics.readings import current, measure_readings
from reporting.accountability_tables import events_table, targets_table
from reporting.tables import (
    boroughs_table,
    browser_table,
    groups_table,
    overview_table,
    readings_table,
    shorthand_used,
)
from tests.data_access.made_releases import figure, release, vintages
from tests.metrics.test_events import ROW as EVENT
from tests.metrics.test_targets import target
from tests.reporting.made_summaries import summary_of


def test_the_newest_figure_comes_first_with_its_release() -> None:
    told = summary_of(
        release(figure("2023-12-31", 14_413), figure("2024-12-31", 16_075), on="2025-03-27")
    )
    table = readings_table(told, told.readings)
    assert table["Period"].tolist() == ["31 Dec 2024", "31 Dec 2023"]
    assert table["Figure"].tolist() == ["16,075", "14,413"]
    assert set(table["Release"]) == {"2025-03-27"}
    assert set(table["Held"]) == {"in part"}


def test_a_missing_figure_is_its_marker_and_the_marker_is_explained() -> None:
    told = summary_of(release(figure("2025-12-31", None), on="2026-03-26"))
    assert readings_table(told, told.readings)["Figure"].tolist() == ["[x]"]
    assert shorthand_used(told.readings) == ("[x] = not available",)


@pytest.mark.parametrize(
    ("other", "words"), [(16_100, "16,100"), (1_234_567, "1,234,567"), (16_100.5, "16,100.5")]
)
def test_a_conflict_is_said_beside_the_figure(other: float, words: str) -> None:
    told = summary_of(release(figure("2025-12-31", 16_075), on="2026-03-26"))
    (reading,) = told.readings
    (cell,) = readings_table(told, [reading._replace(others=(other,))])["Figure"]
    assert cell == f"16,075 (another report of this release says {words})"


def test_a_table_of_measures_says_which_are_awaited() -> None:
    awaited = summary_of(measure="needs_assessed")
    assert overview_table([awaited])["Latest"].tolist() == ["awaiting"]


def test_boroughs_come_highest_first_and_the_missing_last() -> None:
    rows = [
        figure("2025-12-31", value, series="vawg_victims", area=area)
        for area, value in (("Camden", 5), ("Brent", None), ("Barnet", 9), ("London", 14))
    ]
    told = summary_of(measure="vawg_victims")
    found = current(measure_readings(told.measure, vintages(release(*rows, on="2026-04-06"))))
    assert boroughs_table(found, told)["Borough"].tolist() == ["Barnet", "Camden", "Brent"]


def test_groups_show_their_newest_figure() -> None:
    rows = [
        figure(day, value, dimension="offence", breakdown="Theft")
        for day, value in (("2024-12-31", 1), ("2025-12-31", 2))
    ]
    told = summary_of()
    found = current(measure_readings(told.measure, vintages(release(*rows, on="2026-03-26"))))
    assert groups_table(found, told)["Figure"].tolist() == ["2"]


@pytest.mark.parametrize("read", ["not_in_full", "draft_only"])
def test_of_a_plan_that_was_not_read_in_full_no_table_says_that_it_sets_none(read: str) -> None:
    (row,) = targets_table([target(kind="direction", value="", read=read)]).to_dict("records")
    assert row["Number"].lower() != "none"


def test_a_target_shows_its_number_with_its_unit() -> None:
    (row,) = targets_table([target()], date(2026, 7, 1)).to_dict("records")
    assert (row["Number"], row["By"], row["State"]) == ("15,000 cases", "March 2029", "In force")


def test_an_event_whose_day_is_not_known_shows_its_month() -> None:
    monthly = read_event(EVENT | {"precision": "month", "happened_on": "2022-09-30"})
    planned = replace(read_event(EVENT), is_planned=True)
    table = events_table([monthly, planned])
    assert table["When"].tolist() == ["5 September 2022", "September 2022"]
    assert table["What"][0].endswith("(planned)")


def test_a_browser_is_given_texts_alone_and_empty_ones_for_what_is_missing() -> None:
    table = pd.DataFrame({"What": ["<b>a</b>", "b"], "Count": [3, None]}, dtype=object)
    given = browser_table(table, headed=True)
    assert given["columns"] == ["What", "Count"]
    assert given["rows"] == [["<b>a</b>", "3"], ["b", ""]]


@pytest.mark.parametrize(
    ("cells", "to_the_right"),
    [
        (["19,339", "32.1%", "-3", "+1,887", "12 [p]", "[c]", ""], True),
        (["19,339", "stated only"], False),
        (["2025", "30 June 2021"], False),
    ],
)
def test_a_column_of_figures_alone_stands_to_the_right(cells, to_the_right) -> None:
    table = pd.DataFrame({"Figure": cells, "Value": cells})
    assert browser_table(table, headed=True)["numbers"] == ([1] if to_the_right else [])
    assert browser_table(table, headed=False)["numbers"] == ([0, 1] if to_the_right else [])
