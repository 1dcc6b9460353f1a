"""Revisions in words and tables: two days side by side, and one period in every release."""

from collections.abc import Iterable, Sequence
from datetime import date

import pandas as pd

from metrics.comparison import Revision, differs
from metrics.measure import Measure
from metrics.readings import Reading
from metrics.revisions import Vintage
from metrics.verdict_changes import VerdictChange
from reporting.import_words import signed, size_of
from reporting.source_words import released
from reporting.wording import day, listed, sentence, short_period, shown, when

BREAK = "The count was redefined here: figures above and below are not compared"
Lines = Sequence[Sequence[Reading]]


def revisions_of(measure: Measure, lines: Lines) -> list[Revision]:
    """The points of the earlier line that have another figure on the later one."""
    earlier, later = lines
    after = {one.point: one for one in later}
    found = [
        Revision(measure, one, after.get(one.point))
        for one in earlier
        if one.value is not None and (one.point not in after or differs(one, after[one.point]))
    ]
    return sorted(found, key=size_of, reverse=True)


def lines_sentence(measure: Measure, area: str, days: tuple[date, date], lines: Lines) -> str:
    """How many figures both days knew, and how many of them differ."""
    known = [one for one in lines[0] if one.value is not None]
    new = {one.point for one in lines[1] if one.value is not None} - {one.point for one in known}
    revised = len(revisions_of(measure, lines))
    return (
        f"{measure.title}, {area}. On {day(days[0])}, {_were(len(known), ' figure')} known. By "
        f"{day(days[1])}, {_were(revised)} revised and {_were(len(new))} added."
    )


def _were(count: int, noun: str = "") -> str:
    """ "none was", "1 figure was", "12 were"."""
    if count < 2:
        return f"{count or 'no' if noun else count or 'none'}{noun} was"
    return f"{count:,}{noun}{'s' if noun else ''} were"


def revised_table(measure: Measure, days: tuple[date, date], lines: Lines) -> pd.DataFrame:
    """The revised figures, the biggest differences first."""
    rows = [
        {
            "Period": short_period(one.before.point.period_start, one.before.period_end),
            f"Published by {day(days[0])}": shown(one.before, measure.unit),
            f"Published by {day(days[1])}": shown(one.after, measure.unit),
            "Difference": _difference(one),
            "Per cent": _per_cent(one),
        }
        for one in revisions_of(measure, lines)
    ]
    return pd.DataFrame(rows)


def _difference(one: Revision) -> str:
    if one.after is None or one.after.value is None:
        return "no longer given"
    return signed(one.after.value - one.before.value, one.measure)


def _per_cent(one: Revision) -> str:
    if one.after is None or one.after.value is None or not one.before.value:
        return "not applicable"
    change = 100 * (one.after.value - one.before.value) / abs(one.before.value)
    return f"{change:+.2f}%".replace("-", "\N{MINUS SIGN}")


def flips_lines(changes: Iterable[VerdictChange]) -> list[str]:
    """Each statement of a verdict that is another, and why."""
    return [
        sentence(
            f"{one.question}: {one.before.answer.words} became {one.after.answer.words} "
            f"({listed([str(cause) for cause in one.causes])})"
        )
        for one in changes
    ]


def vintages_sentence(found: Sequence[Vintage], area: str, end: date) -> str:
    """How many figures were published for one period, and from what to what."""
    if not found:
        return f"No release gives a figure for {day(end)}."
    first = found[0].reading
    period = when(first.point.period_start, first.period_end)
    counts = {one.measure.id: one.measure for one in found}
    parts = []
    for measure in counts.values():
        values = [one.reading for one in found if one.measure is measure]
        figures = f"{len(values)} figures" if len(values) > 1 else "1 figure"
        low = min(values, key=lambda one: one.value)
        high = max(values, key=lambda one: one.value)
        span = f", from {shown(low, measure.unit)} to {shown(high, measure.unit)}"
        parts.append(f"{figures} of {measure.title}{span if len(values) > 1 else ''}")
    said = f"{area}, {period}: {listed(parts)}"
    return sentence(f"{said}. {BREAK}" if len(counts) > 1 else said)


def vintages_table(found: Sequence[Vintage]) -> pd.DataFrame:
    """One row for each release, oldest first; a change of definition is a row of its own."""
    rows, before = [], None
    for one in found:
        if before and before.measure is not one.measure:
            name = one.measure.title
            rows.append({"Published": "Break", "Release": f"{BREAK}. From here on: {name}"})
            before = None
        change = one.reading.value - before.reading.value if before else None
        rows.append(
            {
                "Published": released(one.reading).removeprefix("published "),
                "Release": one.reading.release.title,
                "Counted as": one.measure.title,
                "Figure": shown(one.reading, one.measure.unit),
                "Since the one before": "" if change is None else signed(change, one.measure),
            }
        )
        before = one
    return pd.DataFrame(rows).fillna("")
