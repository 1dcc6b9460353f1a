"""Text that stays inside its box: the largest size that fits, and what must go to the notes.

The width of a letter is taken as 0.53 of its height, wider than Arial's average, so that what
fits here fits in PowerPoint and in LibreOffice.
"""

import math
import re
from collections.abc import Sequence
from typing import NamedTuple

LETTER, LINE, BETWEEN = 0.53, 1.22, 0.5  # of the size of the type
MORE = "More in the notes."


class Fitted(NamedTuple):
    """The paragraphs that are shown, their size in points, and those that were left over."""

    paragraphs: tuple[str, ...]
    size: int
    left_over: tuple[str, ...] = ()


def height(paragraphs: Sequence[str], size: int, width: float) -> float:
    """How high they stand, in points, in a box of that width."""
    letters = max(1, int(width / (size * LETTER)))
    lines = sum(math.ceil(max(1, len(one)) / letters * 1.06) for one in paragraphs)
    return size * (lines * LINE + BETWEEN * len(paragraphs))


def fit(paragraphs: Sequence[str], *, width: float, high: float, sizes: Sequence[int]) -> Fitted:
    """In the largest size in which all fit; in the smallest, only as many as fit."""
    found = tuple(paragraphs)
    for size in sizes:
        if height(found, size, width) <= high:
            return Fitted(found, size)
    kept = len(found) - 1
    while kept > 0 and height((*found[:kept], MORE), sizes[-1], width) > high:
        kept -= 1
    return Fitted((*found[:kept], MORE), sizes[-1], found[kept:])


def first_sentences(
    text: str, *, width: float, high: float, sizes: Sequence[int]
) -> tuple[str, str]:
    """As many of its sentences as fit in the smallest size, one at least; and the rest."""
    parts = re.split(r"(?<=[.?]) (?=[A-Z])", text)
    for count in range(len(parts), 1, -1):
        said = " ".join(parts[:count])
        if height([said], sizes[-1], width) <= high:
            return said, " ".join(parts[count:])
    return parts[0], " ".join(parts[1:])
