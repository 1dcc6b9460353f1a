"""Open cases, receipts and disposals of one release: what follows from them by arithmetic.

Open cases are counted on a day. They are not worked out from receipts and disposals, so an
adjustment stands between the two, and is shown as such.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

WHOLE_SHARE = 0.0075
COURT_SHARE, COURT_CASES = 0.03, 15
FEWEST_FOR_AN_AVERAGE = 4


@dataclass(frozen=True)
class Quarter:
    """A quarter as one release gives it; None where a figure is not held."""

    quarter_end: date
    open_cases: float | None
    receipts: float | None
    disposals: float | None

    @property
    def place(self) -> int:
        """Quarters counted from the year 0, to tell whether two are neighbours."""
        return self.quarter_end.year * 4 + (self.quarter_end.month - 1) // 3

    @property
    def is_whole(self) -> bool:
        """Whether all three figures are held."""
        return None not in (self.open_cases, self.receipts, self.disposals)

    @property
    def net_change(self) -> float | None:
        """Receipts less disposals."""
        if self.receipts is None or self.disposals is None:
            return None
        return self.receipts - self.disposals


@dataclass(frozen=True)
class Step:
    """How open cases came from one quarter to the next, in cases; shares and rates are of 1.

    closing = opening + receipts - disposals + adjustment. `out_of_line` marks an adjustment too
    large to pass without a look at the data. Whatever needs a figure not held is None.
    """

    quarter_end: date
    opening: float | None
    receipts: float | None
    disposals: float | None
    closing: float | None
    expected: float | None
    adjustment: float | None
    out_of_line: bool
    observed_change: float | None
    net_change: float | None
    clearance_rate: float | None
    quarters_to_clear: float | None
    quarters_in_system: float | None


def steps(quarters: Sequence[Quarter], *, one_court: bool = False) -> tuple[Step, ...]:
    """Each quarter with what follows from it, oldest first.

    one_court: an adjustment of 15 cases, or 3% of those open, is then within what to expect.
    """
    ordered = sorted(quarters, key=lambda quarter: quarter.quarter_end)
    before: list[Quarter | None] = [None, *ordered[:-1]]
    return tuple(
        _step(this, _opening(last, this), one_court)
        for last, this in zip(before, ordered, strict=True)
    )


def _opening(last: Quarter | None, this: Quarter) -> float | None:
    return last.open_cases if last and last.place + 1 == this.place else None


def _step(quarter: Quarter, opening: float | None, one_court: bool) -> Step:
    closing, net = quarter.open_cases, quarter.net_change
    expected = None if opening is None or net is None else opening + net
    adjustment = None if expected is None or closing is None else closing - expected
    average = None if opening is None or closing is None else (opening + closing) / 2
    return Step(
        quarter_end=quarter.quarter_end,
        opening=opening,
        receipts=quarter.receipts,
        disposals=quarter.disposals,
        closing=closing,
        expected=expected,
        adjustment=adjustment,
        out_of_line=_out_of_line(adjustment, closing, one_court),
        observed_change=None if opening is None or closing is None else closing - opening,
        net_change=net,
        clearance_rate=ratio(quarter.disposals, quarter.receipts),
        quarters_to_clear=ratio(closing, quarter.disposals),
        quarters_in_system=ratio(average, quarter.disposals),
    )


def _out_of_line(adjustment: float | None, closing: float | None, one_court: bool) -> bool:
    if adjustment is None:
        return False
    allowed = max(COURT_CASES, COURT_SHARE * closing) if one_court else WHOLE_SHARE * closing
    return abs(adjustment) > allowed


def ratio(part: float | None, whole: float | None) -> float | None:
    """One figure over another; None where either is missing or there is nothing to divide by."""
    return None if part is None or not whole else part / whole


def average_quarters_in_system(quarters: Sequence[Quarter]) -> float | None:
    """Mean open cases over mean disposals (Little's law), from four or more quarters in a row.

    Holds near a steady state only: too low while open cases grow.
    """
    if len(quarters) < FEWEST_FOR_AN_AVERAGE or not all(q.is_whole for q in quarters):
        return None
    if any(last.place + 1 != this.place for last, this in pairwise(quarters)):
        return None
    return ratio(sum(q.open_cases for q in quarters), sum(q.disposals for q in quarters))


def needed_disposals(open_cases: float, *, receipts: float, target: float, quarters: int) -> float:
    """Disposals a quarter that bring open cases to the target in so many quarters.

    Below 0 where the target would not be reached even if nothing were completed.
    """
    if quarters < 1:
        raise ValueError("there is no quarter left to reach the target in")
    return receipts + (open_cases - target) / quarters
