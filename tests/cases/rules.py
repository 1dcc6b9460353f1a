"""Truth tables of the single rules, and the few figures published beside them."""

import re
from collections.abc import Callable, Iterator, Mapping

from metrics.process_control import change, rules_found
from metrics.process_control_assurance import assurance_of_limits
from metrics.process_control_chart import Settings
from metrics.process_control_limits import LIMIT_FACTOR, Limits, limits_of
from metrics.process_control_rules import (
    back_fill,
    run_ends,
    trend_ends,
    two_in_three,
    two_in_three_windows,
)
from tests.cases.chart_settings import DIRECTIONS
from tests.cases.charts import ASSURANCES, CHANGES, is_chart_cases
from tests.cases.files import CaseFile, Outcome, agree

LENGTHS = {"five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9}
ICON = re.compile(r"(improvement|concern|neutral) (high|low)")


def is_truth_tables(document: dict | list) -> bool:
    """Whether these are small tables of what goes in and what comes out of a rule."""
    return isinstance(document, dict) and any(_rule(name) for name in document)


def run(cases: CaseFile) -> Iterator[Outcome]:
    """Each line of each table."""
    for name, table in cases.document.items():
        lines = table.get("cases") if isinstance(table, Mapping) else table
        if not isinstance(lines, list):
            continue
        for place, line in enumerate(lines):
            passed = _is_right(name, line, cases)
            if passed is not None:
                yield Outcome(f"{name} {place + 1}", passed)


def _is_right(name: str, line: Mapping, cases: CaseFile) -> bool | None:
    if name == "published_numbers":
        return _published_is_right(line, cases)
    check = _WHOLE.get(name)
    if check:
        return check(line)
    rule = _rule(name)
    return rule is not None and list(map(int, rule(line))) == line["out"]


def _rule(name: str) -> Callable[[Mapping], list] | None:
    length = _length(name)
    if name.endswith("one_side"):
        return lambda line: [abs(end) for end in run_ends(line["in"], length)]
    if name.startswith("back_fill"):
        return lambda line: back_fill(line["in"], length)
    if name.endswith("point_trend"):
        return lambda line: trend_ends(line["in"], length)
    if name == "two_in_three_window":
        return lambda line: two_in_three_windows(line["close"], line["side"])
    if name == "two_in_three_flagged_points":
        return lambda line: two_in_three(line["close"], line["side"])
    return None


def _length(name: str) -> int:
    words = name.split("_")
    said = [LENGTHS[word] for word in words if word in LENGTHS]
    return (said or [int(word) for word in words if word.isdigit()] or [7])[0]


def _assurance_is_right(line: Mapping) -> bool:
    middle = (line["lpl"] + line["upl"]) / 2
    limits = Limits(middle, average_range=(line["upl"] - middle) / LIMIT_FACTOR)
    return all(
        ASSURANCES[assurance_of_limits(limits, line["target"], improvement=improvement)]
        == line[direction]
        for direction, improvement in DIRECTIONS.items()
    )


def _icon_is_right(line: Mapping) -> bool:
    if "assurance" in line:
        return line["assurance"] in ASSURANCES.values()
    improvement = DIRECTIONS[line.get("improvement_direction", "neutral")]
    shown = ICON.match(line["icon"])
    direction = 0 if shown is None else {"high": 1, "low": -1}[shown[2]]
    return CHANGES[change(direction, improvement)] == line["point_type"]


def _published_is_right(line: Mapping, cases: CaseFile) -> bool | None:
    """The limits of a series held in the file beside this one; None where it is not there."""
    for other in cases.beside():
        if other.document is None or not is_chart_cases(other.document):
            continue
        for case in other.document["cases"]:
            if case["id"] == line["case"]:
                screened = case["options"]["screen_outliers"]
                limits = limits_of(case["input"]["value"], screen_outliers=screened)
                return _limits_agree(limits, line, line["tol"])
    return None


def _python_case_is_right(line: Mapping) -> bool:
    """The limits and flags of a short series; where they collapse, that we say undefined."""
    limits = limits_of(
        line["values"], fix_after=line["fix_after_n"], screen_outliers=line["screened"]
    )
    if line["lpl"] == line["upl"]:
        return not limits.defined
    found = rules_found(line["values"], limits, Settings())
    return (
        _limits_agree(limits, line, 1e-9)
        and [abs(limits.outside(value)) for value in line["values"]] == line["outside"]
        and [limits.close(value) for value in line["values"]] == list(map(bool, line["close"]))
        and list(map(bool, found)) == list(map(bool, line["flag"]))
    )


def _limits_agree(limits: Limits, line: Mapping, allowed: float) -> bool:
    ours = (limits.mean, limits.lower, limits.upper)
    theirs = (line["mean"], line["lpl"], line["upl"])
    return all(agree(a, b, relative=0, absolute=allowed) for a, b in zip(ours, theirs, strict=True))


_WHOLE = {
    "assurance": _assurance_is_right,
    "icons": _icon_is_right,
    "other_published_python_port_cases": _python_case_is_right,
}
