"""Intervals of shares and rates, and of the difference between two shares."""

from collections.abc import Iterator, Mapping
from functools import partial

from metrics.proportion_comparisons import newcombe, overlap_factor
from metrics.proportions import Interval, effective_base, wilson
from metrics.rate_intervals import byar_limits, rate_interval
from tests.cases.files import CaseFile, Outcome, Row, agree, number

LEVELS = {"95_0": 0.95, "99_8": 0.998}
_same = partial(agree, relative=1e-12)


def run_wide(cases: CaseFile) -> Iterator[Outcome]:
    """Rows with the limits of two levels side by side."""
    for place, row in enumerate(cases.rows):
        passed = all(
            _row_agrees(row, level, row[f"lower{name}cl"], row[f"upper{name}cl"])
            for name, level in LEVELS.items()
            if f"lower{name}cl" in row
        )
        yield Outcome(f"row {place + 1}", passed)


def run_long(cases: CaseFile) -> Iterator[Outcome]:
    """Rows with the limits of one level, which they name."""
    for place, row in enumerate(cases.rows):
        passed = _row_agrees(row, _level(row), row["lowercl"], row["uppercl"])
        yield Outcome(f"row {place + 1}", passed)


def _level(row: Row) -> float:
    return float(row["confidence"].rstrip("%")) / 100


def _row_agrees(row: Row, level: float, lower: str, upper: str) -> bool:
    """Whether value and limits are ours times the row's multiplier, or blank where ours are."""
    count, base = number(row["numerator"]), number(row["denominator"])
    scale = number(row.get("multiplier", "1")) or 1.0
    expected = (number(lower), number(upper), number(row.get("value", "")))
    try:
        interval = _interval(row, count, base, level)
    except ValueError:
        return expected == (None, None, None)
    if interval is None:
        return expected == (None, None, None)
    ours = (interval.lower * scale, interval.upper * scale, count / base * scale)
    return all(map(_same, ours, expected))


def _interval(row: Row, count: float | None, base: float | None, level: float) -> Interval | None:
    if row.get("statistic", "").startswith("rate"):
        return rate_interval(count, base, per=1, level=level)
    return wilson(count, base, level=level)


def run_units(cases: CaseFile) -> Iterator[Outcome]:
    """Single intervals by Wilson, and by Byar for a number of events without a population."""
    for place, row in enumerate(cases.rows):
        events, expected = number(row["x"]), (number(row["lowercl"]), number(row["uppercl"]))
        if row["method"].lower().startswith("byar"):
            ours = byar_limits(events, level=_level(row))
        else:
            interval = wilson(events, number(row["n"]), level=_level(row))
            ours = (interval.lower, interval.upper)
        yield Outcome(f"row {place + 1}", all(map(_same, ours, expected)))


def run_singles(cases: CaseFile) -> Iterator[Outcome]:
    """Single shares with their 95% limits, recomputed and as printed."""
    for place, row in enumerate(cases.rows):
        yield Outcome(
            f"row {place + 1}", _limits_agree(wilson(number(row["x"]), number(row["n"])), row)
        )


def run_differences(cases: CaseFile) -> Iterator[Outcome]:
    """Differences of two shares with their 95% limits, recomputed and as printed."""
    for place, row in enumerate(cases.rows):
        found = newcombe(*(number(row[name]) for name in ("x1", "n1", "x2", "n2")))
        passed = agree(
            found.difference, number(row["difference"]), relative=1e-12, absolute=1e-12
        ) and _limits_agree(found.interval, row)
        yield Outcome(f"row {place + 1}", passed)


def _limits_agree(interval: Interval, row: Row) -> bool:
    ours = (interval.lower, interval.upper)
    theirs = (number(row["lower95"]), number(row["upper95"]))
    printed = [number(row.get(f"published_{end}95_4dp", "")) for end in ("lower", "upper")]
    return all(
        agree(a, b, relative=1e-12, absolute=1e-12) for a, b in zip(ours, theirs, strict=True)
    ) and all(
        b is None or agree(a, b, relative=0, absolute=5.001e-5)
        for a, b in zip(ours, printed, strict=True)
    )


def is_design_effects(document: dict | list) -> bool:
    """Whether these are intervals on effective bases, and errors of overlapping years."""
    return isinstance(document, list) and any(
        "deff" in line or "overlap_quarters_of_4" in line for line in document
    )


def run_design_effects(cases: CaseFile) -> Iterator[Outcome]:
    """Each interval with its effective base, each overlap with its factor."""
    for place, line in enumerate(cases.document):
        passed = _overlap_agrees(line) if "deff" not in line else _effect_agrees(line)
        yield Outcome(f"item {place + 1}", passed)


def _overlap_agrees(line: Mapping) -> bool:
    ours = overlap_factor(line["overlap_quarters_of_4"] / 4)
    return _same(ours, line["sd_ratio_true_over_naive"])


def _effect_agrees(line: Mapping) -> bool:
    base = effective_base(line["n"], design_effect=line["deff"])
    interval = wilson(line["x"] / line["n"] * base, base)
    ours = (base, interval.lower, interval.upper)
    return all(map(_same, ours, (line["n_eff"], line["lower95"], line["upper95"])))
