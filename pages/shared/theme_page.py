"""A theme's page: the answer in a sentence, cards, trends, and every measure of the theme."""

from collections.abc import Sequence
from functools import partial
from itertools import chain

from sqlalchemy import Engine

from metrics.answers import View
from metrics.catalogue import MEASURES
from metrics.measure import Measure, Theme
from metrics.summaries import Summary
from pages.shared import data
from pages.shared.choice import Choice, carried
from pages.shared.frame import open_live_page
from pages.shared.text import Ready, draw_ready, made_ready
from pages.shared.trend_parts import question
from pages.shared.views import cards_of, lead
from reporting.links import page_address
from reporting.overview import awaited_lines, is_told
from reporting.questions import QUESTIONS
from reporting.tables import browser_table, overview_table
from reporting.text import Part, bullets, heading, table

CARDS = 4
TRENDS = 3
EVERY_MEASURE = "Every measure"


def show_theme(theme: Theme) -> None:
    """The whole page of one of the four questions."""
    open_live_page(QUESTIONS[theme], partial(_show, theme), measures=_measures(theme))


def _measures(theme: Theme) -> tuple[Measure, ...]:
    return tuple(measure for measure in MEASURES if measure.theme is theme)


def _show(theme: Theme, choice: Choice) -> None:
    draw_ready(data.kept(_contents, theme, choice))


def _contents(_engine: Engine, theme: Theme, choice: Choice) -> tuple[Ready, ...]:
    summaries = data.summaries(choice.view, theme)
    leading = in_order_of_use(summaries)
    answer = lead(leading[0], summaries, choice, leading[0].verdict.target.reason)
    shown = leading[:CARDS]
    trends = (question(summary, choice) for summary in leading[:TRENDS])
    return made_ready(
        *answer,
        cards_of(shown, choice, places=len(shown)),
        *chain.from_iterable(trends),
        *_every_measure(summaries, choice),
    )


def in_order_of_use(summaries: Sequence[Summary]) -> list[Summary]:
    """Headline measures first; those with figures before those without, old figures between."""
    return sorted(
        summaries,
        key=lambda one: (one.is_awaiting, not one.measure.headline, one.is_out_of_date),
    )


def _every_measure(summaries: Sequence[Summary], choice: Choice) -> list[Part]:
    held = table(EVERY_MEASURE, _table(summaries, choice.view))
    awaited = bullets(awaited_lines(summaries, choice.address))
    return [heading(EVERY_MEASURE), held, awaited and heading("Awaiting figures"), awaited]


def _table(summaries: Sequence[Summary], view: View) -> dict:
    """Every measure of which something is held; where there are several parts, with its part."""
    held = [one for one in summaries if is_told(one)]
    parts = [one.measure.section for one in held]
    rows = overview_table(held)
    if len(set(parts)) > 1:
        rows.insert(1, "Part", parts)
    asked = ({**carried(view), "measure": one.measure.id} for one in held)
    links = [page_address("pages/measure.py", one) for one in asked]
    return browser_table(rows, headed=True) | {"links": links}
