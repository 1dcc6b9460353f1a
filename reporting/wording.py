"""Every number, period and place that a reader sees, in words.

Conventions: the ONS and GOV.UK style guides. Rounding happens here and nowhere before.
"""

import re
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from data_access.areas import COURTS, ENGLAND_AND_WALES, LONDON
from metrics.measure import Unit
from metrics.periods import is_month_end, months_in
from metrics.readings import Reading

NOT_HELD = "[x]"
ROUNDS_TO_ZERO = "[low]"
SHORTHAND = {
    "[b]": "break in the series",
    "[c]": "confidential",
    "[e]": "estimated",
    "[f]": "forecast",
    "[low]": "rounds to zero",
    "[p]": "provisional: still filling in",
    "[r]": "revised",
    "[u]": "low reliability: few people answered",
    "[x]": "not available",
    "[z]": "not applicable",
}


def number(value: float, unit: Unit, *, decimals: int | None = None) -> str:
    """1,234 for counts; for the rest one decimal place, or none where the figure is whole."""
    if decimals is None:
        decimals = 0 if unit.is_count or float(value).is_integer() else 1
    rounded = f"{half_up(value, decimals):,.{decimals}f}"
    return f"{rounded}%" if unit.is_percent else rounded


def half_up(value: float, decimals: int) -> Decimal:
    """Halves away from zero, as people and spreadsheets round them; Python would round to even."""
    step = Decimal(1).scaleb(-decimals)
    return Decimal(repr(float(value))).quantize(step, ROUND_HALF_UP) + 0  # no minus nothing


def spoken(value: float, unit: Unit) -> str:
    """A value as it is said in a sentence: "19,339 cases", "72%", "5.2 percentage points"."""
    if unit.is_percent:
        return _spoken_share(value)
    one, many = unit.value
    if unit is Unit.PER_10000:
        return f"{number(value, unit)} cases {many}"
    figures = number(value, unit).removesuffix(".0")
    return f"{figures} {one if figures in ('1', '-1') else many}"


def _spoken_share(value: float) -> str:
    """A whole per cent, but never all or nothing of what is only nearly so."""
    if 0 < value < 0.05:
        return "less than 0.1%"
    if 99.95 <= value < 100:
        return "more than 99.9%"
    is_near_an_end = 0 < abs(value) < 1 or 99.5 <= value < 100
    return number(value, Unit.PERCENT, decimals=1 if is_near_an_end else 0)


def amount(value: float, unit: Unit) -> str:
    """A difference as it is said, without its sign: percentages differ by points."""
    return spoken(abs(value), Unit.POINTS if unit.is_percent else unit)


def shown(reading: Reading | None, unit: Unit) -> str:
    """The value of a reading for a card or a table, or the marker that stands for it."""
    if reading is None:
        return NOT_HELD
    if reading.value is None:
        return reading.marker or NOT_HELD
    rounds_to_zero = not unit.is_count and 0 < abs(reading.value) < 0.05
    figures = ROUNDS_TO_ZERO if rounds_to_zero else number(reading.value, unit)
    return f"{figures} {reading.marker}".rstrip()


def day(when: date) -> str:
    """7 March 2026."""
    return f"{when.day} {when:%B %Y}"


def period(start: date, end: date) -> str:
    """A reporting period by name: "31 December 2025", "March 2026", "October to December 2025"."""
    months = months_in(start, end)
    if months == 0:
        return day(end)
    if months == 1:
        return f"{end:%B %Y}"
    if months == 12:
        return f"{end:%Y}" if end.month == 12 else f"the year to {end:%B %Y}"
    begins = f"{start:%B}" if start.year == end.year else f"{start:%B %Y}"
    return f"{begins} to {end:%B %Y}"


def short_period(start: date, end: date) -> str:
    """The same for a table or an axis: "31 Dec 2025", "Oct to Dec 2025", "2024/25"."""
    months = months_in(start, end)
    if months == 12 and end.month == 3:
        return f"{start:%Y}/{end:%y}"
    words = period(start, end).removeprefix("the ")
    words = re.sub(r"[A-Z][a-z]{3,}", lambda found: _SHORT.get(found[0], found[0]), words)
    return capital(words)


_SHORT = {f"{date(2000, month, 1):%B}": f"{date(2000, month, 1):%b}" for month in range(1, 13)}


def when(start: date, end: date) -> str:
    """A reporting period inside a sentence: "at the end of December 2025", "in March 2026"."""
    if start == end:
        return f"at the end of {end:%B %Y}" if is_month_end(end) else f"on {day(end)}"
    return f"in {period(start, end)}"


def in_courts(area: str) -> str:
    """As in "in London's Crown Courts", "at Snaresbrook Crown Court"."""
    if area == LONDON:
        return "in London's Crown Courts"
    if area == ENGLAND_AND_WALES:
        return "in the Crown Courts of England and Wales"
    return in_area(area)


def in_area(area: str) -> str:
    """As in "in Camden", "at Snaresbrook Crown Court"."""
    if area not in COURTS:
        return f"in {area}"
    return f"at the {area}" if area == "Central Criminal Court" else f"at {area}"


def capital(words: str) -> str:
    """With a capital at the start."""
    return words[:1].upper() + words[1:]


def sentence(words: str) -> str:
    """With a capital at the start and one full stop at the end."""
    words = words.strip()
    ends = words[-1:] in ".?!"
    return capital(words) + ("" if ends or not words else ".")


def listed(items: list[str]) -> str:
    """As in "a, b and c"."""
    return items[0] if len(items) == 1 else ", ".join(items[:-1]) + f" and {items[-1]}"
