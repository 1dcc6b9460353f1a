"""Days and months as publishers and people write them; what is ambiguous is not read."""

import re
from calendar import monthrange
from datetime import date, timedelta
from functools import lru_cache

from data_access.reading.periods import MONTHS

_NUMBERS = {name[:3].lower(): number for number, name in enumerate(MONTHS, 1)}
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]00:00(?::00(?:\.0+)?)?)?$")
_SLASHED = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})(?: 00:00(?::00)?)?$")
_NAMED = re.compile(r"(\d{1,2}) ([A-Za-z]{3,9}) (\d{4})$")
_NAMED_MONTH = re.compile(r"([A-Za-z]{3,9})[- ](\d{4}|\d{2})$")
_NUMBERED_MONTH = re.compile(r"(\d{4})-?(\d{2})$")


def day_in(text: str) -> date | None:
    """The day that a text names: 2026-03-31, 31/3/2026 (day first) or 31 March 2026."""
    text = text.strip()
    if match := _ISO.match(text):
        return _day(int(match[1]), int(match[2]), int(match[3]))
    if match := _SLASHED.match(text):
        return _day(int(match[3]), int(match[2]), int(match[1]))
    if match := _NAMED.match(text):
        return _day(int(match[3]), month_number(match[2]) or 0, int(match[1]))
    return None


@lru_cache(maxsize=4096)  # large files say the same few hundred months again and again
def month_in(text: str) -> date | None:
    """The last day of the month that a text names: Dec-14, 201412, December 2014, or any day."""
    text = text.strip()
    if match := _NAMED_MONTH.match(text):
        year = int(match[2]) if len(match[2]) == 4 else 2000 + int(match[2])
        return month_end(year, month_number(match[1]) or 0)
    if match := _NUMBERED_MONTH.match(text):
        return month_end(int(match[1]), int(match[2]))
    day = day_in(text)
    return month_end(day.year, day.month) if day else None


def month_number(word: str) -> int | None:
    """1 for Jan, January or JANUARY; None for what is no month's name."""
    number = _NUMBERS.get(word[:3].lower())
    named = number and MONTHS[number - 1].lower().startswith(word.lower().removesuffix("t"))
    return number if named else None


def month_end(year: int, month: int) -> date | None:
    """The last day of a month; None where there is no such month."""
    if not (1 <= month <= 12 and 1900 <= year <= 2999):
        return None
    return date(year, month, monthrange(year, month)[1])


def is_month_end(day: date) -> bool:
    """Whether a month ends on this day."""
    return day.day == monthrange(day.year, day.month)[1]


def first_day(end: date, *, months: int) -> date:
    """The first day of so many whole months that end on that last day of a month."""
    index = end.year * 12 + end.month - months
    return date(index // 12, index % 12 + 1, 1)


def day_after(day: date) -> date:
    """The next day."""
    return day + timedelta(days=1)


def month_words(day: date) -> str:
    """A day's month for a reader: "March 2026"."""
    return f"{MONTHS[day.month - 1]} {day.year}"


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if 1900 <= year <= 2999 else None
    except ValueError:
        return None
