"""Sitting days that were funded, and how many cases were completed in one: inputs, not results."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from metrics.backlog import Quarter
from metrics.targets import Target, TargetKind

_YEAR = re.compile(r"(\d{4})-(\d{2})$")


@dataclass(frozen=True)
class SittingDays:
    """The sitting days of one financial year, for one area."""

    year: str
    days: float
    words: str
    source_title: str

    @property
    def starts(self) -> date:
        """The first day of its financial year."""
        return date(int(self.year[:4]), 4, 1)


def sitting_days(targets: Iterable[Target], area: str) -> tuple[SittingDays, ...]:
    """The sitting days held for an area, oldest year first; where a year has two, the revised."""
    found: dict[str, SittingDays] = {}
    for one in targets:
        year = _YEAR.match(one.due_as[:7])
        held = one.kind is TargetKind.CAPACITY and one.value is not None and one.area == area
        is_first = one.due_as.endswith("(first)")
        if held and year and "sitting days" in one.unit and not (is_first and year[0] in found):
            found[year[0]] = SittingDays(year[0], one.value, one.words, one.source_title)
    return tuple(found[year] for year in sorted(found))


def disposals_a_day(
    quarters: Sequence[Quarter], held: Sequence[SittingDays]
) -> tuple[SittingDays, float] | None:
    """The newest year held with its four quarters, and the cases completed in a sitting day."""
    for year in reversed(held):
        first, last = year.starts, date(year.starts.year + 1, 3, 31)
        inside = [q for q in quarters if first <= q.quarter_end <= last]
        if len(inside) == 4 and all(q.disposals is not None for q in inside):
            return year, sum(q.disposals for q in inside) / year.days
    return None
