"""Changes of method or definition between two days: a new count, a break, a figure marked [b]."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from data_access.releases import Release
from metrics.known import Lookup
from metrics.measure import Measure

BREAK = "[b]"


@dataclass(frozen=True)
class Redefinition:
    """One measure whose figures no longer compare with those before, and why."""

    measure: Measure
    reason: str
    source: str = ""


def redefinitions(
    measures: Sequence[Measure], then: Lookup, now: Lookup
) -> tuple[Redefinition, ...]:
    """The changes of definition that came between the two days."""
    found = [
        *_recounted(measures, then, now),
        *_declared(measures, then, now),
        *_marked(measures, then, now),
    ]
    return tuple(found)


def _recounted(measures: Sequence[Measure], then: Lookup, now: Lookup) -> Iterable[Redefinition]:
    by_id = {measure.id: measure for measure in measures}
    for old in measures:
        new = by_id.get(old.redefined_as or "")
        if new is None or then.readings(new) or not now.readings(new):
            continue
        release = _first_of(new, now)
        yield Redefinition(
            new,
            f"counted anew and called {new.title}; figures called {old.title} "
            "rest on the old definition and are not compared with it",
            f"{release.title}, {release.published_as}",
        )


def _first_of(measure: Measure, now: Lookup) -> Release:
    """The oldest release that gives any series of a measure."""
    vintages, series = now.known.vintages, set(measure.calculation.series)
    giving = [key for key, figures in vintages.figures.items() if series & set(figures)]
    return min((vintages.releases[key] for key in giving), key=lambda one: one.age)


def _declared(measures: Sequence[Measure], then: Lookup, now: Lookup) -> Iterable[Redefinition]:
    for measure in measures:
        for day, reason in measure.breaks:
            if then.known.day < day <= now.known.day:
                yield Redefinition(measure, reason)


def _marked(measures: Sequence[Measure], then: Lookup, now: Lookup) -> Iterable[Redefinition]:
    for measure in measures:
        before = then.readings(measure)
        for point, reading in now.readings(measure).items():
            was = before.get(point)
            if reading.marker == BREAK and (was is None or was.marker != BREAK):
                said = f"{reading.release.title}, {reading.release.published_as}"
                yield Redefinition(measure, f"a break at {point.period_end:%B %Y}", said)
                break
