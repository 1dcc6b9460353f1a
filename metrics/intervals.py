"""How uncertain a reading is: the interval that its publisher gives, or Wilson's, or none held."""

import math

from metrics.proportions import Interval, wilson
from metrics.readings import Reading


def reading_interval(reading: Reading | None) -> Interval | None:
    """The 95% interval in the reading's own unit; None where nothing is held to work it out.

    The published half width leads. With the number of people who answered, Wilson's interval:
    "at least this wide", since the design of the survey widens it.
    """
    if reading is None or reading.value is None:
        return None
    if reading.half_width is not None:
        return Interval(reading.value - reading.half_width, reading.value + reading.half_width)
    if not reading.denominator or reading.numerator is None:
        return None
    share = wilson(reading.numerator, reading.denominator)
    return Interval(100 * share.lower, 100 * share.upper)


def difference_interval(later: Reading, earlier: Reading) -> Interval | None:
    """The 95% interval of later less earlier, in points, by Newcombe's square-and-add.

    Source: Newcombe 1998, method 10; with published half widths the same sum of squares.
    """
    intervals = reading_interval(later), reading_interval(earlier)
    if None in intervals:
        return None
    (now, before), amount = intervals, later.value - earlier.value
    below = math.hypot(later.value - now.lower, before.upper - earlier.value)
    above = math.hypot(now.upper - later.value, earlier.value - before.lower)
    return Interval(amount - below, amount + above)
