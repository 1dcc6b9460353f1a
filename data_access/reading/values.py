"""A figure of one cell, checked, with the cell named where it is none."""

import math
from collections.abc import Callable

from data_access.reading.figures import marker_of, number_of, wrong_count
from data_access.reading.layout import Problems
from data_access.reading.tables import Record

GUESS = "A figure is never guessed: ask the publisher."


def figure_in(
    record: Record,
    key: str,
    problems: Problems,
    *,
    expected: str,
    wrong: Callable[[float], str],
    read: Callable[[str], float | None] = number_of,
) -> tuple[float, str]:
    """The value of a cell, or the mark that stands for it; a problem is noted for anything else.

    wrong: what is wrong with a number, empty where nothing is.
    """
    text = record[key]
    if (marker := marker_of(text)) is not None:
        return math.nan, marker
    value = read(text)
    fault = "a text that is no number" if value is None else wrong(value)
    if not fault:
        return value, ""
    problems.add(place=record.place(key), expected=expected, found=f"{text}, {fault}", todo=GUESS)
    return math.nan, ""


def count_in(record: Record, key: str, problems: Problems) -> float:
    """A count that has to be there: a number of 0 or more, whole."""
    value, marker = figure_in(record, key, problems, expected="a count", wrong=wrong_count)
    if marker:
        found = record[key] or "nothing"
        problems.add(place=record.place(key), expected="a count", found=found, todo=GUESS)
    return value


def outside(low: float, high: float) -> Callable[[float], str]:
    """What is wrong with a number that has to lie between two others."""
    return lambda value: "" if low <= value <= high else f"not between {low:g} and {high:g}"


def sentence_case(text: str) -> str:
    """A label of capitals, or with spare spaces, as we write labels."""
    return " ".join(text.split()).capitalize()
