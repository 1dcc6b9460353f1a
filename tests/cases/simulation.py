"""Series that are perfectly stable, of several kinds, and how often a chart flags them."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np

from metrics.process_control import xmr
from metrics.process_control_chart import Settings
from metrics.process_control_rules import Signal

FIRST = date(2020, 1, 1)
Draw = Callable[[np.random.Generator, int], np.ndarray]


@dataclass(frozen=True)
class FalseAlarms:
    """The share of stable series with a signal somewhere, and with one at the latest point."""

    anywhere: float
    latest: float


def false_alarms(
    draw: Draw, *, points: int, series: int, settings: Settings, seed: int = 20260101
) -> FalseAlarms:
    """How often charts of so many stable series show a signal."""
    generator = np.random.default_rng(seed)
    anywhere = latest = 0
    for _ in range(series):
        values = map(float, draw(generator, points))
        chart = xmr({FIRST + timedelta(n): v for n, v in enumerate(values)}, settings=settings)
        anywhere += bool(chart.signals)
        latest += chart.latest.signal not in (None, Signal.COMMON_CAUSE)
    return FalseAlarms(anywhere / series, latest / series)


def independent(generator: np.random.Generator, points: int) -> np.ndarray:
    """Values that have nothing to do with each other."""
    return generator.normal(size=points)


def _autocorrelated(share: float) -> Draw:
    def draw(generator: np.random.Generator, points: int) -> np.ndarray:
        noise = generator.normal(size=points + 50)
        for place in range(1, len(noise)):
            noise[place] += share * noise[place - 1]
        return noise[50:]

    return draw


def _rolling(periods: int) -> Draw:
    def draw(generator: np.random.Generator, points: int) -> np.ndarray:
        return np.convolve(generator.normal(size=points + periods - 1), np.ones(periods), "valid")

    return draw


def _seasonal(generator: np.random.Generator, points: int) -> np.ndarray:
    months = np.arange(points) + generator.integers(12)
    return generator.normal(size=points) + 1.5 * np.sin(2 * np.pi * months / 12)


PROCESSES: dict[str, Draw] = {
    "iid normal": independent,
    "binomial n=300 p=.65": lambda generator, points: generator.binomial(300, 0.65, points),
    "poisson mean 20": lambda generator, points: generator.poisson(20, points),
    "poisson mean 2": lambda generator, points: generator.poisson(2, points),
    "ar1 .3": _autocorrelated(0.3),
    "ar1 .6": _autocorrelated(0.6),
    "random walk (stock)": lambda generator, points: generator.normal(size=points).cumsum(),
    "rolling 12 of monthly iid": _rolling(12),
    "rolling 4 quarters": _rolling(4),
    "seasonal amp 1.5sd": _seasonal,
}
