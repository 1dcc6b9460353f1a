"""From the store to summaries: the one way in for pages, briefings and commands."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Engine

from data_access.kept_rows import read_rows
from data_access.observations import ALL, read_vintages
from metrics.catalogue import MEASURES
from metrics.measure import Measure
from metrics.readings import Reading, current, measure_readings
from metrics.statements import Statement, as_at, read_statement
from metrics.summaries import Summary, summarise
from metrics.targets import Target, read_target


@dataclass(frozen=True)
class View:
    """What is asked for: an area, as it stood for a reader of a day.

    as_at: figures as published by the end of that day; None for all that is held.
    today: the day on which targets are in force or not.
    """

    area: str
    today: date
    as_at: date | None = None

    @property
    def day(self) -> date:
        """The day on which targets are in force or not."""
        return self.as_at or self.today


def summaries(
    engine: Engine, view: View, measures: Iterable[Measure] = MEASURES
) -> tuple[Summary, ...]:
    """One summary for each measure, in the order given, whether or not it has figures.

    A measure that its source gives for one area only is told of that area, as context.
    """
    measures = tuple(measures)
    targets, statements = read_targets(engine), as_at(read_statements(engine), view.as_at)
    found = {}
    for area in dict.fromkeys(one.only_area or view.area for one in measures):
        own = [one for one in measures if (one.only_area or view.area) == area]
        vintages = read_vintages(engine, series=_series(own), areas=[area], as_at=view.as_at)
        told = summarise(
            own, vintages, area=area, targets=targets, statements=statements, today=view.day
        )
        found |= {one.measure.id: one for one in told}
    return tuple(found[one.id] for one in measures)


def readings(
    engine: Engine,
    measure: Measure,
    *,
    areas: Sequence[str] | None = None,
    dimension: str = ALL,
    as_at: date | None = None,
) -> tuple[Reading, ...]:
    """One reading for each point of a measure, as it stands; for all areas where none is named."""
    return current(
        history(engine, measure, areas=areas, dimension=dimension, as_at=as_at),
        provisional_periods=measure.provisional_periods,
    )


def history(
    engine: Engine,
    measure: Measure,
    *,
    areas: Sequence[str] | None = None,
    dimension: str = ALL,
    as_at: date | None = None,
) -> tuple[Reading, ...]:
    """The measure's readings in every release, oldest release first."""
    vintages = read_vintages(
        engine,
        series=measure.calculation.series,
        areas=areas,
        dimensions=[dimension],
        as_at=as_at,
    )
    return measure_readings(measure, vintages)


def read_targets(engine: Engine) -> tuple[Target, ...]:
    """Every target that counts today, in force or not."""
    return tuple(read_target(row) for row in read_rows(engine, "targets"))


def read_statements(engine: Engine) -> tuple[Statement, ...]:
    """Every statement that is held."""
    return tuple(read_statement(row) for row in read_rows(engine, "statements"))


def _series(measures: Iterable[Measure]) -> list[str]:
    return sorted({name for measure in measures for name in measure.calculation.series})
