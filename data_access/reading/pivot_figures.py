"""Words and figures of a pivot's columns, each looked at once however often it stands there."""

import math
from collections.abc import Callable, Hashable

import numpy as np
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
    texts = column.cat.categories
    markers = [marker_of(text) for text in texts]
    values = [None if m is not None else number_of(t) for t, m in zip(texts, markers, strict=True)]
    for text, marker, value in zip(texts, markers, values, strict=True):
        if wrong := _what_is_wrong(text, marker, value, whole=whole):
            expected = "a count" if whole else "a figure"
            _note(column, text, cache, problems, expected=expected, found=wrong, todo=TODO)
    codes = column.cat.codes.to_numpy()
    numbers = np.array([math.nan if value is None else value for value in values], dtype="float64")
    marks = pd.array([marker or "" for marker in markers], dtype="object")
    return pd.DataFrame({"value": numbers[codes], "marker": marks[codes]}, index=column.index)


def _note(
    column: pd.Series, text: str, cache: PivotCache, problems: Problems, **words: str
) -> None:
    """Note a problem with a text at the first record that has it; none where no record does."""
    having = column.index[column == text]
    if len(having):
        problems.add(place=place_of(cache, int(having[0]), str(column.name)), **words)


def _what_is_wrong(text: str, marker: str | None, value: float | None, *, whole: bool) -> str:
    if marker is not None:
        return ""
    if value is None:
        return f"the text {text!r}"
    wrong = wrong_count(value) if whole else ("a number below 0" if value < 0 else "")
    return f"{text}, {wrong}" if wrong else ""


def translated(
    column: pd.Series,
    translate: Callable[[str], object],
    cache: PivotCache,
    problems: Problems,
    *,
    expected: str,
) -> pd.Series:
    """Each text's translation as categories; a text that has none is a problem, named once."""
    for text in column.cat.categories:
        if translate(text) is None:
            _note(column, text, cache, problems, expected=expected, found=repr(text))
    return by_label(column, lambda text: translate(text) or "")


def by_label(column: pd.Series, function: Callable[[str], Hashable]) -> pd.Series:
    """What a function gives for each text: bool as bool, words as categories to save memory."""
    results = [function(text) for text in column.cat.categories]
    codes = column.cat.codes.to_numpy()
    if results and all(isinstance(result, bool) for result in results):
        return pd.Series(np.array(results)[codes], index=column.index)
    places = {result: place for place, result in enumerate(dict.fromkeys(results))}
    merged = np.array([places[result] for result in results], dtype="int64")
    words = pd.Categorical.from_codes(merged[codes], categories=pd.Index(places, dtype="object"))
    return pd.Series(words, index=column.index)


def one_code(frame: pd.DataFrame, columns: list[str]) -> pd.Series:
    """One number for each combination of labels: an eighth of the memory of the labels."""
    total = np.zeros(len(frame), dtype="int64")
    for name in columns:
        codes, labels = pd.factorize(frame[name])
        # The combinations so far are numbered anew, so that no product grows beyond 64 bits.
        total, _ = pd.factorize(total * (len(labels) + 1) + codes)
    return pd.Series(total, index=frame.index)
