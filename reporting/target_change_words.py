"""One sentence for each target or ambition that differs between two days."""

from metrics.catalogue import MEASURES
from metrics.plans import plan_name
from metrics.target_changes import Happened, TargetChange
from metrics.targets import Target, TargetKind
from reporting.wording import day, listed, sentence

_HAPPENED = {
    Happened.NEW: "is new",
    Happened.CHANGED: "was changed",
    Happened.ENDED: "was taken back",
    Happened.BEGAN: "came into force",
    Happened.RAN_OUT: "ran out",
}


def target_line(change: TargetChange) -> str:
    """Whose target it is, and what became of it."""
    one, old = change.target, change.before
    whose = "The office's ambition" if one.is_ambition else f"A target of {plan_name(one.plan)}"
    was = ""
    if change.happened is Happened.CHANGED and old is not None and old.value != one.value:
        was = f" (from {_level(old.value)} to {_level(one.value)})"
    asked = _ambition(one) if one.is_ambition else one.words
    return sentence(f"{whose} {_HAPPENED[change.happened]}{was}: {asked}, {one.area}")


_WAYS = {TargetKind.AT_LEAST: "at least", TargetKind.AT_MOST: "at most"}


def _ambition(target: Target) -> str:
    """The level that the office wants to see, in words, of which measure."""
    if target.value is None or target.kind not in _WAYS:
        return target.words
    by = f" by {day(target.due_on)}" if target.due_on else ""
    titles = [one.title for one in MEASURES if one.id in target.measures]
    level = f"{_WAYS[target.kind]} {_level(target.value)} {target.unit}".rstrip()
    return f"{listed(titles or list(target.measures))}, {level}{by}"


def _level(value: float | None) -> str:
    return "no number" if value is None else f"{value:,.10g}"
