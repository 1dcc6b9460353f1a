"""What could be known at the end of a day: the figures, targets and statements of then."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from data_access.observations import Point, Vintages
from metrics.measure import Measure
from metrics.readings import Reading, current, measure_readings
from metrics.statements import Statement
from metrics.targets import Target


@dataclass(frozen=True)
class Known:
    """The releases, figures and targets that a reader of one day had."""

    day: date
    vintages: Vintages
    targets: tuple[Target, ...]
    statements: tuple[Statement, ...] = ()

    @cached_property
    def points(self) -> dict[str, set[Point]]:
        """The points that any release gives, by series."""
        found: dict[str, set[Point]] = {}
        for figures in self.vintages.figures.values():
            for series, points in figures.items():
                found.setdefault(series, set()).update(points)
        return found


class Lookup:
    """The readings of one day, by measure and point, each measure worked out once."""

    def __init__(self, known: Known) -> None:
        self.known = known
        self._found: dict[str, dict[Point, Reading]] = {}

    def readings(self, measure: Measure) -> dict[Point, Reading]:
        """How the measure stood, without the mark for periods that are still filling in.

        That mark moves with every new period and is no change of the figure.
        """
        if measure.id not in self._found:
            readings = current(measure_readings(measure, self.known.vintages))
            self._found[measure.id] = {one.point: one for one in readings}
        return self._found[measure.id]
