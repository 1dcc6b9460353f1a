"""The curves of a funnel as rows of its chart: chance alone, widened limits, London's line."""

from collections.abc import Iterable, Sequence

from metrics.areas_compared import Compared
from metrics.funnel import Funnel
from metrics.funnel_limits import (
    ALARM_LEVEL,
    WARNING_LEVEL,
    rate_curves,
    share_limits,
    widened_rate_limits,
)
from metrics.proportions import Interval

SAMPLES = 48
CHANCE, WIDENED, OVERALL = "chance alone", "widened", "overall"
LEVELS = (WARNING_LEVEL, ALARM_LEVEL)


def curves(compared: Compared) -> list[dict]:
    """The rows of every curve; the widened ones only where the boroughs call for them."""
    bases, per = _bases(compared.funnel), compared.comparison.per
    is_share = compared.comparison.base is None
    rows = _of_shares(compared, bases) if is_share else _of_rates(compared, bases)
    if compared.funnel.spread.overdispersed:
        rows += _widened(compared, bases)
    whole = per * compared.funnel.overall
    return rows + [_line(OVERALL, OVERALL, base, whole) for base in bases[::SAMPLES]]


def _line(part: str, run: str, base: float, value: float) -> dict:
    row = {"part": part, "run": run, "base": base, "value": value}
    return {**row, "label": "", "words": "", "chosen": False}


def _bases(funnel: Funnel) -> Sequence[float]:
    bases = [point.base for point in funnel.points]
    least, most = 0.85 * min(bases), 1.05 * max(bases)
    return [least + place * (most - least) / SAMPLES for place in range(SAMPLES + 1)]


def _of_shares(compared: Compared, bases: Sequence[float]) -> list[dict]:
    whole, per = compared.funnel.overall, compared.comparison.per
    rows = []
    for level in LEVELS:
        limits = ((base, share_limits(whole, base, level=level)) for base in bases)
        rows += _both_ends(CHANCE, level, per, limits)
    return rows


def _of_rates(compared: Compared, bases: Sequence[float]) -> list[dict]:
    whole, per = compared.funnel.overall, compared.comparison.per
    rows = []
    for level in LEVELS:
        for one in rate_curves(whole, [whole * base for base in bases], level=level):
            ends = (("high", one.high_base, one.high_rate), ("low", one.low_base, one.low_rate))
            rows += [
                _line(CHANCE, f"{CHANCE} {level} {side}", base, per * rate)
                for side, base, rate in ends
                if bases[0] <= base <= bases[-1]
            ]
    return rows


def _widened(compared: Compared, bases: Sequence[float]) -> list[dict]:
    whole, per = compared.funnel.overall, compared.comparison.per
    limits_at = share_limits if compared.comparison.base is None else widened_rate_limits
    between = compared.funnel.spread.variance_between
    rows = []
    for level in LEVELS:
        asked = {"level": level, "variance_between": between}
        limits = ((base, limits_at(whole, base, **asked)) for base in bases)
        rows += _both_ends(WIDENED, level, per, limits)
    return rows


def _both_ends(
    part: str, level: float, per: int, limits: Iterable[tuple[float, Interval]]
) -> list[dict]:
    return [
        _line(part, f"{part} {level} {side}", base, per * end)
        for base, interval in limits
        for side, end in (("low", interval.lower), ("high", interval.upper))
    ]
