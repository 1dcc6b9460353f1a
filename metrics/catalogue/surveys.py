"""What every survey of satisfaction has in common."""

from functools import partial

from metrics.measure import Improvement, Kind, Measure, Theme, Unit

survey = partial(
    Measure,
    theme=Theme.SATISFACTION,
    unit=Unit.PERCENT,
    kind=Kind.SURVEY,
    months=12,
    improvement=Improvement.HIGHER,
)

NO_BASE = "The number of victims who answered is not published, so no interval can be given."
