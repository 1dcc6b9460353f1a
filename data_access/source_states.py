"""Where each source stands on a day: what is held, what is out, what is due next."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from data_access.releases import Release
from data_access.sources import Source


class SourceState(StrEnum):
    UP_TO_DATE = "up to date"
    NEWER_PUBLISHED = "newer published, not loaded"
    OVERDUE = "overdue by the publisher, or not loaded"
    NO_DATE = "no announced date"
    AWAITING = "awaiting a return"


@dataclass(frozen=True, kw_only=True)
class Standing:
    """One source on one day.

    newest_held: the newest release in the store; newest_known: the newest day of publication
    that is known, held or not. next_due: the last day on which the next may be expected.
    newest_for_london: the newest in the store that gives any figure for London.
    """

    source: Source
    state: SourceState
    newest_held: Release | None
    newest_known: date | None
    next_due: date | None
    is_announced: bool
    newest_for_london: Release | None = None

    @property
    def lacks_london(self) -> bool:
        """Whether London's figures are held, and only from a release before the newest."""
        ours = self.newest_for_london
        return ours is not None and ours.age < self.newest_held.age


def standings(
    sources: Iterable[Source],
    releases: Iterable[Release],
    calendar: Iterable[Mapping[str, str]],
    *,
    today: date,
    for_london: Collection[int] = (),
) -> tuple[Standing, ...]:
    """One standing for each source, in the order given.

    for_london: the ids of the stored versions that give a figure for London.
    """
    releases, calendar = tuple(releases), tuple(calendar)
    return tuple(
        _standing(
            source,
            [one for one in releases if one.source == source.id],
            [row for row in calendar if row["source"] == source.id and row["published_on"]],
            today,
            for_london,
        )
        for source in sources
    )


def _standing(
    source: Source,
    held: list[Release],
    rows: list[Mapping[str, str]],
    today: date,
    for_london: Collection[int],
) -> Standing:
    ours = [one for one in held if not {part.id for part in one.parts}.isdisjoint(for_london)]
    newest = max(held, key=lambda release: release.age, default=None)
    days = [date.fromisoformat(row["published_on"]) for row in rows]
    days += [release.published_on for release in held if release.published_on]
    known = max((day for day in days if day <= today), default=None)
    announced = min((day for day in days if day > today), default=None)
    due = announced or _usual_day_after(known, source.usual_months)
    return Standing(
        source=source,
        state=_state(newest, known, due, today),
        newest_held=newest,
        newest_known=known,
        next_due=due,
        is_announced=announced is not None,
        newest_for_london=max(ours, key=lambda release: release.age, default=None),
    )


def _usual_day_after(day: date | None, months: tuple[int, ...]) -> date | None:
    """The last day of the next usual month after a day."""
    if day is None or not months:
        return None
    coming = [(day.year + (month <= day.month), month) for month in months]
    year, month = min(coming)
    return _last_day(year, month)


def _last_day(year: int, month: int) -> date:
    following = date(year + month // 12, month % 12 + 1, 1)
    return date.fromordinal(following.toordinal() - 1)


def _state(
    newest: Release | None, known: date | None, due: date | None, today: date
) -> SourceState:
    if newest is None:
        return SourceState.AWAITING
    if known and (newest.published_on is None or known > newest.published_on):
        return SourceState.NEWER_PUBLISHED
    if due is None:
        return SourceState.NO_DATE
    return SourceState.OVERDUE if due < today else SourceState.UP_TO_DATE
