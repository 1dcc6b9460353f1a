"""Months, quarters and financial years, by whole calendar periods and never by counting days."""

import calendar
from datetime import date, timedelta


def last_day(year: int, month: int) -> date:
    """The last day of that month."""
    return date(year, month, calendar.monthrange(year, month)[1])


def is_month_end(day: date) -> bool:
    return day == last_day(day.year, day.month)


def shift_months(day: date, months: int) -> date:
    """The day that many months later (earlier if below 0); the end of a month stays its end."""
    index = day.year * 12 + day.month - 1 + months
    year, month = index // 12, index % 12 + 1
    end = last_day(year, month)
    return end if is_month_end(day) else date(year, month, min(day.day, end.day))


def months_in(start: date, end: date) -> int:
    """How many whole months from one day to another, both inside; 0 where they are one day."""
    if start == end:
        return 0
    after = end + timedelta(days=1)
    return (after.year - start.year) * 12 + after.month - start.month


def year_earlier(period_end: date) -> date:
    """The end of the same period a year before."""
    return shift_months(period_end, -12)


def previous_end(period_end: date, *, months: int) -> date:
    """The end of the period before, for periods of that many months."""
    return shift_months(period_end, -months)


def overlap(first: tuple[date, date], second: tuple[date, date]) -> bool:
    """Whether two periods share a day."""
    return first[0] <= second[1] and second[0] <= first[1]
