"""Where a line is interrupted: none joins figures that have a gap or a break between them.

Every chart takes it from here: those of pages, of slides and documents, and on stage.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from metrics.measure import Measure
from metrics.readings import Reading
from metrics.redefinitions import BREAK
from reporting.wording import day, sentence


@dataclass(frozen=True)
class Break:
    """The first day of figures that do not compare with those before, and why."""

    day: date
    reason: str

    @property
    def words(self) -> str:
        """What stands under a chart."""
        since = f"Figures before {day(self.day)} and from then on do not compare"
        return sentence(f"{BREAK} {since}: {self.reason}")


def breaks_in(measure: Measure, readings: Iterable[Reading]) -> tuple[Break, ...]:
    """Those between these figures, the earliest first: recorded by us, or marked as published."""
    held = [one for one in readings if one.value is not None]
    marked = [one.point.period_start for one in held if one.marker == BREAK]
    found = dict.fromkeys(marked, "the publisher marks a break") | dict(measure.breaks)
    ends = [one.period_end for one in held] or [date.max]
    return tuple(
        Break(start, reason)
        for start, reason in sorted(found.items())
        if min(ends) < start <= max(ends)
    )


def break_words(measure: Measure, readings: Iterable[Reading]) -> str:
    """The breaks between these figures, as sentences; nothing where there is none."""
    return " ".join(one.words for one in breaks_in(measure, readings))


def stretches(measure: Measure, line: Sequence[Reading]) -> list[int]:
    """For each reading of a line the number of the stretch in which it may be joined."""
    broken = [one.day for one in breaks_in(measure, line)]
    numbers = [0] * len(line)
    for at in range(1, len(line)):
        before, after = line[at - 1].period_end, line[at].period_end
        apart = (
            line[at].value is None
            or _misses_a_period(before, after, measure.months)
            or any(before < one <= after for one in broken)
        )
        numbers[at] = numbers[at - 1] + apart
    return numbers


def _misses_a_period(before: date, after: date, months: int) -> bool:
    apart = (after.year - before.year) * 12 + after.month - before.month
    return bool(months) and apart > months
