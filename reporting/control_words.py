"""A control chart in words: its reading, its settings, its signals, and how often it errs."""

import pandas as pd

from metrics.measure import Measure, Unit
from metrics.process_control_chart import Change, Chart
from metrics.process_control_gate import false_alarm_share
from metrics.refusals import Refusal
from metrics.verdict import Answer
from reporting.control_chart import signal_words
from reporting.wording import day, number, sentence, spoken

_SAYS = {
    Change.IMPROVEMENT: Answer.IMPROVING.words,
    Change.CONCERN: Answer.GETTING_WORSE.words,
    Change.HIGH: Answer.HIGHER.words,
    Change.LOW: Answer.LOWER.words,
}


def control_sentence(chart: Chart, measure: Measure) -> str:
    """Where the latest figure lies to the limits, and what that says."""
    latest, limits, unit = chart.latest, chart.limits, measure.unit
    lower, upper = (_limit(end, unit) for end in (limits.lower, limits.upper))
    inside = f"between {lower} and {upper}"
    found, latest_stands_out = len(chart.signals), bool(latest.direction)
    figures = sum(point.value is not None for point in chart.points)
    points = f"{figures} points" if latest_stands_out else f"the {figures - 1} points before it"
    said = f"{found or 'none'} of {points} {'stand' if found > 1 else 'stands'} out"
    return sentence(
        f"Chance alone would put most figures {inside}, around {_limit(limits.mean, unit)}. The "
        f"latest, {spoken(latest.value, unit)} in the period to {latest.at:%B %Y}, is "
        f"{_latest_words(chart)}; {said}"
    )


def _latest_words(chart: Chart) -> str:
    words = signal_words(chart.latest)
    return f"a signal: {words}" if chart.latest.direction else words


def settings_sentence(chart: Chart) -> str:
    """The settings, and how often a perfectly stable line would show a signal."""
    settings = chart.settings
    figures = chart.groups[-1].figures
    alarms = round(100 * false_alarm_share(figures))
    screened = "with" if settings.screen_outliers else "without"
    return (
        f"Limits are the mean and 2.66 times the average step from one point to the next, "
        f"{screened} screening of large steps; a run is {settings.run_length} points, a trend "
        f"{settings.trend_length}. {figures} figures count since the limits began. A perfectly "
        f"stable line of about that length shows a signal somewhere in {alarms} of 100 charts."
    )


def rebase_sentence(chart: Chart, measure: Measure) -> str:
    """Why the limits begin anew, where they do."""
    within = (chart.points[0].at, chart.latest.at)
    reasons = [
        f"{day(at)}, because {reason}"
        for at, reason in measure.breaks
        if within[0] < at <= within[1]
    ]
    return f"The limits begin anew on {'; '.join(reasons)}." if reasons else ""


def control_description(chart: Chart, measure: Measure, area: str) -> str:
    """What the chart shows, in at most 250 characters."""
    limits, unit = chart.limits, measure.unit
    ends = " to ".join(_limit(end, unit) for end in (limits.lower, limits.upper))
    said = (
        f"Control chart: {measure.title}, {area}, {len(chart.points)} points. Mean "
        f"{_limit(limits.mean, unit)}, limits {ends}. Latest "
        f"{spoken(chart.latest.value, unit)}: {signal_words(chart.latest)}."
    )
    return said if len(said) <= 250 else f"{said[:247]}..."


def signals_table(chart: Chart, unit: Unit) -> pd.DataFrame:
    """The points that stand out, newest first, with the rule and what it says."""
    rows = [
        {
            "Period to": f"{point.at:%B %Y}",
            "Figure": number(point.value, unit),
            "Rule": point.signal.value.capitalize(),
            "What it says": _SAYS[point.change],
        }
        for point in reversed(chart.signals)
    ]
    return pd.DataFrame(rows, columns=["Period to", "Figure", "Rule", "What it says"])


def points_table(chart: Chart, unit: Unit) -> pd.DataFrame:
    """Every point with its limits, newest first."""
    rows = []
    for point in reversed(chart.points):
        limits = chart.groups[point.group].limits
        ends = (limits.lower, limits.mean, limits.upper) if limits.defined else (None, None, None)
        lower, mean, upper = ("none" if end is None else _limit(end, unit) for end in ends)
        figure = "[x]" if point.value is None else number(point.value, unit)
        rows.append((f"{point.at:%B %Y}", figure, lower, mean, upper, signal_words(point)))
    columns = ["Period to", "Figure", "Lower limit", "Mean", "Upper limit", "What the rules say"]
    return pd.DataFrame(rows, columns=columns)


def refusal_sentence(refusal: Refusal) -> str:
    """Why there is no control chart, and what is shown instead."""
    return f"{refusal.reason} {refusal.instead}"


def _limit(value: float, unit: Unit) -> str:
    return number(value, unit, decimals=None if unit.is_count else 1)
