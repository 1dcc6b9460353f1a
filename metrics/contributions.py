"""What each area, offence or group adds to a change between two periods of one release.

Counts are added up. Rates are split in two: the groups' own rates changed (rate effect), and
some groups became a larger part of the whole (mix effect). Nothing here says why. Plain
arithmetic only, so that whole numbers and fractions come out exact.
"""

from collections.abc import Mapping
from dataclasses import dataclass

Counts = Mapping[str, float | None]


@dataclass(frozen=True)
class CountPart:
    """What one group adds to the change of a count; `share` is None where nothing changed."""

    group: str
    before: float
    after: float
    contribution: float
    share: float | None


@dataclass(frozen=True)
class CountChange:
    """The change of a count, group by group.

    The parts add up exactly to `change`, that of the groups held in both periods. Groups held in
    one period only are named, not counted as 0. `unexplained` is what the published totals
    changed by beyond the parts; None where no totals were given.
    """

    before: float
    after: float
    change: float
    parts: tuple[CountPart, ...]
    only_before: tuple[str, ...]
    only_after: tuple[str, ...]
    unexplained: float | None


def count_change(
    before: Counts, after: Counts, *, totals: tuple[float, float] | None = None
) -> CountChange:
    """The change of a count between two periods, group by group, in the order first met.

    totals: the published totals of both periods. A count of None is not held.
    """
    both, only_before, only_after = split_groups(before, after)
    first, last = sum(before[g] for g in both), sum(after[g] for g in both)
    change = last - first
    parts = tuple(
        CountPart(g, before[g], after[g], moved, moved / change if change else None)
        for g in both
        for moved in [after[g] - before[g]]
    )
    unexplained = None if totals is None else totals[1] - totals[0] - change
    return CountChange(first, last, change, parts, only_before, only_after, unexplained)


def split_groups(
    before: Mapping[str, object], after: Mapping[str, object]
) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """Groups held in both periods, in the first only, and in the second only."""
    first = [group for group in before if before[group] is not None]
    last = [group for group in after if after[group] is not None]
    return (
        tuple(group for group in first if group in last),
        tuple(group for group in first if group not in last),
        tuple(group for group in last if group not in first),
    )
