"""Words and figures of a pivot's columns, each looked at once however often it stands there."""

import math
from collections.abc import Callable, Hashable

import pandas as pd

from data_access.reading.figures import marker_of, number_of, wrong_count
from data_access.reading.layout import Problems
from data_access.reading.pivot_definition import PivotCache

TODO = "A figure is never guessed: ask the publisher, or wait for the corrected file."


def place_of(cache: PivotCache, record: int, field: str) -> str:
    """Where a value stands, so that it can be found again."""
    return f"part {cache.records}, record {record:,}, field {field}"


def figures_of(
    column: pd.Series, cache: PivotCache, problems: Problems, *, whole: bool
) -> pd.DataFrame:
    """Columns value and marker for a column of texts; text that is neither is a problem.

    whole: whether the figures are counts, which are whole, not negative and below 10^9.
    """
    values, markers = [], []
    for text in column.cat.categories:
        marker = marker_of(text)
        value = None if marker is not None else number_of(text)
        wrong = _what_is_wrong(text, marker, value, whole=whole)
        if wrong and (column == text).any():
            record = int(column.index[column == text][0])
            problems.add(
                place=place_of(cache, record, str(column.name)),
                expected="a count" if whole else "a figure",
                found=wrong,
                todo=TODO,
            )
        values.append(math.nan if value is None else value)
        markers.append(marker or "")
    codes = column.cat.codes.to_numpy()
    return pd.DataFrame(
        {
            "value": pd.Series(values, dtype="float64").to_numpy()[codes],
            "marker": pd.Series(markers, dtype="object").to_numpy()[codes],
        },
        index=column.index,
    )


def _what_is_wrong(text: str, marker: str | None, value: float | None, *, whole: bool) -> str:
    if marker is not None:
        return ""
    if value is None:
        return f"the text {text!r}"
    wrong = wrong_count(value) if whole else ("a number below 0" if value < 0 else "")
    return f"{text}, {wrong}" if wrong else ""


def translated(
    column: pd.Series,
    translate: Callable[[str], Hashable | None],
    cache: PivotCache,
    problems: Problems,
    *,
    expected: str,
) -> pd.Series:
    """Each text's translation; a text that has none is a problem, named once."""
    words = {}
    for text in column.cat.categories:
        words[text] = translate(text)
        if words[text] is None and (column == text).any():
            record = int(column.index[column == text][0])
            place = place_of(cache, record, str(column.name))
            problems.add(place=place, expected=expected, found=repr(text))
    return column.astype("object").map(words)
