"""Whole charts: limits, every label, the variation and the assurance of each case."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from metrics.process_control import xmr
from metrics.process_control_assurance import Assurance, assurance_of_limits
from metrics.process_control_chart import Change, Chart, Group, Point
from metrics.process_control_rules import Signal
from tests.cases.chart_settings import DIRECTIONS, settings_of
from tests.cases.files import CaseFile, Outcome, agree

CHANGES = {
    Change.COMMON_CAUSE: "common_cause",
    Change.IMPROVEMENT: "special_cause_improvement",
    Change.CONCERN: "special_cause_concern",
    Change.HIGH: "special_cause_neutral_high",
    Change.LOW: "special_cause_neutral_low",
}
ASSURANCES = {
    None: None,
    Assurance.MEETS: "consistent_pass",
    Assurance.MISSES: "consistent_fail",
    Assurance.HIT_OR_MISS: "inconsistent",
}
LABELS = {
    Signal.COMMON_CAUSE: ("common cause",) * 3,
    Signal.OUTSIDE: ("", "above ucl", "below lcl"),
    Signal.TREND: ("", "point trend (increasing)", "point trend (decreasing)"),
    Signal.TWO_IN_THREE: ("", "2 in 3 above cl", "2 in 3 below cl"),
    Signal.SHIFT: ("", "points above cl", "points below cl"),
}
FEWEST_JUDGED = 13


def is_chart_cases(document: dict | list) -> bool:
    """Whether these are series with options and an expected chart."""
    cases = document.get("cases") if isinstance(document, dict) else None
    return bool(cases) and all({"options", "expected"} <= case.keys() for case in cases)


def run(cases: CaseFile) -> Iterator[Outcome]:
    """Each case, right in every number and label or wrong."""
    for place, case in enumerate(cases.document["cases"]):
        yield Outcome(str(case.get("id", place)), _is_right(cases.document, case))


def _is_right(document: Mapping, case: Mapping) -> bool:
    if "error" in case["expected"]:
        return _is_refused(document, case)
    settings = settings_of(document, case)
    days = [date.fromisoformat(day[:10]) for day in case["input"]["date"]]
    facets = _facets(case, len(days))
    for facet in dict.fromkeys(facets):
        rows = sorted((i for i, name in enumerate(facets) if name == facet), key=days.__getitem__)
        chart = xmr(
            {days[i]: case["input"]["value"][i] for i in rows},
            settings=settings,
            improvement=DIRECTIONS[case["options"].get("improvement_direction", "increase")],
            rebase_at=map(date.fromisoformat, case["options"].get("rebase") or ()),
        )
        if not _chart_is_right(chart, case, str(facet), rows):
            return False
    return True


def _is_refused(document: Mapping, case: Mapping) -> bool:
    try:
        settings_of(document, case)
    except ValueError:
        return True
    return False


def _facets(case: Mapping, rows: int) -> Sequence:
    field = case["options"].get("facet_field")
    return case["input"].get("facet") or case["input"].get(field) or ["no facet"] * rows


def _chart_is_right(chart: Chart, case: Mapping, facet: str, rows: Sequence[int]) -> bool:
    expected = case["expected"]
    limits = [one for one in expected["limits"] if str(one["facet"]) == facet]
    limits.sort(key=lambda one: one["rebase_group"])
    refused = [_is_rightly_undefined(g, x) for g, x in zip(chart.groups, limits, strict=True)]
    return (
        all(
            no or _limits_agree(g, x)
            for no, g, x in zip(refused, chart.groups, limits, strict=True)
        )
        and all(
            refused[point.group] or _point_agrees(point, expected, row)
            for point, row in zip(chart.points, rows, strict=True)
        )
        and (refused[-1] or _summary_agrees(chart, case, facet))
    )


def _is_rightly_undefined(group: Group, expected: Mapping) -> bool:
    """Whether the case is degenerate and we say so: no limits, or limits on the mean."""
    low, high = expected["lpl"], expected["upl"]
    degenerate = low is None or agree(low, high, relative=1e-12) or expected["n"] <= 2
    return degenerate and not group.limits.defined


def _limits_agree(group: Group, expected: Mapping) -> bool:
    ours = (group.limits.mean, group.limits.lower, group.limits.upper)
    theirs = (expected["mean"], expected["lpl"], expected["upl"])
    return (
        all(agree(a, b, relative=1e-9, absolute=1e-9) for a, b in zip(ours, theirs, strict=True))
        and group.size == expected["n"]
        and (group.size < FEWEST_JUDGED) == expected["short_group_warning"]
    )


def _point_agrees(point: Point, expected: Mapping, row: int) -> bool:
    outside = None if point.outside is None else bool(point.outside)
    label = re.sub(r"^\d+ (?=point)", "", expected["special_cause_type"][row].lower())
    return (
        outside == expected["outside_limits"][row]
        and point.side == expected["relative_to_mean"][row]
        and point.close == expected["close_to_limits"][row]
        and LABELS[point.signal or Signal.COMMON_CAUSE][point.direction] == label
        and CHANGES[point.change or Change.COMMON_CAUSE] == expected["point_type"][row]
    )


def _summary_agrees(chart: Chart, case: Mapping, facet: str) -> bool:
    expected = next(s for s in case["expected"]["summary"] if str(s["facet"]) == facet)
    target = case["options"].get("target")
    one_of_several = isinstance(target, Mapping)
    target = target.get(facet) if one_of_several else target
    ours = assurance_of_limits(chart.limits, target, improvement=chart.improvement)
    # Where some facets have a target and this one has none, the R package compares with a missing
    # number and says "inconsistent". We say nothing, as its own rule for no target has it.
    untold = one_of_several and target is None and ours is None
    return CHANGES[chart.latest.change or Change.COMMON_CAUSE] == expected["variation_type"] and (
        untold or ASSURANCES[ours] == expected["assurance_type"]
    )
