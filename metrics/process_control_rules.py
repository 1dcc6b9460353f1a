"""The four rules of a process control chart, each on one unbroken stretch of points.

A missing point (None) never belongs to a run, and breaks it.
"""

from collections.abc import Sequence
from enum import StrEnum


class Signal(StrEnum):
    """What a rule found at a point, in the order in which one label is chosen."""

    OUTSIDE = "outside the limits"
    TREND = "trend"
    TWO_IN_THREE = "two in three near a limit"
    SHIFT = "run on one side of the mean"
    COMMON_CAUSE = "common cause"


def sign(number: float, *, tolerance: float = 0.0) -> int:
    """1, 0 or -1: 0 also where the number is as good as nothing."""
    return (number > tolerance) - (number < -tolerance)


def run_ends(signs: Sequence[int | None], length: int) -> list[int]:
    """The sign, on the last point of a run of `length` alike and on each point that goes on."""
    ends, run, before = [], 0, 0
    for this in signs:
        run = run + 1 if this and this == before else 1
        before = this or 0
        ends.append(before if run >= length else 0)
    return ends


def trend_ends(values: Sequence[float | None], length: int) -> list[int]:
    """1 or -1 where `length` points in a row have risen or fallen, each past the one before."""
    return run_ends([step_to(values, place) for place in range(len(values))], length - 1)


def step_to(values: Sequence[float | None], place: int) -> int:
    """Whether a point stands above (1) or below (-1) the one before; 0 if that cannot be said."""
    if not 0 < place < len(values):
        return 0
    this, before = values[place], values[place - 1]
    return 0 if this is None or before is None else sign(this - before)


def back_fill(ends: Sequence[int], length: int) -> list[bool]:
    """True on all the points of each run, not on its end alone."""
    return [any(ends[place : place + length]) for place in range(len(ends))]


def trend_directions(values: Sequence[float | None], length: int) -> list[int]:
    """1 or -1 on every point of a trend, else 0.

    A point where one trend ends and another begins belongs to the one that begins; where a tie
    parts the two, to its own.
    """
    inside = back_fill(trend_ends(values, length), length)
    following = [*inside[1:], False]
    return [
        (following[place] and step_to(values, place + 1)) or step_to(values, place)
        if inside[place]
        else 0
        for place in range(len(values))
    ]


def two_in_three_windows(close: Sequence[bool | None], sides: Sequence[int | None]) -> list[bool]:
    """True on the points of any three in a row on one side, two or more of them near a limit."""
    found = [False] * len(close)
    for first in range(len(close) - 2):
        window = slice(first, first + 3)
        alike = sides[first] and len(set(sides[window])) == 1
        if alike and sum(map(bool, close[window])) >= 2:
            found[window] = [True] * 3
    return found


def two_in_three(close: Sequence[bool | None], sides: Sequence[int | None]) -> list[bool]:
    """True on the points near a limit that make two in three, not on the third."""
    return [
        inside and bool(near)
        for inside, near in zip(two_in_three_windows(close, sides), close, strict=True)
    ]


def shifts(sides: Sequence[int | None], length: int) -> list[bool]:
    """True on every point of a run of `length` or more on one side of the mean."""
    return back_fill(run_ends(sides, length), length)
