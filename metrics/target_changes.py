"""Targets and ambitions that differ between two days: new, changed, ended, begun or run out."""

from dataclasses import dataclass
from enum import StrEnum

from metrics.known import Known
from metrics.targets import Target, TargetState


class Happened(StrEnum):
    NEW = "new"
    CHANGED = "changed"
    ENDED = "ended"
    BEGAN = "came into force"
    RAN_OUT = "ran out"


@dataclass(frozen=True)
class TargetChange:
    """One target, as it stands now, or as it last stood; before: as it was, if it was changed."""

    target: Target
    happened: Happened
    before: Target | None = None


def target_changes(before: Known, after: Known) -> tuple[TargetChange, ...]:
    """Every target that is not what it was; one that merely reached its day has run out."""
    was = {one.key: one for one in before.targets}
    now = {one.key: one for one in after.targets}
    found = [TargetChange(now[key], Happened.NEW) for key in now if key not in was]
    for key, old in was.items():
        new = now.get(key)
        if new is None:
            found.append(TargetChange(old, Happened.ENDED))
        elif new != old:
            found.append(TargetChange(new, Happened.CHANGED, old))
        elif old.on(before.day) != old.on(after.day):
            began = old.on(after.day) is TargetState.IN_FORCE
            found.append(TargetChange(new, Happened.BEGAN if began else Happened.RAN_OUT, old))
    return tuple(found)
