"""Series to chart, a point a month."""

from collections.abc import Sequence
from datetime import date


def monthly(values: Sequence[float | None]) -> dict[date, float | None]:
    """The values, a month each, from January 2020."""
    return {date(2020 + n // 12, n % 12 + 1, 1): value for n, value in enumerate(values)}
