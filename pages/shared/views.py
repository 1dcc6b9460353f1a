"""The parts that pages are made of: a card, the answer in a sentence, a verdict."""

from collections.abc import Sequence

import streamlit as st

from metrics.measure import Improvement, Measure
from metrics.summaries import Summary
from pages.shared.choice import Choice
from pages.shared.words import said
from reporting.card_words import card, statements
from reporting.cards import cards, look_closer, make_slide
from reporting.escaping import plain_text
from reporting.overview import context_sentence
from reporting.sentences import latest_sentence
from reporting.text import Part, paragraph, steps


def cards_of(summaries: Sequence[Summary], choice: Choice, *, places: int) -> Part:
    """Cards beside each other, on a grid of so many places."""
    found = [said(card, choice.view, one) for one in summaries[:places]]
    return cards(found, choice.address, places=places)


def show_verdict(summary: Summary) -> None:
    """The three statements, each with its shape, its words and its reason."""
    with st.container(key=f"verdict-{summary.measure.id}"):
        for question, statement, reason in statements(summary):
            st.markdown(f"{question}: **{statement}**. {plain_text(reason)}")


def lead(summary: Summary, others: Sequence[Summary], choice: Choice, *more: str) -> list[Part]:
    """The answer in large type; under it what else is known today where that figure is old."""
    known = context_sentence(summary, others), *more
    answer = paragraph(said(latest_sentence, choice.view, summary), look="lead")
    return [answer, *map(paragraph, known)]


def steps_on(measure: Measure, choice: Choice) -> Part:
    """From a measure among others to its page, and to a slide of it."""
    of = measure.id, measure.title, choice.address
    return steps(look_closer(*of), make_slide(*of))


def better_way(summary: Summary) -> str:
    """Which way is better, in words."""
    words = {
        Improvement.HIGHER: "Higher is better.",
        Improvement.LOWER: "Lower is better.",
        Improvement.NEITHER: "Neither more nor less is better by itself.",
    }
    return words[summary.measure.improvement]
