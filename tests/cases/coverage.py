"""How often an interval holds the true share, worked out exactly for each true share."""

import math
from collections.abc import Iterator

import numpy as np

from metrics.proportions import wilson
from tests.cases.files import CaseFile, Outcome, Row, agree, number


def run(cases: CaseFile) -> Iterator[Outcome]:
    """The rows of Wilson's interval; we compute no other."""
    for row in cases.rows:
        if row["method"] == "wilson":
            yield Outcome(f"n = {row['n']}", _is_right(row))


def _is_right(row: Row) -> bool:
    base = int(row["n"])
    half_width = half_width_at(0.65, base) * 100
    return agree(
        coverage_at(0.65, base), number(row["coverage_at_p_0.65"]), relative=0, absolute=6e-5
    ) and agree(half_width, number(row["half_width_pp_at_65pct"]), relative=0, absolute=6e-3)


def coverage_at(share: float, base: int, *, level: float = 0.95) -> float:
    """The probability that Wilson's interval of a sample holds the true share."""
    counts = np.arange(base + 1)
    logs = np.array([math.lgamma(count + 1) for count in counts])
    chances = np.exp(
        logs[-1]
        - logs
        - logs[::-1]
        + counts * math.log(share)
        + (base - counts) * math.log1p(-share)
    )
    holds = [wilson(int(count), base, level=level).holds(share) for count in counts]
    return float(chances[holds].sum())


def half_width_at(share: float, base: int) -> float:
    """Half the width of the interval where this share of a sample, in whole people, says yes."""
    interval = wilson(round(share * base), base)
    return (interval.upper - interval.lower) / 2
