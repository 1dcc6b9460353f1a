"""Summaries and readings as tables for people, and as files that keep their metadata."""

import re
from collections.abc import Iterable, Sequence

import pandas as pd

from data_access.areas import BOROUGHS
from metrics.measure import Unit
from metrics.readings import Reading
from metrics.summaries import Summary
from reporting.card_words import doing
from reporting.source_words import released
from reporting.wording import SHORTHAND, number, short_period, shown


def readings_table(summary: Summary, readings: Iterable[Reading]) -> pd.DataFrame:
    """The figures behind a chart, newest first, each with its release."""
    unit = summary.measure.unit
    rows = [
        {
            "Period": short_period(reading.point.period_start, reading.period_end),
            "Figure": _with_others(reading, unit),
            "Release": released(reading).removeprefix("published "),
            "Held": "whole release" if reading.in_base else "in part",
        }
        for reading in reversed(list(readings))
    ]
    return pd.DataFrame(rows, columns=["Period", "Figure", "Release", "Held"])


def _with_others(reading: Reading, unit: Unit) -> str:
    figure = shown(reading, unit)
    approximate = f"about {figure}" if reading.approximate else figure
    if not reading.others:
        return approximate
    others = ", ".join(
        number(value, unit, decimals=int(value % 1 != 0)) for value in reading.others
    )
    return f"{approximate} (another report of this release says {others})"


def overview_table(summaries: Sequence[Summary]) -> pd.DataFrame:
    """Every measure with its latest figure and its verdict in words."""
    rows = [
        {
            "Measure": summary.measure.title,
            "Latest": latest_figure(summary),
            "Period": latest_period(summary),
            "What it is doing": doing(summary),
            "Against the target": str(summary.verdict.target),
        }
        for summary in summaries
    ]
    return pd.DataFrame(rows, columns=list(_OVERVIEW_COLUMNS))


_OVERVIEW_COLUMNS = ("Measure", "Latest", "Period", "What it is doing", "Against the target")


def latest_figure(summary: Summary) -> str:
    """The newest figure of a measure, or what stands in its place."""
    if summary.latest is None:
        return "stated only" if summary.statements else "awaiting"
    return shown(summary.latest, summary.measure.unit)


def latest_period(summary: Summary) -> str:
    """The period of the newest figure; empty without one."""
    if summary.latest is None:
        return ""
    return short_period(summary.latest.point.period_start, summary.latest.period_end)


def boroughs_table(readings: Iterable[Reading], summary: Summary) -> pd.DataFrame:
    """The boroughs' figures for one period, highest first; not a ranking of how well they do."""
    found = [one for one in readings if one.point.area in BOROUGHS]
    found.sort(key=lambda one: (one.value is None, -(one.value or 0), one.point.area))
    unit = summary.measure.unit
    rows = [{"Borough": one.point.area, "Figure": shown(one, unit)} for one in found]
    return pd.DataFrame(rows, columns=["Borough", "Figure"])


def groups_table(readings: Iterable[Reading], summary: Summary) -> pd.DataFrame:
    """The newest figure of each group of a breakdown."""
    newest = {one.point.breakdown: one for one in readings}
    rows = [
        {
            "Group": name,
            "Figure": shown(one, summary.measure.unit),
            "Period": short_period(one.point.period_start, one.period_end),
        }
        for name, one in newest.items()
    ]
    return pd.DataFrame(rows, columns=["Group", "Figure", "Period"])


def shorthand_used(readings: Iterable[Reading]) -> tuple[str, ...]:
    """The legend of the markers that a table holds."""
    used = sorted({reading.marker for reading in readings if reading.marker})
    return tuple(f"{marker} = {SHORTHAND.get(marker, 'see notes')}" for marker in used)


def browser_table(table: pd.DataFrame, *, headed: bool) -> dict:
    """The table as a browser is given it (reporting/text.py): texts alone, missing ones empty.

    headed: the first column is the header of each row. Columns of figures alone stand to the right.
    """
    texts = table.map(lambda cell: "" if pd.isna(cell) else str(cell))
    are_figures = [all(map(_is_figure, texts.iloc[:, at])) for at in range(texts.shape[1])]
    return {
        "columns": [str(name) for name in texts.columns],
        "rows": texts.to_numpy().tolist(),
        "headed": headed,
        "numbers": [at for at, are in enumerate(are_figures) if are and (at or not headed)],
    }


def _is_figure(text: str) -> bool:
    return re.fullmatch(r"[-\u2212+]?\d[\d,.]*%?( \[\w+\])*|(\[\w+\])|", text) is not None
