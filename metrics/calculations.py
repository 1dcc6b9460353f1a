"""From the series of one release to a measure's values, with the counts behind them.

A calculation is given the figures of one release only, so no result can mix two.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple, Protocol

from data_access.observations import Observation, Point

Series = Mapping[str, Mapping[Point, Observation]]  # of one release: name -> point -> figure

NOT_AVAILABLE = "[x]"
NOT_APPLICABLE = "[z]"


class Computed(NamedTuple):
    """A value, or the marker that stands for it, with the counts that it was made of."""

    value: float | None
    marker: str = ""
    numerator: float | None = None
    denominator: float | None = None
    half_width: float | None = None
    approximate: bool = False
    citations: tuple[int, ...] = ()
    others: tuple[float, ...] = ()


class Calculation(Protocol):
    """Turns the series of one release into values."""

    @property
    def series(self) -> tuple[str, ...]: ...

    def compute(self, figures: Series) -> dict[Point, Computed]: ...


@dataclass(frozen=True)
class Published:
    """A series as it stands: a count, a length of time, a rate worked out by its publisher."""

    published: str

    @property
    def series(self) -> tuple[str, ...]:
        return (self.published,)

    def compute(self, figures: Series) -> dict[Point, Computed]:
        return {
            point: Computed(
                found.value,
                found.marker,
                half_width=found.half_width,
                approximate=found.approximate,
                citations=found.citations,
                others=found.others,
            )
            for point, found in figures.get(self.published, {}).items()
        }


@dataclass(frozen=True)
class SurveyShare:
    """The per cent of those who answered; with the numbers behind it where its base is held."""

    published: str

    @property
    def series(self) -> tuple[str, ...]:
        return (self.published,)

    def compute(self, figures: Series) -> dict[Point, Computed]:
        values = Published(self.published).compute(figures)
        for point, found in figures.get(self.published, {}).items():
            if found.base is not None and found.value is not None:
                values[point] = values[point]._replace(
                    numerator=found.value * found.base / 100, denominator=found.base
                )
        return values


@dataclass(frozen=True)
class Rate:
    """One series divided by another, times per: 100 for a percentage.

    [z] where there is nobody to divide by, [x] where either count is missing.
    """

    numerator: str
    denominator: str
    per: int = 100

    @property
    def series(self) -> tuple[str, ...]:
        return (self.numerator, self.denominator)

    def compute(self, figures: Series) -> dict[Point, Computed]:
        above, below = (figures.get(name, {}) for name in self.series)
        return {
            point: self._divide(above.get(point), below.get(point)) for point in {**above, **below}
        }

    def _divide(self, above: Observation | None, below: Observation | None) -> Computed:
        citations = citations_of(above, below)
        if above is None or below is None or above.value is None or below.value is None:
            return Computed(None, NOT_AVAILABLE, citations=citations)
        if below.value == 0:
            return Computed(None, NOT_APPLICABLE, above.value, below.value, citations=citations)
        return Computed(
            value=self.per * above.value / below.value,
            numerator=above.value,
            denominator=below.value,
            approximate=are_approximate(above, below),
            citations=citations,
        )


def have_values(*found: Observation | None) -> bool:
    """Whether every one of these is there and has a value."""
    return all(one is not None and one.value is not None for one in found)


def are_approximate(*found: Observation) -> bool:
    """Whether one of these is a rounded figure, so that what is made of them is rounded too."""
    return any(one.approximate for one in found)


def citations_of(*found: Observation | None) -> tuple[int, ...]:
    """Every place in which these were read."""
    return tuple(sorted({number for one in found if one for number in one.citations}))
