"""Areas against the whole: which differ from it more than chance explains. Never a ranking."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from metrics.funnel_places import Place, place_of_events, place_of_score, place_of_share
from metrics.overdispersion import (
    Spread,
    Standing,
    spread_of,
    standing_of_events,
    standing_of_share,
)
from metrics.refusals import Refusal

FEWEST_ASKED = 50  # people asked in an area, below which a survey does not plot it
NOTHING_TO_COMPARE = Refusal(
    "No area has a count and a base that can be set against the whole.",
    "The figures are listed without a comparison.",
)


@dataclass(frozen=True)
class AreaCount:
    """Events in an area and the base they are counted in; None where not held."""

    area: str
    count: float | None
    base: float | None


@dataclass(frozen=True)
class FunnelPoint:
    """An area in the funnel, with its place, and its place once overdispersion is allowed for.

    `adjusted` is None unless the areas differ so much that both are to be shown.
    """

    area: str
    count: float
    base: float
    share: float
    place: Place
    adjusted: Place | None


@dataclass(frozen=True)
class Funnel:
    """The areas plotted, the share of the whole, and the areas that cannot be plotted."""

    overall: float
    points: tuple[FunnelPoint, ...]
    not_plotted: tuple[str, ...]
    spread: Spread

    @property
    def different(self) -> tuple[FunnelPoint, ...]:
        """The areas outside the 99.8% limits, in the order given: these bear a colour."""
        return tuple(p for p in self.points if p.place in (Place.LOW_ALARM, Place.HIGH_ALARM))


def funnel_of_shares(
    areas: Sequence[AreaCount], *, survey: bool = False, overall: float | None = None
) -> Funnel | Refusal:
    """The funnel of a share of people or cases, each counted once.

    survey: areas where fewer than 50 people were asked are named, not plotted. overall: the
    share of the whole, where the whole is more than these areas together.
    """

    def placed(area: AreaCount, whole: float) -> tuple[Place, Standing]:
        return (
            place_of_share(area.count, area.base, overall=whole),
            standing_of_share(area.count, area.base, overall=whole),
        )

    return _funnel(areas, placed, fewest=FEWEST_ASKED if survey else 0, overall=overall)


def funnel_of_rates(
    areas: Sequence[AreaCount], *, overall: float | None = None
) -> Funnel | Refusal:
    """The funnel of a rate of events, which need not be a part of the base.

    overall: the rate of the whole for a base of 1, where it is more than these areas together.
    """

    def placed(area: AreaCount, whole: float) -> tuple[Place, Standing]:
        expected = whole * area.base
        return (
            place_of_events(area.count, expected=expected),
            standing_of_events(area.count, expected=expected),
        )

    return _funnel(areas, placed, fewest=0, overall=overall)


def _funnel(
    areas: Sequence[AreaCount],
    placed: Callable[[AreaCount, float], tuple[Place, Standing]],
    *,
    fewest: float,
    overall: float | None,
) -> Funnel | Refusal:
    plotted = [a for a in areas if a.count is not None and a.base and a.base >= fewest]
    whole = overall
    if plotted and overall is None:
        whole = sum(a.count for a in plotted) / sum(a.base for a in plotted)
    if not plotted or not whole:
        return NOTHING_TO_COMPARE
    found = [placed(area, whole) for area in plotted]
    spread = spread_of([standing for _, standing in found])
    points = tuple(
        FunnelPoint(a.area, a.count, a.base, a.count / a.base, place, _adjusted(standing, spread))
        for a, (place, standing) in zip(plotted, found, strict=True)
    )
    return Funnel(whole, points, tuple(a.area for a in areas if a not in plotted), spread)


def _adjusted(standing: Standing, spread: Spread) -> Place | None:
    if not spread.overdispersed:
        return None
    return place_of_score(standing.adjusted_score(spread.variance_between))
