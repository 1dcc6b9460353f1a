"""The Overview: four questions with their answers, then what is overdue and what changed most."""

from collections.abc import Sequence
from functools import partial
from itertools import chain

import streamlit as st
from sqlalchemy import Engine

from metrics.measure import Theme
from metrics.summaries import Summary
from pages.shared import data
from pages.shared.charts import ReadyChart, ready_chart
from pages.shared.choice import Choice
from pages.shared.start import go_to_start
from pages.shared.tables import draw_long_table
from pages.shared.text import Piece, Ready, draw_ready, made_ready
from pages.shared.trend_parts import source_of
from pages.shared.views import cards_of
from pages.shared.words import said
from reporting.cards import make_slide
from reporting.chart_looks import SIGNS
from reporting.lanes import lanes_data, lanes_spec, lanes_table
from reporting.overview import (
    biggest_changes,
    context_sentence,
    lanes_description,
    overdue_lines,
    undated_sentence,
)
from reporting.plan_words import plan_lead
from reporting.questions import QUESTIONS
from reporting.sentences import latest_sentence
from reporting.text import Part, beside, bullets, heading, inner_link, paragraph, steps

PAGES = {
    Theme.SATISFACTION: "pages/satisfaction.py",
    Theme.CROWN_COURT: "pages/crown_court.py",
    Theme.REFERRALS: "pages/referrals_and_support.py",
    Theme.JOURNEYS: "pages/victims_journeys.py",
}

CARDS = 3
IN_PART = SIGNS["point"]
OVER_TIME = "The headline measures over time"


def show_overview(choice: Choice) -> None:
    """Everything under the title of the Overview."""
    go_to_start()
    draw_ready(data.kept(_contents, choice))


def _contents(_engine: Engine, choice: Choice) -> tuple[Ready, ...]:
    summaries = data.summaries(choice.view)
    return made_ready(
        *chain.from_iterable(_question(theme, summaries, choice) for theme in QUESTIONS),
        *_over_time([s for s in summaries if s.measure.headline]),
        *_since(summaries, choice),
        *_plan(choice),
        *_due(choice),
    )


def _question(theme: Theme, summaries: Sequence[Summary], choice: Choice) -> list[Part]:
    leading = [s for s in summaries if s.measure.theme is theme and s.measure.headline]
    first = next((one for one in leading if not one.is_awaiting), leading[0])
    more = inner_link(PAGES[theme], f"More on {theme.value}", choice.address)
    slide = make_slide(first.measure.id, first.measure.title, choice.address)
    words = (
        paragraph(said(latest_sentence, choice.view, first)),
        paragraph(context_sentence(first, summaries)),
        paragraph(said(source_of, choice.view, first), look="small"),
        steps(more, slide),
    )
    shown = cards_of(leading, choice, places=CARDS)  # every question on the same grid
    return [heading(QUESTIONS[theme]), beside(words, shown)]


def _plan(choice: Choice) -> list[Part]:
    more = inner_link("pages/against_the_plan.py", "More on the plan", choice.address)
    asked = paragraph(plan_lead(data.targets(), choice.view.day))
    return [heading("What the plan asks for"), asked, paragraph(more)]


def _since(summaries: Sequence[Summary], choice: Choice) -> list[Part]:
    moved = biggest_changes(summaries, choice.view.as_at or choice.today)
    return [heading("What changed most in a year"), bullets(moved)]


def _over_time(headlines: Sequence[Summary]) -> list[Piece]:
    drawn = [one for one in headlines if not one.is_awaiting]
    if not drawn:
        return [heading(OVER_TIME), paragraph("No headline measure is held for this area.")]
    signs = f"Each line has a scale of its own, from zero to its highest point. {IN_PART}"
    return [
        heading(OVER_TIME),
        paragraph(signs, look="small"),
        _lanes(drawn).draw,
        partial(_show_table, drawn),
    ]


def _lanes(drawn: Sequence[Summary]) -> ReadyChart:
    told = lanes_description(drawn)
    return ready_chart(lanes_data(drawn), lanes_spec, name=OVER_TIME, told=told)


def _show_table(drawn: Sequence[Summary]) -> None:
    with st.expander("Table of these lines", key="lanes", on_change="rerun") as opened:
        if opened.open:
            draw_long_table(lanes_table(drawn), name="Headline measures, every figure", key="lanes")


def _due(choice: Choice) -> list[Part]:
    standings = data.source_standings(choice.today)
    late = overdue_lines(standings)
    said_of = bullets(late) or paragraph("No publication that we read is overdue.")
    more = inner_link("pages/sources.py", "All sources", choice.address)
    undated = paragraph(undated_sentence(standings), " ", more)
    return [heading("What is overdue"), said_of, undated]
