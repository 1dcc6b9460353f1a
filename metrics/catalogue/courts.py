"""What every measure of the Crown Court has in common."""

from datetime import date
from functools import partial

from metrics.measure import Improvement, Kind, Measure, Theme, Unit

OPEN, RECEIPTS, DISPOSALS = (
    "crown_court_open_cases",
    "crown_court_receipts",
    "crown_court_disposals",
)

SNAPSHOT = (
    "A count on the last day of the quarter. It is not the number before, plus receipts, less "
    "disposals."
)
WHERE_THE_COURT_SITS = "London is where the court sits, not where the victim lives."
REVISED = "Each release restates the whole series; a figure belongs to its release."
PANDEMIC = ((date(2020, 4, 1), "new jury trials had stopped for the pandemic"),)

court = partial(
    Measure,
    theme=Theme.CROWN_COURT,
    unit=Unit.CASES,
    kind=Kind.STOCK,
    months=3,
    improvement=Improvement.LOWER,
    source="criminal_court_statistics",
)
