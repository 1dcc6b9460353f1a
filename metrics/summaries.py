"""Where each measure stands in one area: what everything that is shown is drawn from."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from data_access.observations import Vintages
from metrics.against_target import against_target
from metrics.capability import capability
from metrics.changes import Change, change_between
from metrics.measure import Measure
from metrics.movement import movement
from metrics.periods import year_earlier
from metrics.readings import PROVISIONAL, Reading, current, measure_readings, of_split
from metrics.statements import Statement, statements_for
from metrics.targets import Target, targets_for
from metrics.verdict import Verdict


@dataclass(frozen=True)
class Summary:
    """One measure in one area.

    readings: one for each period, as it stands. history: the same in every release.
    latest: the newest with a value that is not still filling in. today: the day it is seen.
    """

    measure: Measure
    area: str
    readings: tuple[Reading, ...]
    history: tuple[Reading, ...]
    latest: Reading | None
    change_on_year: Change | None
    targets: tuple[Target, ...]
    statements: tuple[Statement, ...]
    verdict: Verdict
    today: date

    @property
    def is_awaiting(self) -> bool:
        """No figure is held that could be drawn."""
        return self.latest is None

    @property
    def is_out_of_date(self) -> bool:
        """The latest figure is older than two years: it says nothing of how things stand today."""
        two_years_ago = year_earlier(year_earlier(self.today))
        return self.latest is not None and self.latest.period_end < two_years_ago


def summarise(
    measures: Iterable[Measure],
    vintages: Vintages,
    *,
    area: str,
    targets: Sequence[Target],
    statements: Sequence[Statement],
    today: date,
) -> tuple[Summary, ...]:
    """One summary for each measure, in the order given, whether or not it has figures."""
    return tuple(
        _summarise(measure, vintages, area, targets, statements, today) for measure in measures
    )


def _summarise(
    measure: Measure,
    vintages: Vintages,
    area: str,
    targets: Sequence[Target],
    statements: Sequence[Statement],
    today: date,
) -> Summary:
    history = of_split(measure_readings(measure, vintages), area=area)
    readings = current(history, provisional_periods=measure.provisional_periods)
    latest = latest_settled(readings)
    change = change_on_year(history, latest)
    own = targets_for(targets, measure=measure.id, area=area)
    held = {"latest": latest, "readings": readings, "history": history}
    target = against_target(measure, area, **held, targets=targets, today=today)
    verdict = Verdict(
        target=target,
        movement=movement(measure, readings, change, history),
        capability=capability(measure, readings, own, today=today),
    )
    stated = statements_for(statements, measure=measure.id, area=area)
    return Summary(measure, area, readings, history, latest, change, own, stated, verdict, today)


def latest_settled(readings: Sequence[Reading]) -> Reading | None:
    """The newest reading that has a value and is not still filling in."""
    for reading in reversed(readings):
        if reading.value is not None and reading.marker != PROVISIONAL:
            return reading
    return None


def change_on_year(history: Sequence[Reading], latest: Reading | None) -> Change | None:
    """The change to the latest figure from a year before; None where its release gives no such."""
    if latest is None:
        return None
    change = change_between(history, year_earlier(latest.period_end), latest.period_end)
    return change if change and change.later.release == latest.release else None
