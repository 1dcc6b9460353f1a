"""What a row of a return is about: its period, and the group that it is broken down to."""

from collections.abc import Collection
from datetime import date

from data_access.importers.return_rows import Return, ReturnRow
from data_access.reading.days import first_day, is_month_end, month_words
from data_access.templates.fields import EVERYONE, PERIODS


def period_of(row: ReturnRow, given: Return) -> tuple[date, date, int] | None:
    """The first and last day of a row's period and its months; a problem is noted for others."""
    end, months = row.day("Period ends"), PERIODS[row.word("Period type")]
    if end is None:
        return None
    todo = ""
    if not is_month_end(end):
        todo = "A period ends on the last day of a month."
    elif months == 3 and end.month % 3:
        todo = "A quarter ends in March, June, September or December."
    elif given.published_on and given.published_on < end:
        todo = "The date of this return, on its cover, is before that day."
    if todo:
        place, found = row.place("Period ends"), f"{end:%d/%m/%Y}"
        given.problems.add(place=place, expected="the end of a period", found=found, todo=todo)
        return None
    return first_day(end, months=months), end, months


def group_of(
    row: ReturnRow, given: Return, *, groups: Collection[str] = ()
) -> tuple[str, str] | None:
    """The dimension and the group that a row is about; a problem is noted where they disagree."""
    dimension, group = row.word("Breakdown"), row.word("Group")
    if dimension == "ALL" and not group:
        return "ALL", "ALL"
    if dimension != "ALL" and group and (not groups or group in groups):
        return dimension, group
    if dimension == "ALL":
        expected, todo = "an empty cell", f"“{EVERYONE}” has no group: leave it empty."
    else:
        expected = f"a group of the breakdown by {dimension.replace('_', ' ')}"
        todo = "Write the group, or choose another breakdown."
    found = group or "an empty cell"
    given.problems.add(place=row.place("Group"), expected=expected, found=found, todo=todo)
    return None


def title_of(given: str, ends: Collection[date]) -> str:
    """What a return is called as a release."""
    return f"{given}, periods to {month_words(max(ends))}"
