"""What lies behind a change, in words and tables: who adds what, and never why."""

import pandas as pd

from metrics.contribution_readings import Behind
from metrics.contributions import CountChange, CountPart
from metrics.measure import Unit
from metrics.rate_contributions import RateChange, RatePart
from reporting.wording import amount, half_up, listed, number, sentence, spoken, when

NAMED = 3
NOT_A_CAUSE = (
    "This is arithmetic: it says where the change is, not why. A group that is larger adds more "
    "without doing worse."
)
NONE_HELD = "No release that is held gives these groups for both periods."
MIX = (
    "Each group adds in two ways: its own rate changed (rate), or it became a larger or smaller "
    "part of the whole (mix). The two add up to the change exactly."
)


def behind_sentence(behind: Behind) -> str:
    """The change, and the groups that add most to it, each way."""
    if behind.change is None:
        return NONE_HELD
    change, unit = behind.change, behind.measure.unit
    moved, later, earlier = change.change, when(*behind.later), when(*behind.earlier)
    first, last = spoken(change.before, unit), spoken(change.after, unit)
    level = f"{last} {later}, against {first} {earlier}"
    if not moved:
        return sentence(f"The groups held come to {level}: no change")
    largest = sorted(change.parts, key=lambda part: -abs(part.contribution))[:NAMED]
    said = [f"{part.group} ({_moved(part.contribution, unit)})" for part in largest]
    return sentence(
        f"The groups held come to {level}: {_moved(moved, unit)}. Largest parts of it: "
        f"{listed(said)}"
    )


def remainder_sentence(behind: Behind) -> str:
    """What of the published change the groups do not account for, and who is left out."""
    change = behind.change
    said = []
    if isinstance(change, CountChange) and change.unexplained:
        said.append(
            "The published totals changed by "
            f"{_moved(change.unexplained, behind.measure.unit)} beyond what these groups add up to."
        )
    if change is not None and (left := sorted({*change.only_before, *change.only_after})):
        said.append(f"Held in one of the two periods only, and left out: {listed(left)}.")
    return " ".join(said)


def behind_description(behind: Behind) -> str:
    """What the chart shows, in at most 250 characters."""
    moved = _moved(behind.change.change, behind.measure.unit)
    said = (
        f"Bars of what each {behind.split.replace('_', ' ')} adds to the change in "
        f"{behind.measure.title}, {when(*behind.earlier)} to {when(*behind.later)}: {moved}."
    )
    return said if len(said) <= 250 else f"{said[:247]}..."


def behind_table(behind: Behind) -> pd.DataFrame:
    """Every group in the order in which it is published, with what it adds."""
    change, unit = behind.change, behind.measure.unit
    if isinstance(change, RateChange):
        return pd.DataFrame([_rate_row(part) for part in change.parts])
    return pd.DataFrame([_count_row(part, unit) for part in change.parts])


def _count_row(part: CountPart, unit: Unit) -> dict[str, str]:
    share = "" if part.share is None else f"{half_up(100 * part.share, 0)}%"
    return {
        "Group": part.group,
        "Before": number(part.before, unit),
        "After": number(part.after, unit),
        "Adds": f"{part.contribution:+,.0f}",
        "Share of the change": share,
    }


def _rate_row(part: RatePart) -> dict[str, str]:
    held = {"Rate before": part.rate_before, "Rate after": part.rate_after}
    rates = {name: "[z]" if rate is None else f"{half_up(rate, 1)}%" for name, rate in held.items()}
    return {
        "Group": part.group,
        **rates,
        "By its own rate": f"{part.rate_effect:+.2f} points",
        "By its weight": f"{part.mix_effect:+.2f} points",
        "Adds": f"{part.contribution:+.2f} points",
    }


def _moved(value: float, unit: Unit) -> str:
    """As in "2,230 fewer", "1.5 percentage points more", "no change"."""
    if not value:
        return "no change"
    if unit.is_count:
        return f"{number(abs(value), unit)} {'more' if value > 0 else 'fewer'}"
    return f"{amount(value, unit)} {'more' if value > 0 else 'less'}"
