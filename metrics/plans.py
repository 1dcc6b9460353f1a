"""How plans are named in a sentence, which stands over an area, and which target leads."""

import re
from collections.abc import Iterable
from datetime import date

from metrics.targets import Target, TargetState

_YEARS = re.compile(r"Police and Crime Plan (\d{2})(\d{2})-(\d{2})$")


def plan_name(plan: str) -> str:
    """ "the Police and Crime Plan 2025 to 2029", without its slogan; other plans as they stand."""
    found = _YEARS.search(plan)
    if not found:
        return plan
    century, first, last = found.groups()
    return f"the Police and Crime Plan {century}{first} to {century}{last}"


def plan_in_force(targets: Iterable[Target], *, area: str, today: date) -> str | None:
    """The Police and Crime Plan that stands over an area, of which no number could be read."""
    for target in targets:
        in_force = target.on(today) is TargetState.IN_FORCE and target.area == area
        if in_force and target.read != "in_full" and _YEARS.search(target.plan):
            return plan_name(target.plan)
    return None


def leading_first(targets: Iterable[Target]) -> list[Target]:
    """A plan's target leads, then the one that is due first; the office's own ambition follows."""
    return sorted(targets, key=lambda one: (one.is_ambition, str(one.due_on or "9999")))
