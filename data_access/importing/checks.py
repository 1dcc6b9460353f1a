"""What every file's figures are held to before they are stored, whatever layout they came in."""

import re
from datetime import date

import numpy as np
import pandas as pd

from data_access.importers import SOURCE_OF_SERIES
from data_access.reading.layout import COLUMNS, Figures, Layout, Problems

TODO = "Our reader of this layout has to be looked at; nothing was stored."
_MARKER = re.compile(r"\[(?:[a-z]|low)\]|")
_SHOWN = 5


def check_figures(file: str, layout: Layout, figures: Figures) -> None:
    """Raise ImportFailed where figures could not be stored, or would say something impossible."""
    problems = Problems(file)
    frame = figures.observations
    if list(frame.columns) != list(COLUMNS):
        found = ", ".join(map(str, frame.columns))
        problems.add(expected="the columns of an observation", found=found, todo=TODO)
        problems.stop_if_any()
    if frame.empty and not hasattr(figures, "kept_rows"):
        problems.add(expected="at least one figure", found="none")
    _check_names(frame, layout, problems)
    _check_periods(frame, problems)
    _check_values(frame, problems)
    _check_once(frame, problems)
    problems.stop_if_any()


def _check_names(frame: pd.DataFrame, layout: Layout, problems: Problems) -> None:
    for name in frame["series"].unique():
        if SOURCE_OF_SERIES.get(name) != layout.source:
            expected = f"series of the source {layout.source}"
            problems.add(expected=expected, found=str(name), todo=TODO)
    for column in ("area", "dimension", "breakdown"):
        if any(not str(text).strip() for text in frame[column].unique()):
            problems.add(expected=f"a name of each {column}", found="an empty one", todo=TODO)


def _check_periods(frame: pd.DataFrame, problems: Problems) -> None:
    wrong = frame[frame["period_start"] > frame["period_end"]]
    _tell(wrong, problems, expected="a period that starts before it ends", found="the reverse")


def _check_values(frame: pd.DataFrame, problems: Problems) -> None:
    marked = frame["marker"] != ""
    neither = frame["value"].isna() & ~marked
    _tell(frame[neither], problems, expected="a figure or a mark", found="neither")
    infinite = np.isinf(frame["value"].to_numpy(dtype="float64", na_value=np.nan))
    _tell(frame[infinite], problems, expected="a figure", found="one beyond all measure")
    unknown = [text for text in frame["marker"].unique() if not _MARKER.fullmatch(str(text))]
    for text in unknown[:_SHOWN]:
        problems.add(expected="a mark of the official shorthand", found=str(text), todo=TODO)


def _check_once(frame: pd.DataFrame, problems: Problems) -> None:
    repeated = frame[frame.duplicated(subset=list(COLUMNS[:6]))]
    _tell(repeated, problems, expected="each figure once", found="a second")


def _tell(rows: pd.DataFrame, problems: Problems, *, expected: str, found: str) -> None:
    for row in rows.head(_SHOWN).itertuples():
        place = f"{row.series}, {row.area}, {row.breakdown}, {_day(row.period_end)}"
        problems.add(place=place, expected=expected, found=found)


def _day(moment: object) -> date | object:
    return moment.date() if isinstance(moment, pd.Timestamp) else moment
