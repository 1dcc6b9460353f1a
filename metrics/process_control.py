"""XmR charts by the rules of Making Data Count: which the gate (process_control_gate) lets in.

Written here in full, with no library: none of those on offer is finished, licensed and
aligned with the NHS rules at once, and the arithmetic is a mean, a mean range and four rules.
"""

import math
from collections.abc import Iterable, Mapping
from datetime import date

from metrics.process_control_chart import STANDARD, Change, Chart, Group, Point, Settings
from metrics.process_control_limits import Limits, limits_of, moving_ranges
from metrics.process_control_rules import Signal, shifts, trend_directions, two_in_three

Stretch = Mapping[date, float | None]


def xmr(
    values: Mapping[date, float | None],
    *,
    settings: Settings = STANDARD,
    improvement: int = 0,
    rebase_at: Iterable[date] = (),
) -> Chart:
    """The chart of a series, put in order of date: arithmetic only, with no judgement of fitness.

    improvement: 1 where higher is better, -1 where lower is, 0 where neither. A day of rebase
    begins a new group, which has a mean, limits and runs of its own.
    """
    if not values:
        raise ValueError("a chart needs at least one point")
    groups: list[Group] = []
    points: list[Point] = []
    for stretch in stretches(values, rebase_at):
        groups.append(_group(len(groups), stretch, settings))
        points += _points(stretch, groups[-1], settings, improvement)
    return Chart(tuple(points), tuple(groups), settings, improvement)


def stretches(values: Stretch, rebase_at: Iterable[date]) -> list[Stretch]:
    """The series in order of date, cut at each day of rebase; nan is a missing value."""
    days = sorted(set(rebase_at))
    cut: dict[int, dict[date, float | None]] = {}
    for at, value in sorted(values.items()):
        known = None if value is None or math.isnan(value) else value
        cut.setdefault(sum(day <= at for day in days), {})[at] = known
    return list(cut.values())


def _group(number: int, stretch: Stretch, settings: Settings) -> Group:
    values = list(stretch.values())
    return Group(
        number=number,
        start=min(stretch),
        end=max(stretch),
        size=len(values),
        figures=sum(value is not None for value in values),
        limits=limits_of(
            values, screen_outliers=settings.screen_outliers, fix_after=settings.fix_after
        ),
    )


def _points(stretch: Stretch, group: Group, settings: Settings, improvement: int) -> list[Point]:
    values = list(stretch.values())
    found = rules_found(values, group.limits, settings)
    ranges = moving_ranges(values)
    return [
        _point(at, values[place], ranges[place], group, found[place], improvement)
        for place, at in enumerate(stretch)
    ]


def _point(
    at: date,
    value: float | None,
    moving_range: float | None,
    group: Group,
    found: Mapping[Signal, int],
    improvement: int,
) -> Point:
    judged = group.limits.defined and value is not None
    signal, direction = label(found) if judged else (None, 0)
    return Point(
        at=at,
        value=value,
        group=group.number,
        moving_range=moving_range,
        side=group.limits.side(value),
        outside=group.limits.outside(value),
        close=group.limits.close(value),
        rules=tuple(found) if judged else (),
        signal=signal,
        direction=direction,
        change=change(direction, improvement) if judged else None,
    )


def rules_found(
    values: list[float | None], limits: Limits, settings: Settings
) -> list[dict[Signal, int]]:
    """For each point the rules that found something, each with 1 (high) or -1 (low)."""
    sides = [limits.side(value) for value in values]
    close = [limits.close(value) for value in values]
    by_rule = {
        Signal.OUTSIDE: [limits.outside(value) or 0 for value in values],
        Signal.TREND: trend_directions(values, settings.trend_length),
        Signal.TWO_IN_THREE: _on_their_side(two_in_three(close, sides), sides),
        Signal.SHIFT: _on_their_side(shifts(sides, settings.run_length), sides),
    }
    return [
        {rule: found[place] for rule, found in by_rule.items() if found[place]}
        for place in range(len(values))
    ]


def _on_their_side(found: list[bool], sides: list[int | None]) -> list[int]:
    return [side if yes and side else 0 for yes, side in zip(found, sides, strict=True)]


def label(found: Mapping[Signal, int]) -> tuple[Signal, int]:
    """The one label of a point, the first in order of precedence, and its direction."""
    return next(iter(found.items()), (Signal.COMMON_CAUSE, 0))


def change(direction: int, improvement: int) -> Change:
    """What a signal high (1) or low (-1) means where 1, -1 or 0 is the better direction."""
    if not direction:
        return Change.COMMON_CAUSE
    if not improvement:
        return Change.HIGH if direction > 0 else Change.LOW
    return Change.IMPROVEMENT if direction == improvement else Change.CONCERN
