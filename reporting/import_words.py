"""What is said of a file before it is stored: what it is, and what it would change."""

from collections.abc import Iterable, Mapping

import pandas as pd

from data_access.importers import SOURCES
from data_access.importing.differences import Difference
from data_access.importing.prepare import Prepared
from metrics.comparison import Comparison, NewPeriod, Revision
from metrics.measure import Measure
from reporting.wording import amount, listed, sentence, short_period, shown

SHOWN = 20
NOTHING_NEW = "These very figures are stored already, so there is nothing to do."


def what_it_is(prepared: Prepared) -> str:
    """The file in a sentence: its layout, its release, and how many rows it has."""
    release = prepared.release
    if release is None:
        return sentence(f"{prepared.layout.title}: {prepared.rows:,} rows")
    source = SOURCES[release.source]
    said = f"{source.publisher}, {source.title}: {release.title}, published {release.published_as}"
    return sentence(f"{said}. {prepared.rows:,} figures, read as {prepared.layout.title}")


def what_is_stored(prepared: Prepared) -> str:
    """As what it would be stored, or that it is stored already."""
    if prepared.known:
        known = prepared.known
        day = f"{known.imported_at.day} {known.imported_at:%B %Y}"
        return f"This very file was imported by {known.imported_by} on {day}: nothing to do."
    if prepared.release is None:
        return "The rows would become the office's own list; what was there before is kept."
    if prepared.corrects:
        return (
            "A release of that day is stored already: this file would stand beside it as "
            f"{prepared.key}, and lead for what it holds."
        )
    return f"It would be stored as a new release, {prepared.key}."


def differences_table(found: Iterable[Difference]) -> pd.DataFrame:
    """What the file adds and changes, series by series, over all areas and splits."""
    rows = [
        {
            "Series": one.series.replace("_", " "),
            "Compared with": f"{one.against.title}, {one.against.published_as}"
            if one.against
            else "not held yet",
            "New": f"{one.new:,}",
            "Changed": f"{one.revised:,}",
            "The same": f"{one.same:,}",
            "No longer given": f"{one.gone:,}",
        }
        for one in found
    ]
    return pd.DataFrame(rows)


def new_periods_lines(comparison: Comparison) -> list[str]:
    """The new periods of each measure and area, with the newest figure."""
    found: dict[tuple[str, str], list[NewPeriod]] = {}
    for one in comparison.new_periods:
        found.setdefault((one.measure.id, one.reading.point.area), []).append(one)
    return [_new_line(periods) for periods in found.values()]


def _new_line(periods: list[NewPeriod]) -> str:
    last = max(periods, key=lambda one: one.reading.period_end)
    measure, reading = last.measure, last.reading
    when = short_period(reading.point.period_start, reading.period_end)
    count = f"{len(periods)} new periods, the last" if len(periods) > 1 else "a new period,"
    figure = shown(reading, measure.unit)
    return sentence(f"{measure.title}, {reading.point.area}: {count} {when}: {figure}")


def revisions_table(comparison: Comparison) -> pd.DataFrame:
    """The biggest revisions first: the figure now, and after the import."""
    both = [one for one in comparison.revisions if not is_gone(one)]
    ordered = sorted(both, key=size_of, reverse=True)
    rows = [
        {
            "Measure": one.measure.title,
            "Area": one.before.point.area,
            "Period": short_period(one.before.point.period_start, one.before.period_end),
            "Before": shown(one.before, one.measure.unit),
            "After": shown(one.after, one.measure.unit),
            "Difference": _difference(one),
        }
        for one in ordered
    ]
    return pd.DataFrame(rows)


def gone_sentence(comparison: Comparison) -> str:
    """How many figures would no longer be given; empty where there are none."""
    gone = sum(map(is_gone, comparison.revisions))
    said = "are given now, and not by this file: they would no longer be shown as current"
    return f"{gone:,} figures {said}." if gone else ""


def is_gone(revision: Revision) -> bool:
    """Whether a figure that was given is given no more."""
    return revision.after is None or revision.after.value is None


def size_of(revision: Revision) -> float:
    """How large a revision is, in per cent of the figure before; what went missing comes first."""
    before, after = revision.before.value, revision.after and revision.after.value
    if before is None or after is None:
        return float("inf")
    return abs(after - before) / (abs(before) or 1)


def _difference(revision: Revision) -> str:
    before, after = revision.before.value, revision.after and revision.after.value
    if before is None or after is None:
        return "no longer given"
    return signed(after - before, revision.measure)


def signed(difference: float, measure: Measure) -> str:
    """A difference with its sign: "+107 cases", "-1.5 percentage points"."""
    sign = "+" if difference >= 0 else "\N{MINUS SIGN}"
    return f"{sign}{amount(difference, measure.unit)}"


def verdict_lines(comparison: Comparison) -> list[str]:
    """Each statement of a verdict that would be another, and why."""
    return [
        sentence(
            f"{one.measure.title}, {one.area}. {one.question}: {one.before.answer.words} would "
            f"become {one.after.answer.words} ({listed([str(cause) for cause in one.causes])})"
        )
        for one in comparison.verdicts
    ]


def kept_rows_lines(found: Mapping[str, Mapping[str, list[str]]]) -> list[str]:
    """The rows of each table that a file adds, changes and ends."""
    return [
        sentence(f"{table.capitalize()}, {kind}: {len(keys)} ({', '.join(keys[:SHOWN])})")
        for table, kinds in found.items()
        for kind, keys in kinds.items()
        if keys
    ]
