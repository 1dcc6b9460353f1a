"""The two lines of a measure as it stood on two days: named apart, and off the lines themselves."""

from datetime import date, timedelta
from types import SimpleNamespace

import pytest

from metrics.catalogue import find_measure
from reporting.charts import HEIGHT
from reporting.revision_chart import ABOVE, BELOW, EARLIER, LATER, lines_data

MEASURE = find_measure("crown_court_open_cases")
DAYS = date(2026, 3, 26), date(2026, 6, 25)
START = date(2020, 3, 31)


def line(*values: float) -> list:
    """Readings of quarters, as far as a line asks of them."""
    ends = [START + timedelta(days=91 * place) for place in range(len(values))]
    return [
        SimpleNamespace(
            value=value,
            in_base=True,
            marker="",
            period_end=end,
            point=SimpleNamespace(period_start=end, period_end=end),
        )
        for value, end in zip(values, ends, strict=True)
    ]


def names(*lines: list) -> dict[str, dict]:
    """The row of each line that bears its name."""
    rows = lines_data(MEASURE, DAYS, lines)
    return rows[rows["label"] != ""].set_index("line").to_dict("index")


def how_high(row: dict, highest: float) -> float:
    """Where a name stands, in pixels from the top of the plot."""
    return (1 - row["value"] / highest) * HEIGHT + row["place"]


def test_each_name_begins_with_the_sign_of_its_points() -> None:
    found = names(line(10, 20), line(10, 20, 30))
    assert found[EARLIER]["label"] == "○ known on 26 March 2026"
    assert found[LATER]["label"] == "● known on 25 June 2026"


@pytest.mark.parametrize(
    ("values", "place"), [((10, 20, 30, 40), ABOVE), ((40, 30, 20, 10), BELOW)]
)
def test_a_name_stands_on_the_side_that_its_line_leaves_free(values, place) -> None:  # noqa: ANN001
    found = names(line(*values[:2]), line(*values))
    assert found[LATER]["place"] == place


@pytest.mark.parametrize("slope", [1, -1])
@pytest.mark.parametrize("revised", [0, 0.3, -0.3])
def test_names_of_lines_that_end_together_do_not_lie_over_each_other(
    slope: int, revised: float
) -> None:
    values = [50 + slope * place for place in range(24)]
    found = names(line(*(one + revised for one in values[:-1])), line(*values))
    highest = max(values)
    apart = how_high(found[EARLIER], highest) - how_high(found[LATER], highest)
    assert abs(apart) >= 15
    assert found[LATER]["place"] == (ABOVE if slope > 0 else BELOW)


def test_a_day_on_which_nothing_was_known_has_no_name() -> None:
    assert set(names([], line(10, 20))) == {LATER}
