"""Text to figures, and what is never guessed."""

import math

import pandas as pd
import pytest

from data_access.reading.figures import (
    marker_of,
    number_of,
    to_figures,
    without_notes,
    wrong_count,
)
from data_access.reading.periods import Quarter, quarter_in, quarter_of


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("1,234", 1234),
        ("0012", 12),
        ("-5", -5),
        ("63.0", 63),
        ("2E3", 2000),
        ("80,203 [r]", 80203),
        ("12 [note 3]", 12),
        ("1,23", None),
        ("1e400", None),
        ("12 cases", None),
        ("nan", None),
        ("٣", None),
        ("", None),
    ],
)
def test_a_number_is_read_as_it_is_written_or_not_at_all(text: str, number: float | None) -> None:
    assert number_of(text) == number


@pytest.mark.parametrize(
    ("text", "marker"),
    [("NA", "[x]"), ("..", "[x]"), ("-", "[x]"), ("[c]", "[c]"), ("*", "[c]"), ("0", None)],
)
def test_a_mark_has_its_official_shorthand(text: str, marker: str | None) -> None:
    assert marker_of(text) == marker


def test_other_text_is_neither_a_number_nor_a_mark() -> None:
    figures = to_figures(pd.Series(["7", "[x]", "seven"]))
    assert figures["unread"].tolist() == ["", "", "seven"]
    assert math.isnan(figures["value"][1])


@pytest.mark.parametrize("value", [-1, 1.5, 2e9])
def test_a_count_is_whole_and_possible(value: float) -> None:
    assert wrong_count(value)
    assert not wrong_count(7.0)


def test_note_marks_are_not_part_of_a_label() -> None:
    assert without_notes("All cases: open [note 3][note 12]") == "All cases: open"


def test_quarters_are_calendar_quarters() -> None:
    quarter = quarter_of("2023", "Q4 [note 7]")
    assert quarter == Quarter(2023, 4)
    assert f"{quarter.first_day:%Y-%m-%d} {quarter.last_day:%Y-%m-%d}" == "2023-10-01 2023-12-31"
    assert quarter_in("2010 Q2 (Apr-Jun)") == Quarter(2010, 2)
    assert quarter_of("2023", "All") is None
