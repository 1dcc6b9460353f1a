"""How plans are named in a sentence, which stands over an area, and which target leads."""

import re
from collections.abc import Iterable
from datetime import date

from metrics.targets import Target, TargetState

_SHORT_YEARS = re.compile(r"\b(\d\d)(\d\d)-(1[3-9]|[2-9]\d)\b")  # a month has no 13
_YEARS = re.compile(r"Police and Crime Plan (\d{2})(\d{2})-(\d{2})$")


def plan_name(plan: str) -> str:
    """ "the Police and Crime Plan 2025 to 2029", without its slogan; other plans as they stand."""
    found = _YEARS.search(plan)
    if not found:
        return plan
    century, first, last = found.groups()
    return f"the Police and Crime Plan {century}{first} to {century}{last}"


def with_article(plan: str) -> str:
    """A plan inside a sentence, such as "the Police and Crime Plan 2025 to 2029"."""
    name = plan_name(plan)
    return name if name.startswith(("the ", "The ", "A ")) else f"the {name}"


def at_start(plan: str) -> str:
    """The same at the start of a sentence."""
    name = with_article(plan)
    return name[0].upper() + name[1:]


def inside(words: str) -> str:
    """What a plan asks for, inside a sentence; names such as Crown Court keep their capital."""
    first, second = (*words.split(" ", 2), "", "")[:2]
    is_name = not first.istitle() or second.istitle()
    said = words if is_name else words[:1].lower() + words[1:]
    return _SHORT_YEARS.sub(r"\1\2 to \1\3", said).removesuffix(" (no number)")


def level_words(target: Target) -> str:
    """The level of a target with its unit: "5 working days"."""
    unit = target.unit.replace("days", "day") if target.value == 1 else target.unit
    return f"{target.value:,.10g} {unit}"


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
