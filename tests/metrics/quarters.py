"""Quarters of made-up courts."""

from collections.abc import Sequence
from datetime import date

from metrics.backlog import Quarter
from metrics.backlog_scenarios import quarter_end_after

FIRST = date(2022, 3, 31)


def quarters_from(
    open_cases: float, flows: Sequence[tuple[float, float]], adjustments: Sequence[float] = ()
) -> list[Quarter]:
    """Quarters that begin with so many open cases, a pair of receipts and disposals each."""
    found = []
    for place, (receipts, disposals) in enumerate(flows):
        open_cases += receipts - disposals + (adjustments[place] if adjustments else 0)
        end = quarter_end_after(FIRST, place)
        found.append(Quarter(end, open_cases, receipts, disposals))
    return found
