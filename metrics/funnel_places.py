"""Where one area stands to the whole, and how surely."""

from enum import StrEnum

from metrics.funnel_limits import ALARM_LEVEL, WARNING_LEVEL
from metrics.proportions import Interval, standard_score, wilson
from metrics.rate_intervals import events_limits


class Place(StrEnum):
    """Where an area stands, by the names of public health: the figure is the one-sided chance."""

    LOW_ALARM = "Low (0.001)"
    LOW_WARNING = "Low (0.025)"
    AS_EXPECTED = "Not significant"
    HIGH_WARNING = "High (0.025)"
    HIGH_ALARM = "High (0.001)"


def place_of_share(count: float, base: float, *, overall: float) -> Place:
    """Where a share stands to that of the whole: outside where Wilson's interval leaves it out."""
    return _place(overall, *(wilson(count, base, level=x) for x in (WARNING_LEVEL, ALARM_LEVEL)))


def place_of_events(events: float, *, expected: float) -> Place:
    """Where a number of events stands to the number expected, by its Poisson interval."""
    return _place(expected, *(events_limits(events, level=x) for x in (WARNING_LEVEL, ALARM_LEVEL)))


def place_of_score(score: float) -> Place:
    """The place of an area that stands so many standard errors from the whole."""
    reaches = (standard_score(level) for level in (WARNING_LEVEL, ALARM_LEVEL))
    return _place(0.0, *(Interval(score - reach, score + reach) for reach in reaches))


def _place(whole: float, warning: Interval, alarm: Interval) -> Place:
    if alarm.lower > whole or alarm.upper < whole:
        return Place.HIGH_ALARM if alarm.lower > whole else Place.LOW_ALARM
    if warning.lower > whole or warning.upper < whole:
        return Place.HIGH_WARNING if warning.lower > whole else Place.LOW_WARNING
    return Place.AS_EXPECTED
