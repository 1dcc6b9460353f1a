"""From the text of a cell to a figure: a number, or the mark that stands in its place."""

import math
import re

import pandas as pd

NOT_AVAILABLE = "[x]"
# The publishers' marks, and the official shorthand that each stands for.
MARKS = {
    "": NOT_AVAILABLE,
    "..": NOT_AVAILABLE,
    "-": NOT_AVAILABLE,
    "–": NOT_AVAILABLE,
    ":": NOT_AVAILABLE,
    "na": NOT_AVAILABLE,
    "n/a": NOT_AVAILABLE,
    "#n/a": NOT_AVAILABLE,
    "*": "[c]",
    "~": "[low]",
}
SHORTHAND = re.compile(r"\[(?:[a-z]|low|er|ns)\]$", re.IGNORECASE)
# A figure may carry a note, or be marked revised, provisional or estimated: it stays a figure.
SUFFIX = re.compile(r"\s*\[(?:notes?\s*\d+(?:\s*,\s*\d+)*|r|p|e|b)\]\s*$", re.IGNORECASE)
NUMBER = re.compile(r"-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?:[eE][-+]?\d{1,2})?$", re.ASCII)
HIGHEST_COUNT = 1_000_000_000


def without_notes(text: str) -> str:
    """A label or figure without the publisher's note marks behind it."""
    text = text.strip()
    while match := SUFFIX.search(text):
        text = text[: match.start()]
    return re.sub(r"\s*\[notes?\s[^\]]*\]", "", text).strip()


def marker_of(text: str) -> str | None:
    """The official shorthand that a mark stands for; None where the text is no mark."""
    text = text.strip().lower()
    return text if SHORTHAND.match(text) else MARKS.get(text)


def number_of(text: str) -> float | None:
    """The number that a text says; None where it says none, or one beyond any float."""
    text = without_notes(text)
    if not NUMBER.match(text):
        return None
    value = float(text.replace(",", ""))
    return value if math.isfinite(value) else None


def wrong_count(value: float) -> str:
    """What is wrong with a number as a count of cases; empty when nothing is."""
    if value < 0:
        return "a number below 0"
    if value > HIGHEST_COUNT:
        return "a number too large to be a count"
    return "" if value == int(value) else "a number that is not whole"


def to_figures(texts: pd.Series) -> pd.DataFrame:
    """Columns value, marker and unread (the text, where it is neither a number nor a mark)."""
    seen = {text: _figure(text) for text in texts.unique()}
    rows = [seen[text] for text in texts]
    return pd.DataFrame(rows, index=texts.index, columns=["value", "marker", "unread"])


def _figure(text: str) -> tuple[float, str, str]:
    if (marker := marker_of(text)) is not None:
        return math.nan, marker, ""
    value = number_of(text)
    return (math.nan, "", text or " ") if value is None else (value, "", "")
