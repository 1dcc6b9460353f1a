"""The Overview: four questions with their answers, then what is overdue and what changed most."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st
from sqlalchemy import Engine

from metrics.answers import View
from metrics.measure import Theme
from metrics.summaries import Summary
from pages.shared import data
from pages.shared.charts import draw_chart
from pages.shared.choice import Choice
from pages.shared.start import go_to_start
from pages.shared.tables import draw_long_table
from pages.shared.text import draw_text
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
    summaries = data.summaries(choice.view)
    for theme, question in QUESTIONS.items():
        leading = [s for s in summaries if s.measure.theme is theme and s.measure.headline]
        _question(theme, question, leading, summaries, choice)
    draw_text("since", *_since(summaries, choice), *_plan(choice))
    _over_time([s for s in summaries if s.measure.headline], choice)
    draw_text("due", *_due(choice))


def _question(
    theme: Theme,
    question: str,
    leading: Sequence[Summary],
    summaries: Sequence[Summary],
    choice: Choice,
) -> None:
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
    draw_text(theme.value, heading(question), beside(words, shown))


def _plan(choice: Choice) -> list[Part]:
    more = inner_link("pages/against_the_plan.py", "More on the plan", choice.address)
    asked = paragraph(plan_lead(data.targets(), choice.view.day))
    return [heading("What the plan asks for"), asked, paragraph(more)]


def _since(summaries: Sequence[Summary], choice: Choice) -> list[Part]:
    moved = biggest_changes(summaries, choice.view.as_at or choice.today)
    return [heading("What changed most in a year"), bullets(moved)]


def _over_time(headlines: Sequence[Summary], choice: Choice) -> None:
    drawn = [one for one in headlines if not one.is_awaiting]
    signs = f"Each line has a scale of its own, from zero to its highest point. {IN_PART}"
    none = "No headline measure is held for this area."
    line = paragraph(signs, look="small") if drawn else paragraph(none)
    draw_text("over time", heading(OVER_TIME), line)
    if not drawn:
        return
    rows, told = data.drawn(_lanes, choice.view), lanes_description(drawn)
    draw_chart(rows, lanes_spec, name=OVER_TIME, told=told)
    with st.expander("Table of these lines", key="lanes", on_change="rerun") as opened:
        if opened.open:
            draw_long_table(lanes_table(drawn), name="Headline measures, every figure", key="lanes")


def _lanes(_engine: Engine, view: View) -> pd.DataFrame:
    found = data.summaries(view)
    return lanes_data([one for one in found if one.measure.headline and not one.is_awaiting])


def _due(choice: Choice) -> list[Part]:
    late = overdue_lines(data.source_standings(choice.today))
    said_of = bullets(late) or paragraph("No publication that we read is overdue.")
    more = inner_link("pages/sources.py", "All sources", choice.address)
    return [heading("What is overdue"), said_of, paragraph(more)]
