"""The track record of a projection: how far off it would have been, made at each past quarter."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from metrics.backlog import Quarter
from metrics.backlog_fitness import FEWEST_QUARTERS, unbroken
from metrics.backlog_scenarios import recent_flows

HORIZONS = (1, 2, 4)
Method = Callable[[Sequence[Quarter], int], float]


@dataclass(frozen=True)
class TrackRecord:
    """How far off a method was so many quarters ahead, in cases, over a number of origins.

    `worst` is the largest error either way, of the projection made at `worst_from`.
    """

    quarters_ahead: int
    origins: int
    first_origin: date
    last_origin: date
    mean_absolute_error: float
    worst: float
    worst_from: date


def recent_flows_repeat(quarters: Sequence[Quarter], ahead: int) -> float:
    """Open cases if the mean receipts and disposals of the last four quarters went on."""
    receipts, disposals = recent_flows(quarters)
    return max(0.0, quarters[-1].open_cases + ahead * (receipts - disposals))


def no_change(quarters: Sequence[Quarter], _ahead: int) -> float:
    """Open cases if they stayed as they are, which any method has to beat."""
    return quarters[-1].open_cases


def backtest(
    quarters: Sequence[Quarter],
    *,
    first_origin: date | None = None,
    horizons: Iterable[int] = HORIZONS,
    method: Method = recent_flows_repeat,
) -> tuple[TrackRecord, ...]:
    """The record of a method over every origin from a day on, one for each horizon with any.

    quarters: of one area and one release. Each projection sees 12 quarters or more, and nothing
    later than its origin.
    """
    held = unbroken(sorted(quarters, key=lambda quarter: quarter.quarter_end))
    origins = [
        place
        for place in range(FEWEST_QUARTERS - 1, len(held))
        if first_origin is None or held[place].quarter_end >= first_origin
    ]
    records = (_record(held, origins, ahead, method) for ahead in horizons)
    return tuple(record for record in records if record)


def _record(
    held: Sequence[Quarter], origins: Sequence[int], ahead: int, method: Method
) -> TrackRecord | None:
    errors = {
        held[place].quarter_end: method(held[: place + 1], ahead) - held[place + ahead].open_cases
        for place in origins
        if place + ahead < len(held)
    }
    if not errors:
        return None
    worst_from = max(errors, key=lambda origin: abs(errors[origin]))
    return TrackRecord(
        quarters_ahead=ahead,
        origins=len(errors),
        first_origin=min(errors),
        last_origin=max(errors),
        mean_absolute_error=sum(map(abs, errors.values())) / len(errors),
        worst=errors[worst_from],
        worst_from=worst_from,
    )
