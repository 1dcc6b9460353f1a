"""What stands on the Crown Court page, for the same page made with other tools."""

from dataclasses import dataclass
from datetime import date
from functools import cache

from sqlalchemy import Engine

from data_access.bundle import load_bundle
from data_access.database import open_database
from metrics.answers import View, summaries
from metrics.catalogue import MEASURES
from metrics.measure import Theme
from metrics.summaries import Summary
from reporting.card_words import card_movement, card_period
from reporting.sentences import latest_sentence
from reporting.tables import overview_table
from reporting.wording import shown

AREAS = ("London", "Snaresbrook Crown Court")
CARDS, CHARTS = 4, 3


@dataclass(frozen=True)
class Chart:
    """A question, its answer in a sentence, and its points."""

    question: str
    answer: str
    days: tuple[date, ...]
    values: tuple[float, ...]


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
    measures = [measure for measure in MEASURES if measure.theme is Theme.CROWN_COURT]
    found = summaries(store(), View(area, date.today()), measures)
    leading = sorted(found, key=lambda one: (one.is_awaiting, not one.measure.headline))
    table = overview_table(found)
    return Content(
        cards=tuple(_card(one) for one in leading[:CARDS]),
        charts=tuple(_chart(one) for one in leading[:CHARTS]),
        columns=tuple(table.columns),
        rows=tuple(map(tuple, table.to_numpy())),
    )


def _card(summary: Summary) -> tuple[str, str, str, str]:
    measure, latest = summary.measure, summary.latest
    figure = "Awaiting" if latest is None else shown(latest, measure.unit)
    return measure.title, figure, card_period(summary), card_movement(summary)


def _chart(summary: Summary) -> Chart:
    drawn = [one for one in summary.readings if one.value is not None]
    return Chart(
        question=summary.measure.question,
        answer=latest_sentence(summary),
        days=tuple(one.period_end for one in drawn),
        values=tuple(one.value for one in drawn),
    )
