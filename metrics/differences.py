"""What is left between series: a difference, and what flows leave unexplained of a stock."""

from collections.abc import Mapping
from dataclasses import dataclass

from data_access.observations import Observation, Point
from metrics.calculations import (
    Computed,
    Series,
    are_approximate,
    citations_of,
    have_values,
)
from metrics.periods import months_in, previous_end


@dataclass(frozen=True)
class Difference:
    """One series less another, such as receipts less disposals; only where both are held."""

    minuend: str
    subtrahend: str

    @property
    def series(self) -> tuple[str, ...]:
        return (self.minuend, self.subtrahend)

    def compute(self, figures: Series) -> dict[Point, Computed]:
        first, second = (figures.get(name, {}) for name in self.series)
        return {
            point: Computed(
                first[point].value - second[point].value,
                approximate=are_approximate(first[point], second[point]),
                citations=citations_of(first[point], second[point]),
            )
            for point in first
            if have_values(first.get(point), second.get(point))
        }


@dataclass(frozen=True)
class Adjustment:
    """What opening + receipts - disposals leaves unexplained of the closing stock.

    Open cases are counted afresh on the last day, so the sum never comes out exactly.
    Source of the identity: Ministry of Justice, notes on open cases in the Crown Court.
    """

    stock: str
    inflow: str
    outflow: str

    @property
    def series(self) -> tuple[str, ...]:
        return (self.stock, self.inflow, self.outflow)

    def compute(self, figures: Series) -> dict[Point, Computed]:
        stock, inflow, outflow = (figures.get(name, {}) for name in self.series)
        found = {}
        for point in inflow:
            parts = (_on(stock, point), _before(stock, point), inflow[point], outflow.get(point))
            if have_values(*parts):
                closing, opening, received, completed = (part.value for part in parts)
                value = closing - opening - (received - completed)
                found[point] = Computed(
                    value, approximate=are_approximate(*parts), citations=citations_of(*parts)
                )
        return found


def _on(stock: Mapping[Point, Observation], point: Point) -> Observation | None:
    return stock.get(point._replace(period_start=point.period_end))


def _before(stock: Mapping[Point, Observation], point: Point) -> Observation | None:
    months = months_in(point.period_start, point.period_end)
    day = previous_end(point.period_end, months=months)
    return stock.get(point._replace(period_start=day, period_end=day))
