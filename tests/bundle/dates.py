"""Days of publication as they were given, and the last day that each of them can be."""

import re
from calendar import monthrange
from datetime import date
from typing import NamedTuple

NOT_RECORDED = "date of publication not recorded"


class Published(NamedTuple):
    """The last day it can be (ISO, empty when unknown), how exactly it is known, and in words."""

    on: str
    precision: str
    words: str


def read_published(given: str) -> Published:
    """A day of publication from "2026-03-26", "2026-09", "2014" or nothing."""
    if re.fullmatch(r"\d{4}-\d\d-\d\d", given):
        return Published(given, "day", in_words(given))
    if re.fullmatch(r"\d{4}-\d\d", given):
        last = last_day(int(given[:4]), int(given[5:]))
        return Published(last, "month", f"{date.fromisoformat(last):%B %Y}")
    if re.fullmatch(r"\d{4}", given):
        return Published(f"{given}-12-31", "year", given)
    return Published("", "unknown", NOT_RECORDED)


def last_day(year: int, month: int) -> str:
    """The last day of a month, ISO."""
    return date(year, month, monthrange(year, month)[1]).isoformat()


def in_words(iso: str) -> str:
    """A day in words: "26 March 2026"."""
    day = date.fromisoformat(iso)
    return f"{day.day} {day:%B %Y}"


def months_between(start: str, end: str) -> int:
    """How many whole months a period has; 0 for the count on one day."""
    if start == end:
        return 0
    first, last = date.fromisoformat(start), date.fromisoformat(end)
    return (last.year - first.year) * 12 + last.month - first.month + 1
