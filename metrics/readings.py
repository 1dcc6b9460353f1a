"""Observations to readings: a measure's value at each point, in each release.

Pages, charts, briefings and downloads get their values here and nowhere else. Every reading
keeps its release; what compares two readings takes both from one release.
"""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from data_access.observations import ALL, Point, Vintages
from data_access.releases import Citation, Release
from metrics.calculations import Computed
from metrics.measure import Measure
from metrics.proportions import BaseRule, base_rule

PROVISIONAL, LOW_BASE = "[p]", "[u]"


class Reading(NamedTuple):
    """The value of a measure at a point, as one release gives it.

    is_whole: that release holds this measure whole for this area, so its points form a line.
    in_base: it belongs to the release that is shown as the line (set by `current`).
    others: what other citations of the same release say, where they differ.
    """

    point: Point
    value: float | None
    marker: str
    numerator: float | None
    denominator: float | None
    half_width: float | None
    approximate: bool
    release: Release
    citations: tuple[Citation, ...]
    others: tuple[float, ...]
    is_whole: bool
    in_base: bool = False

    @property
    def period_end(self) -> date:
        return self.point.period_end

    @property
    def is_read_in_a_copy(self) -> bool:
        """Nobody has checked it against the publisher's own file yet."""
        return not any(citation.is_publishers_own for citation in self.citations)


def measure_readings(measure: Measure, vintages: Vintages) -> tuple[Reading, ...]:
    """The measure's value at every point in every release, oldest release first."""
    releases = sorted(vintages.figures, key=lambda key: vintages.releases[key].age)
    return tuple(
        reading
        for release_id in releases
        for reading in _readings_of(measure, vintages, vintages.releases[release_id])
    )


def _readings_of(measure: Measure, vintages: Vintages, release: Release) -> Iterable[Reading]:
    cited = {citation.number: citation for citation in release.citations}
    series = measure.calculation.series
    for point, computed in measure.calculation.compute(vintages.figures[release.id]).items():
        found = protected(computed) if measure.is_survey else computed
        yield Reading(
            point=point,
            value=found.value,
            marker=found.marker,
            numerator=found.numerator,
            denominator=found.denominator,
            half_width=found.half_width,
            approximate=found.approximate,
            release=release,
            citations=tuple(cited[number] for number in found.citations),
            others=found.others,
            is_whole=all((release.id, name, point.area) in vintages.whole for name in series),
        )


def protected(found: Computed) -> Computed:
    """A survey's share as its base allows: hidden under 30 people, marked under 50.

    With the share go the count behind it, its interval and what other citations say.
    """
    if found.denominator is None or found.value is None:
        return found
    rule = base_rule(found.denominator)
    if rule is BaseRule.NO_FIGURE:
        hidden = {"value": None, "numerator": None, "half_width": None, "others": ()}
        return found._replace(marker=LOW_BASE, **hidden)
    return found._replace(marker=found.marker or LOW_BASE) if rule is BaseRule.LOW_BASE else found


def current(readings: Iterable[Reading], *, provisional_periods: int = 0) -> tuple[Reading, ...]:
    """One reading for each point: how the measure stands, in the order of area, split, period.

    The base is the newest release held whole; points of newer releases held in part lie on
    it, oldest first. With no whole release, all held in part, oldest first. Nothing older than
    the base is used.
    """
    readings = tuple(readings)
    bases = _bases(readings)
    chosen: dict[Point, Reading] = {}
    for reading in sorted(readings, key=lambda one: one.release.age):
        base = bases.get(reading.point.area)
        if base is None or reading.release.age >= base.age:
            in_base = base is not None and reading.release.id == base.id
            chosen[reading.point] = reading._replace(in_base=in_base)
    ordered = sorted(chosen.values(), key=_place)
    return _mark_provisional(ordered, provisional_periods)


def _bases(readings: Iterable[Reading]) -> dict[str, Release]:
    bases: dict[str, Release] = {}
    for reading in readings:
        base = bases.get(reading.point.area)
        if reading.is_whole and (base is None or reading.release.age > base.age):
            bases[reading.point.area] = reading.release
    return bases


def _place(reading: Reading) -> tuple:
    point = reading.point
    return (point.area, point.dimension, point.breakdown, point.period_end)


def _mark_provisional(readings: list[Reading], periods: int) -> tuple[Reading, ...]:
    """[p] on the newest periods, which are still filling in."""
    newest = sorted({reading.period_end for reading in readings})[-periods:] if periods else []
    return tuple(
        reading._replace(marker=PROVISIONAL)
        if reading.period_end in newest and not reading.marker
        else reading
        for reading in readings
    )


def of_split(
    readings: Iterable[Reading], *, area: str, dimension: str = ALL, breakdown: str = ALL
) -> tuple[Reading, ...]:
    """The readings of one area and one split."""
    wanted = (area, dimension, breakdown)
    return tuple(reading for reading in readings if reading.point[:3] == wanted)
