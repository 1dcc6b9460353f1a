"""Reading a release that came in several files as the one publication that it is."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from data_access.releases import Release


class Point(NamedTuple):
    """Which figure it is: area, split, reporting period (both days inside it)."""

    area: str
    dimension: str
    breakdown: str
    period_start: date
    period_end: date


class Observation(NamedTuple):
    """One figure of a series for one point, in one release.

    citations: numbers, within its release, of the places where it was read.
    others: values that other citations of the same release give; a conflict is kept.
    """

    value: float | None
    marker: str
    base: float | None
    half_width: float | None
    approximate: bool
    citations: tuple[int, ...]
    others: tuple[float, ...] = ()


Figures = dict[str, dict[Point, Observation]]
Held = tuple[int, str, str]  # release, series, area


def put_together(
    rows: Iterable[Sequence], whole: frozenset[Held], visible: Mapping[int, Release]
) -> tuple[dict[int, Figures], frozenset[Held]]:
    """The figures of each release, and which series and areas it holds whole.

    rows: of versions: id, citation number, series, point, and what is told of it.
    whole: the same by version.
    """
    by_version: dict[int, list[Sequence]] = defaultdict(list)
    for row in rows:
        by_version[row[0]].append(row)
    figures = {
        release.id: found
        for release in visible.values()
        if (found := _figures(release, by_version, whole))
    }
    owners = {part.id: release.id for release in visible.values() for part in release.parts}
    held = ((owners[id_], series, area) for id_, series, area in whole if id_ in owners)
    return figures, frozenset(held)


def _figures(
    release: Release, by_version: Mapping[int, list[Sequence]], whole: frozenset[Held]
) -> Figures:
    """Points of a later file lie over those of earlier ones; a whole file replaces them."""
    figures: Figures = {}
    begins = _begins(release, by_version, whole) if len(release.parts) > 1 else {}
    for at, part in enumerate(release.parts):
        told: dict[str, dict[Point, list[Observation]]] = {}
        for row in by_version.get(part.id, ()):
            _, number, series, *point = row[:8]
            place = Point(*point)
            if begins.get((series, place.area, place.dimension), 0) <= at:
                found = Observation(*row[8:], (number + part.first_citation,))
                told.setdefault(series, {}).setdefault(place, []).append(found)
        for series, points in told.items():
            led = {place: _led(found, release) for place, found in points.items()}
            figures.setdefault(series, {}).update(led)
    return figures


def _begins(
    release: Release, by_version: Mapping[int, list[Sequence]], whole: frozenset[Held]
) -> dict[tuple[str, str, str], int]:
    """The part from which each series, area and dimension is read: its newest whole one."""
    return {
        (row[2], row[3], row[4]): at
        for at, part in enumerate(release.parts)
        for row in by_version.get(part.id, ())
        if (part.id, row[2], row[3]) in whole
    }


def _led(told: list[Observation], release: Release) -> Observation:
    """What several citations tell of one point: the publisher's own leads, the rest is kept."""
    if len(told) == 1:
        return told[0]
    own = {c.number for c in release.citations if c.is_publishers_own}
    lead = next((one for one in told if own.intersection(one.citations)), told[0])
    agreeing = [one for one in told if one.value == lead.value]
    return lead._replace(
        citations=tuple(number for one in agreeing for number in one.citations),
        base=next((one.base for one in agreeing if one.base is not None), None),
        approximate=all(one.approximate for one in agreeing),
        others=tuple(dict.fromkeys(one.value for one in told if one.value != lead.value)),
    )
