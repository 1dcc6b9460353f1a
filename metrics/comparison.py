"""Two days compared: what a reader of the later day knows that one of the earlier day did not.

News is a point that was not there before. A revision is another value at a point that was: the
two are never mixed, and a changed verdict says to which of them it is due.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from data_access.releases import Release
from metrics.known import Known, Lookup
from metrics.measure import Measure
from metrics.readings import Reading
from metrics.redefinitions import Redefinition, redefinitions
from metrics.target_changes import TargetChange, target_changes
from metrics.verdict_changes import VerdictChange, verdict_changes


class Arrival(StrEnum):
    """How a figure or release that was not there on the earlier day came to be here."""

    PUBLISHED = "published since"
    LOADED = "published earlier, loaded since"


@dataclass(frozen=True)
class NewPeriod:
    """A point that has a figure now and had none on the earlier day."""

    measure: Measure
    reading: Reading
    arrival: Arrival


@dataclass(frozen=True)
class Revision:
    """A point whose figure was changed; after is None where no release gives it any more."""

    measure: Measure
    before: Reading
    after: Reading | None


@dataclass(frozen=True)
class Comparison:
    """Everything that differs between the ends of two days, in the order in which it is told.

    areas: those that were read; empty for all. releases: all that came in, whatever they give.
    """

    since: date
    until: date
    releases: tuple[tuple[Release, Arrival], ...]
    new_periods: tuple[NewPeriod, ...]
    revisions: tuple[Revision, ...]
    redefinitions: tuple[Redefinition, ...]
    targets: tuple[TargetChange, ...]
    verdicts: tuple[VerdictChange, ...]
    areas: tuple[str, ...] = ()

    @property
    def giving(self) -> set[str]:
        """The releases, by their keys, that a new or revised figure of these areas is from."""
        after = (one.after for one in self.revisions if one.after)
        found = (*(one.reading for one in self.new_periods), *after)
        return {one.release.key for one in found}

    @property
    def has_news(self) -> bool:
        """Whether any figure was published or loaded since."""
        return bool(self.new_periods or self.releases)


def compare(measures: Iterable[Measure], before: Known, after: Known) -> Comparison:
    """What differs between two days, of these measures, in the areas that were read."""
    measures = tuple(measures)
    then, now = Lookup(before), Lookup(after)
    new = tuple(one for measure in measures for one in _new(measure, then, now))
    revised = tuple(one for measure in measures for one in _revised(measure, then, now))
    targets = target_changes(before, after)
    places = {(one.measure, one.reading.point.area) for one in new}
    places |= {(one.measure, one.before.point.area) for one in revised}
    places |= {(m, t.target.area) for t in targets for m in measures if m.id in t.target.measures}
    ordered = sorted(places, key=lambda place: (measures.index(place[0]), place[1]))
    return Comparison(
        since=before.day,
        until=after.day,
        releases=tuple(_arrived(before, after)),
        new_periods=new,
        revisions=revised,
        redefinitions=redefinitions(measures, then, now),
        targets=targets,
        verdicts=verdict_changes(ordered, before, after),
    )


def _arrived(before: Known, after: Known) -> Iterable[tuple[Release, Arrival]]:
    known = set(before.vintages.releases.values())
    for release in sorted(after.vintages.releases.values(), key=lambda one: one.age):
        if release not in known:
            yield release, _arrival(release, before.day)


def _arrival(release: Release, since: date) -> Arrival:
    is_new = release.published_on is not None and release.published_on > since
    return Arrival.PUBLISHED if is_new else Arrival.LOADED


def _new(measure: Measure, then: Lookup, now: Lookup) -> Iterable[NewPeriod]:
    known = then.readings(measure)
    for point, reading in now.readings(measure).items():
        was = known.get(point)
        if reading.value is not None and (was is None or was.value is None):
            yield NewPeriod(measure, reading, _arrival(reading.release, then.known.day))


def _revised(measure: Measure, then: Lookup, now: Lookup) -> Iterable[Revision]:
    current = now.readings(measure)
    for point, reading in then.readings(measure).items():
        after = current.get(point)
        if reading.value is not None and (after is None or differs(reading, after)):
            yield Revision(measure, reading, after)


def differs(before: Reading, after: Reading) -> bool:
    """Whether two readings of one point say different things; how they are held is no difference.

    Values are compared in full precision: a change too small to be seen is one all the same.
    """
    return (before.value, before.marker) != (after.value, after.marker)


def of_areas(comparison: Comparison, areas: Sequence[str]) -> Comparison:
    """The same comparison for some areas only."""
    kept = set(areas)
    return Comparison(
        since=comparison.since,
        until=comparison.until,
        releases=comparison.releases,
        new_periods=tuple(n for n in comparison.new_periods if n.reading.point.area in kept),
        revisions=tuple(r for r in comparison.revisions if r.before.point.area in kept),
        redefinitions=comparison.redefinitions,
        targets=comparison.targets,
        verdicts=tuple(v for v in comparison.verdicts if v.area in kept),
        areas=tuple(areas),
    )
