"""Whether a measure may show limits at all, told from its declared kind and its points.

A stable series shows a false signal in 15 of 100 charts of 24 points. Of rolling years 97 in
100 do, of stocks 98: there the method says nothing, and is not used.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from metrics.process_control import Stretch, stretches, xmr
from metrics.process_control_chart import STANDARD, Chart, Settings
from metrics.process_control_limits import TIE, Limits, limits_of
from metrics.refusals import Refusal

FEWEST_POINTS = 13
FEWEST_COUNTED = 5
SUITED = frozenset({"flow", "rate", "survey", "days"})
UNSUITED = {
    "rolling": Refusal(
        "Each point of a rolling figure shares most of its months with the next, so a series "
        "that is perfectly stable would look as if it had changed.",
        "The line is shown without limits, and periods that do not overlap are compared.",
    ),
    "cumulative": Refusal(
        "A running total can only grow within its year, so limits around its mean say nothing.",
        "The line is shown without limits, beside the same day of the year before.",
    ),
    "stock": Refusal(
        "A number of open cases carries over from one day to the next, so a series that is "
        "perfectly stable would look as if it had changed.",
        "The line is shown without limits, and the same day a year earlier is compared.",
    ),
}
SEASONAL = Refusal(
    "This series rises and falls with the time of year, which limits would take for a change.",
    "The line is shown without limits, and the same period a year earlier is compared.",
)
NO_RANGE = Refusal(
    "The figures do not differ from one period to the next, so no limits can be worked out.",
    "The line is shown without limits.",
)
RARE = Refusal(
    f"Fewer than {FEWEST_COUNTED} are counted in a period on average, "
    "and limits are unreliable for counts so low.",
    "The line is shown without limits; a longer period would be needed.",
)
# Share of perfectly stable series with a signal somewhere: runs and trends of 7, no screening.
FALSE_ALARMS = {13: 0.063, 24: 0.152, 36: 0.246, 60: 0.436}


def may_show_limits(
    kind: str, seasonal: bool, values: Sequence[float | None], *, settings: Settings = STANDARD
) -> Refusal | None:
    """Why limits may not be shown, or None where they may.

    kind: flow, rate, survey or days are suited; stock, rolling and cumulative never are.
    values: those since the last rebase, in order.
    """
    if kind not in SUITED | UNSUITED.keys():
        raise ValueError(f"not a kind of measure: {kind}")
    known = [value for value in values if value is not None]
    if kind in UNSUITED:
        return UNSUITED[kind]
    if seasonal:
        return SEASONAL
    if len(known) < FEWEST_POINTS:
        return _too_few(len(known))
    if kind == "flow" and sum(map(abs, known)) / len(known) < FEWEST_COUNTED:
        return RARE
    return None if _has_range(limits_of(values, fix_after=settings.fix_after)) else NO_RANGE


def chart_or_refusal(
    values: Stretch,
    *,
    kind: str,
    seasonal: bool,
    settings: Settings = STANDARD,
    improvement: int = 0,
    rebase_at: Iterable[date] = (),
) -> Chart | Refusal:
    """The chart where the measure may show limits, else why not: the one door for pages.

    Where screening would leave no limits it is given up, and the chart's settings say so.
    Stretches of under 13 points before the last rebase are shown without limits.
    """
    days = tuple(rebase_at)
    cut = stretches(values, days)
    current = list(cut[-1].values()) if cut else []
    refusal = may_show_limits(kind, seasonal, current, settings=settings)
    if refusal:
        return refusal
    if not _has_range(_limits(current, settings)):
        settings = replace(settings, screen_outliers=False)
    chart = xmr(values, settings=settings, improvement=improvement, rebase_at=days)
    return _without_trial_limits(chart)


def false_alarm_share(points: int) -> float:
    """How often a stable series of about so many points would show a signal somewhere."""
    return FALSE_ALARMS[min(FALSE_ALARMS, key=lambda held: abs(held - points))]


def _too_few(figures: int) -> Refusal:
    held = {0: "None is", 1: "Only 1 is"}.get(figures, f"Only {figures} are")
    return Refusal(
        f"Limits need {FEWEST_POINTS} figures counted in one way. {held} held.",
        "The line is shown without limits.",
    )


def _limits(values: Sequence[float | None], settings: Settings) -> Limits:
    return limits_of(values, screen_outliers=settings.screen_outliers, fix_after=settings.fix_after)


def _has_range(limits: Limits) -> bool:
    return limits.defined and limits.average_range > TIE * max(1.0, abs(limits.mean))


def _without_trial_limits(chart: Chart) -> Chart:
    trial = {group.number for group in chart.groups if group.figures < FEWEST_POINTS}
    unjudged = {"outside": None, "close": None, "rules": (), "signal": None, "direction": 0}
    points = (
        replace(point, change=None, **unjudged) if point.group in trial else point
        for point in chart.points
    )
    groups = (
        replace(group, limits=replace(group.limits, average_range=None))
        if group.number in trial
        else group
        for group in chart.groups
    )
    return replace(chart, points=tuple(points), groups=tuple(groups))
