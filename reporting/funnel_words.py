"""What a funnel says: which boroughs differ from London more than chance explains. No ranking."""

from collections.abc import Iterable

import pandas as pd

from metrics.areas_compared import Compared
from metrics.funnel import FunnelPoint
from metrics.funnel_places import Place
from metrics.measure import Unit
from reporting.funnel_chart import standing
from reporting.wording import NOT_HELD, half_up, listed, number, period, sentence

_WORDS = {
    Place.LOW_ALARM: "▼▼ Below the 99.8% limits",
    Place.LOW_WARNING: "▼ Below the 95% limits",
    Place.AS_EXPECTED: "○ Within the limits",
    Place.HIGH_WARNING: "▲ Above the 95% limits",
    Place.HIGH_ALARM: "▲▲ Above the 99.8% limits",
}
HOW_TO_READ = (
    "Boroughs stand in the order of the alphabet: this is no ranking. A borough outside the 99.8% "
    "limits differs from London more than chance explains; outside the 95% limits, one or two of "
    "32 would stand by chance alone. Neither says why, nor whether anybody does well."
)


def different_sentence(compared: Compared) -> str:
    """Which boroughs differ from London more than chance explains, by the widest honest limits."""
    found = [point for point in compared.funnel.points if _is_alarm(standing(point))]
    when = period(compared.start, compared.end)
    if not found:
        return sentence(
            f"No borough differs from London more than chance and the usual differences between "
            f"boroughs explain, {_in(when)}"
        )
    verb = "differs" if len(found) == 1 else "differ"
    return sentence(
        f"{listed([_said(point, compared) for point in found])} {verb} from London "
        f"({_rate(compared.funnel.overall, compared)} {compared.comparison.unit}) more than chance "
        f"and the usual differences between boroughs explain, {_in(when)}"
    )


def overdispersion_sentence(compared: Compared) -> str:
    """How much more boroughs differ than chance alone would have them, and what is done."""
    spread, funnel = compared.funnel.spread, compared.funnel
    if not spread.overdispersed:
        return "Boroughs differ about as much as chance alone would have them."
    above, below = _counts(point.place for point in funnel.points)
    return sentence(
        f"Judged by chance alone, {above} of the {len(funnel.points)} boroughs stand "
        f"above and {below} below the 99.8% limits (dotted). They differ {spread.phi:.0f} times as "
        "much as chance alone would make them, for reasons that a rate cannot show; so the limits "
        "are widened (dashed), and boroughs are judged by these"
    )


def area_sentence(compared: Compared, area: str) -> str:
    """One borough beside London."""
    point = next((one for one in compared.funnel.points if one.area == area), None)
    if point is None:
        return f"{area} cannot be plotted: a part of its figures is not held."
    place = _WORDS[standing(point)].split(" ", 1)[1]
    return sentence(
        f"{area}: {_rate(point.share, compared)} {compared.comparison.unit} "
        f"({number(point.count, Unit.CASES)} over {number(point.base, Unit.CASES)}), against "
        f"{_rate(compared.funnel.overall, compared)} in London. {place}"
    )


def source_sentence(compared: Compared) -> str:
    """The releases that it rests on."""
    said = [f"{one.title}, published {one.published_as}" for one in compared.releases]
    return sentence(f"Taken from {listed(said)}")


def funnel_description(compared: Compared) -> str:
    """What the funnel shows, in at most 250 characters."""
    above, below = _counts(standing(point) for point in compared.funnel.points)
    boroughs, when = len(compared.funnel.points), period(compared.start, compared.end)
    said = (
        f"Funnel of {boroughs} boroughs, {when}: {compared.comparison.title}. "
        f"London {_rate(compared.funnel.overall, compared)}. Above the 99.8% limits {above}, "
        f"below {below}."
    )
    return said if len(said) <= 250 else f"{said[:247]}..."


def map_description(compared: Compared) -> str:
    """What the map shows, in at most 250 characters."""
    outside = [point.area for point in compared.funnel.points if _is_alarm(standing(point))]
    said = (
        f"Map of London's 32 boroughs by where they stand to London, {compared.comparison.title}."
    )
    said += f" Outside the 99.8% limits: {listed(outside) if outside else 'none'}."
    return said if len(said) <= 250 else f"{said[:247]}..."


def places_table(compared: Compared) -> pd.DataFrame:
    """Every borough in the order of the alphabet, with its rate and where it stands."""
    rows = [
        {
            "Borough": point.area,
            "Count": number(point.count, Unit.CASES),
            "Base": number(point.base, Unit.CASES),
            "Rate": _rate(point.share, compared),
            "By chance alone": _WORDS[point.place],
            "With limits widened": _WORDS[point.adjusted] if point.adjusted else "not needed",
        }
        for point in sorted(compared.funnel.points, key=lambda one: one.area)
    ]
    rows += [
        {"Borough": area, "Rate": NOT_HELD, **dict.fromkeys(("Count", "Base"), NOT_HELD)}
        for area in compared.funnel.not_plotted
    ]
    columns = ["Borough", "Count", "Base", "Rate", "By chance alone", "With limits widened"]
    return pd.DataFrame(rows, columns=columns).fillna("")


def _counts(places: Iterable[Place]) -> tuple[int, int]:
    held = list(places)
    return held.count(Place.HIGH_ALARM), held.count(Place.LOW_ALARM)


def _is_alarm(place: Place) -> bool:
    return place in (Place.HIGH_ALARM, Place.LOW_ALARM)


def _said(point: FunnelPoint, compared: Compared) -> str:
    return f"{point.area} ({_rate(point.share, compared)})"


def _rate(share: float, compared: Compared) -> str:
    return f"{half_up(compared.comparison.per * share, 1)}"


def _in(when: str) -> str:
    return f"in {when}"
