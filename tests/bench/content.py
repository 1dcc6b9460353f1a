"""What stands on the Crown Court page, for the same page made with other tools."""

from dataclasses import dataclass
from datetime import date
from functools import cache

import pandas as pd
from sqlalchemy import Engine

from data_access.bundle import load_bundle
from data_access.database import open_database
from data_access.kept_rows import read_rows
from metrics.answers import View, summaries
from metrics.catalogue import MEASURES
from metrics.events import events_of, read_event
from metrics.measure import Theme
from metrics.summaries import Summary
from reporting import theme
from reporting.card_words import card_figure, card_movement, card_period
from reporting.sentences import latest_sentence
from reporting.tables import overview_table
from reporting.trend_data import trend_data

# The two areas that hold most, so that the whole page changes and every chart stays one.
AREAS = ("London", "England and Wales")
CARDS, CHARTS, THEME = 4, 3, Theme.CROWN_COURT
COLOURS = {
    "line": theme.SERIES,
    "point": theme.IN_PART,
    "provisional": theme.PROVISIONAL,
    "target": theme.TARGET,
    "ambition": theme.AMBITION,
    "break": theme.INK,
    "event": theme.EVENT,
}
LINES = ("line", "target", "ambition", "break")  # the parts whose points are joined


@dataclass(frozen=True)
class Run:
    """Points that are drawn alike and, of a line, joined: what each says and its label."""

    part: str
    days: tuple[date, ...]
    values: tuple[float, ...]
    words: tuple[str, ...]
    labels: tuple[str, ...]

    @property
    def points(self) -> tuple[tuple, ...]:
        """Day, value, words and label of each."""
        return tuple(zip(self.days, self.values, self.words, self.labels, strict=True))

    @property
    def is_line(self) -> bool:
        """Whether the points are joined."""
        return self.part in LINES


@dataclass(frozen=True)
class Chart:
    """A question, its answer in a sentence, and all that its chart shows."""

    question: str
    answer: str
    runs: tuple[Run, ...]


@dataclass(frozen=True)
class Content:
    """Four cards, three charts and a table, for one area."""

    cards: tuple[tuple[str, str, str, str], ...]
    charts: tuple[Chart, ...]
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@cache
def store() -> Engine:
    """The store with the shipped figures."""
    engine = open_database()
    load_bundle(engine)
    return engine


@cache
def content(area: str) -> Content:
    """The page for an area, worked out once, as ours is."""
    measures = [measure for measure in MEASURES if measure.theme is THEME]
    found = summaries(store(), View(area, date.today()), measures)
    leading = sorted(
        found, key=lambda one: (one.is_awaiting, not one.measure.headline, one.is_out_of_date)
    )
    table = overview_table(found)
    return Content(
        cards=tuple(_card(one) for one in leading[:CARDS]),
        charts=tuple(_chart(one) for one in leading[:CHARTS]),
        columns=tuple(table.columns),
        rows=tuple(map(tuple, table.to_numpy())),
    )


def _card(summary: Summary) -> tuple[str, str, str, str]:
    measure, latest = summary.measure, summary.latest
    figure = "No figure" if latest is None else card_figure(latest, measure.unit)
    return measure.title, figure, card_period(summary), card_movement(summary)


def _chart(summary: Summary) -> Chart:
    happened = events_of([read_event(row) for row in read_rows(store(), "events")], THEME)
    frame = trend_data(summary, summary.readings, tuple(happened))
    frame["value"] = frame["value"].fillna(0)  # events stand at the foot
    runs = (_run(str(part), rows) for (part, _), rows in frame.groupby(["part", "run"]))
    return Chart(summary.measure.question, latest_sentence(summary), tuple(runs))


def _run(part: str, rows: pd.DataFrame) -> Run:
    days = tuple(day.date() for day in rows["day"])
    return Run(part, days, *(tuple(rows[name]) for name in ("value", "words", "label")))
