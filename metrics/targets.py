"""Targets and what may be said of a value against them: the first statement of the verdict."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class TargetKind(StrEnum):
    """What a commitment asks for. A capacity is an input, and never a result."""

    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    PERCENT_CHANGE = "percent_change"
    GAP = "gap"
    DIRECTION = "direction"
    TIME_LIMIT = "time_limit"
    MILESTONE = "milestone"
    CAPACITY = "capacity"
    NONE = "none"


class TargetState(StrEnum):
    IN_FORCE = "in_force"
    EXPIRED = "expired"
    REPLACED = "replaced"
    DRAFT = "draft"


@dataclass(frozen=True, kw_only=True)
class Target:
    """One commitment of a plan, a ministry, the Met or the office itself.

    read: in_full, not_in_full or draft_only: how much of the plan could be read.
    value: the level to reach, in the measure's unit; None where there is no number.
    """

    key: str
    plan: str
    words: str
    kind: TargetKind
    state: TargetState
    read: str
    direction: str
    measures: tuple[str, ...]
    area: str
    value: float | None
    unit: str
    baseline_value: float | None
    baseline_period: str
    starts_on: date | None
    ends_on: date | None
    due_on: date | None
    due_as: str
    set_by: str
    source_title: str
    link: str
    note: str
    priority: str = ""

    @property
    def is_ambition(self) -> bool:
        """Set by the office itself: drawn and named apart from a plan's target."""
        return self.set_by == "office"

    @property
    def has_level(self) -> bool:
        """Whether it names a level that a value can be held against."""
        return self.value is not None and self.kind in _LEVELS

    def on(self, today: date) -> TargetState:
        """Its state on a day, told from its days: what has run out since was in force in its day.

        A draft stays one; before its plan began nothing is more than that.
        """
        if self.state is TargetState.DRAFT or (self.starts_on and today < self.starts_on):
            return TargetState.DRAFT
        last = min((day for day in (self.due_on, self.ends_on) if day), default=None)
        if last is None or today > last:
            lapsed = self.state is TargetState.IN_FORCE and last is not None
            return TargetState.EXPIRED if lapsed else self.state
        return TargetState.IN_FORCE


_LEVELS = {
    TargetKind.AT_LEAST,
    TargetKind.AT_MOST,
    TargetKind.PERCENT_CHANGE,
    TargetKind.GAP,
}


def read_target(row: dict[str, str]) -> Target:
    """A target from a row of the table of targets."""
    return Target(
        key=row["key"],
        plan=row["plan"],
        words=row["words"],
        kind=TargetKind(row["kind"]),
        state=TargetState(row["status"]),
        read=row["read"],
        direction=row["direction"],
        measures=tuple(filter(None, row["measures"].split(";"))),
        area=row["area"],
        value=_number(row["value"]),
        unit=row["unit"],
        baseline_value=_number(row["baseline_value"]),
        baseline_period=row["baseline_period"],
        starts_on=_first_day(row["plan_start"]),
        ends_on=_day(row["plan_end_on"]),
        due_on=_day(row["due_on"]),
        due_as=row["due_as"],
        set_by=row["set_by"],
        source_title=row["source_title"],
        link=row["link"],
        note=row["note"],
        priority=row["priority"],
    )


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def _first_day(text: str) -> date | None:
    """The first day that "2025-03-24", "2025-03", "2025" or "2025-26" can mean."""
    found = _STARTS.match(text)
    if not found:
        return None
    year, month, day = found.groups()
    if month and not 1 <= int(month) <= 12:  # 2025-26 is a financial year
        return date(int(year), 4, 1)
    return date(int(year), int(month or 1), int(day or 1))


_STARTS = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")


def _number(text: str) -> float | None:
    try:
        return float(text)
    except ValueError:
        return None


def targets_for(targets: Iterable[Target], *, measure: str, area: str) -> tuple[Target, ...]:
    """The targets of a measure in just this area: London is never scored on a national one."""
    return tuple(one for one in targets if measure in one.measures and one.area == area)
