"""A theme's page: the answer in a sentence, cards, trends, and every measure of the theme."""

from collections.abc import Sequence
from functools import partial

from sqlalchemy import Engine

from metrics.answers import View
from metrics.catalogue import MEASURES
from metrics.measure import Measure, Theme
from metrics.summaries import Summary
from pages.shared import data
from pages.shared.choice import Choice, carried
from pages.shared.frame import open_live_page
from pages.shared.tables import draw_ready_table
from pages.shared.text import draw_text
from pages.shared.trend_parts import show_question
from pages.shared.views import cards_of, lead
from reporting.links import page_address
from reporting.overview import awaited_lines, is_told
from reporting.questions import QUESTIONS
from reporting.tables import browser_table, overview_table
from reporting.text import bullets, heading

CARDS = 4
TRENDS = 3


def show_theme(theme: Theme) -> None:
    """The whole page of one of the four questions."""
    open_live_page(QUESTIONS[theme], partial(_show, theme), measures=_measures(theme))


def _measures(theme: Theme) -> tuple[Measure, ...]:
    return tuple(measure for measure in MEASURES if measure.theme is theme)


def _show(theme: Theme, choice: Choice) -> None:
    summaries = data.summaries(choice.view, theme)
    leading = in_order_of_use(summaries)
    answer = lead(leading[0], summaries, choice, leading[0].verdict.target.reason)
    shown = leading[:CARDS]
    draw_text("lead", *answer, cards_of(shown, choice, places=len(shown)))
    for summary in leading[:TRENDS]:
        show_question(summary, choice)
    _every_measure(theme, summaries, choice)


def in_order_of_use(summaries: Sequence[Summary]) -> list[Summary]:
    """Headline measures first; those with figures before those without, old figures between."""
    return sorted(
        summaries,
        key=lambda one: (one.is_awaiting, not one.measure.headline, one.is_out_of_date),
    )


def _every_measure(theme: Theme, summaries: Sequence[Summary], choice: Choice) -> None:
    draw_text("every measure", heading("Every measure"))
    draw_ready_table(data.kept(_table, choice.view, theme), name="Every measure")
    if awaited := awaited_lines(summaries, choice.address):
        draw_text("awaiting", heading("Awaiting figures"), bullets(awaited))


def _table(_engine: Engine, view: View, theme: Theme) -> dict:
    """Every measure of which something is held; where there are several parts, with its part."""
    held = [one for one in data.summaries(view, theme) if is_told(one)]
    parts = [one.measure.section for one in held]
    table = overview_table(held)
    if len(set(parts)) > 1:
        table.insert(1, "Part", parts)
    asked = ({**carried(view), "measure": one.measure.id} for one in held)
    links = [page_address("pages/measure.py", one) for one in asked]
    return browser_table(table, headed=True) | {"links": links}
