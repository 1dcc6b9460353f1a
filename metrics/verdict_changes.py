"""Verdicts that changed between two days, and to what each change is due.

The day is taken forward one step at a time: first the targets and the calendar, then the
revised figures at the points that were known, then the new points. The step at which an
answer changes is its cause.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from metrics.known import Known
from metrics.measure import Measure
from metrics.summaries import summarise
from metrics.verdict import Finding, Verdict


class Cause(StrEnum):
    TARGET = "by a change of target or its day"
    REVISION = "by revision"
    NEWS = "by news"


@dataclass(frozen=True)
class VerdictChange:
    """One statement of a verdict that has another answer now."""

    measure: Measure
    area: str
    question: str
    before: Finding
    after: Finding
    causes: tuple[Cause, ...]


def verdict_changes(
    places: Sequence[tuple[Measure, str]], before: Known, after: Known
) -> tuple[VerdictChange, ...]:
    """The statements that changed, of each measure in each area."""
    known = _known_points(before, after)
    return tuple(
        change
        for measure, area in places
        for change in _of_place(measure, area, before, known, after)
    )


def _of_place(
    measure: Measure, area: str, before: Known, known: Known, after: Known
) -> Iterable[VerdictChange]:
    retargeted = Known(after.day, before.vintages, after.targets, before.statements)
    steps = [_verdict(measure, area, one) for one in (before, retargeted, known, after)]
    for question, was in steps[0].findings.items():
        answers = [step.findings[question].answer for step in steps]
        if answers[0] != answers[-1]:
            causes = tuple(
                cause
                for cause, earlier, later in zip(Cause, answers, answers[1:], strict=False)
                if earlier != later
            )
            finding = steps[-1].findings[question]
            yield VerdictChange(measure, area, question, was, finding, causes)


def _known_points(before: Known, after: Known) -> Known:
    """The later day's figures at the points that the earlier day knew: revisions, and no news."""
    figures = {
        release: {
            series: {
                point: found
                for point, found in points.items()
                if point in before.points.get(series, ())
            }
            for series, points in by_series.items()
        }
        for release, by_series in after.vintages.figures.items()
    }
    vintages = after.vintages._replace(figures=figures)
    return Known(after.day, vintages, after.targets, after.statements)


def _verdict(measure: Measure, area: str, known: Known) -> Verdict:
    found = summarise(
        (measure,),
        known.vintages,
        area=area,
        targets=known.targets,
        statements=known.statements,
        today=known.day,
    )
    return found[0].verdict
