"""What every survey of satisfaction has in common."""

from dataclasses import replace
from functools import partial

from metrics.calculations import SurveyShare
from metrics.measure import Improvement, Kind, Measure, Theme, Unit

survey = partial(
    Measure,
    theme=Theme.SATISFACTION,
    unit=Unit.PERCENT,
    kind=Kind.SURVEY,
    months=12,
    improvement=Improvement.HIGHER,
)

NO_BASE = "Where the number of victims who answered is not published, no interval can be given."


def by_quarter(yearly: Measure, *, section: str) -> Measure:
    """The same for each quarter, which a return gives as a series of its own."""
    (series,) = yearly.calculation.series
    return replace(
        yearly,
        id=f"{yearly.id}_by_quarter",
        question=f"{yearly.question.removesuffix('?')}, quarter by quarter?",
        title=f"{yearly.title}, by quarter",
        definition=f"{yearly.definition} Each figure is of one quarter.",
        months=3,
        section=section,
        calculation=SurveyShare(f"{series}_quarter"),
        not_comparable_with=(yearly.id, *yearly.not_comparable_with),
        headline=False,
    )
