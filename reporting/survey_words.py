"""How sure a survey's figure is: its interval, who answered, and the smallest change it shows."""

from collections.abc import Sequence

import pandas as pd

from metrics.intervals import reading_interval
from metrics.measure import Unit
from metrics.proportions import rounded_base
from metrics.readings import LOW_BASE, Reading
from metrics.summaries import Summary
from metrics.year_before import smallest_seen
from reporting.wording import half_up, number, sentence, short_period, shown, spoken, when

AT_LEAST = (
    "The range is at least this wide: how the survey was drawn and weighted widens it, by how much "
    "is not published."
)
NOT_HELD = (
    "How many people answered is not published for any of these figures, so no range can be given "
    "and no change can be told from chance."
)


def sure_sentence(summary: Summary) -> str:
    """The newest figure whose interval is held, with its range; or that none is."""
    held = [one for one in summary.readings if reading_interval(one)]
    if not held:
        return NOT_HELD
    newest = held[-1]
    unit, period = summary.measure.unit, when(newest.point.period_start, newest.period_end)
    return sentence(f"{spoken(newest.value, unit)} {period}: {range_clause(newest, unit)}")


def range_clause(reading: Reading, unit: Unit) -> str:
    """The 95% range of a figure in words, with who answered where that is held."""
    interval = reading_interval(reading)
    low, high = (number(end, unit, decimals=1) for end in (interval.lower, interval.upper))
    if reading.denominator and unit.is_percent:
        low, high = (str(half_up(end, 0)) for end in (interval.lower, interval.upper))
        return (
            f"between {low} and {high} in 100, from about {rounded_base(reading.denominator):,} "
            "people who answered"
        )
    return f"between {low} and {high}, as published"


def sure_table(readings: Sequence[Reading], summary: Summary) -> pd.DataFrame:
    """Each figure with its range and base, newest first; "not published" where it is not held."""
    rows = [_row(reading, summary) for reading in reversed(readings)]
    columns = ["Period", "Figure", "95% range", "People who answered", "Smallest change seen"]
    return pd.DataFrame(rows, columns=columns)


def _row(reading: Reading, summary: Summary) -> tuple[str, ...]:
    unit, interval = summary.measure.unit, reading_interval(reading)
    ends = (interval.lower, interval.upper) if interval else ()
    base = reading.denominator
    seen = smallest_seen(reading, reading) if reading.value is not None else None
    return (
        short_period(reading.point.period_start, reading.period_end),
        shown(reading, unit),
        " to ".join(number(end, unit, decimals=1) for end in ends) or "not published",
        f"about {rounded_base(base):,}" if base else "not published",
        "cannot be said" if seen is None else f"{seen:.1f} percentage points",
    )


def low_base_sentence(readings: Sequence[Reading]) -> str:
    """What the sign of a low base means, where one is shown."""
    if not any(reading.marker == LOW_BASE for reading in readings):
        return ""
    return (
        "[u]: fewer than 50 people answered, use with care; with fewer than 30 no figure is given."
    )
