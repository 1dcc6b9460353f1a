"""How a measure moved between two periods, worked out inside one release or not at all."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from metrics.periods import months_in
from metrics.readings import Reading

NOT_RESTATED = "not restated in this release"


@dataclass(frozen=True)
class Change:
    """Two readings of one release, and what lies between them.

    amount: later less earlier, in the measure's own unit (points for a percentage).
    per_cent: of the earlier value; None where that is 0.
    """

    later: Reading
    earlier: Reading

    @property
    def amount(self) -> float:
        return self.later.value - self.earlier.value

    @property
    def per_cent(self) -> float | None:
        return 100 * self.amount / self.earlier.value if self.earlier.value else None


def change_between(readings: Iterable[Reading], earlier: date, later: date) -> Change | None:
    """The change between two period ends, in the newest release that gives both; None if none.

    readings: of one area and one split, in every release. Periods of unequal length are never
    compared, so a part year is never a fall.
    """
    found: dict[int, dict[date, Reading]] = {}
    for reading in readings:
        if reading.value is not None and reading.period_end in (earlier, later):
            found.setdefault(reading.release.id, {})[reading.period_end] = reading
    pairs = [(one[earlier], one[later]) for one in found.values() if len(one) == 2]
    pairs = [(first, last) for first, last in pairs if _length(first) == _length(last)]
    if not pairs:
        return None
    first, last = max(pairs, key=lambda pair: pair[0].release.age)
    return Change(later=last, earlier=first)


def _length(reading: Reading) -> int:
    return months_in(reading.point.period_start, reading.period_end)
