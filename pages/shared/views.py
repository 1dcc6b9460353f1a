"""The parts that pages are made of: a card, the answer in a sentence, a verdict."""

from collections.abc import Sequence

import streamlit as st

from metrics.measure import Improvement
from metrics.summaries import Summary
from pages.shared.choice import Choice
from pages.shared.words import said
from reporting.card_words import card
from reporting.escaping import plain_text
from reporting.links import page_link
from reporting.overview import context_sentence
from reporting.sentences import latest_sentence


def show_card(summary: Summary, choice: Choice) -> None:
    """The latest figure, its period, its change, and what it is doing; a step to the measure."""
    title, figure, words = said(card, choice.view, summary)
    st.metric(title, figure)
    asked = {**choice.address, "measure": summary.measure.id}
    closer = page_link("pages/measure.py", "Look closer", asked)
    st.markdown(f"{words}\n\n:material/arrow_forward: {closer}")


def show_cards(summaries: Sequence[Summary], choice: Choice, *, places: int) -> None:
    """Cards beside each other, on a grid of so many places."""
    for place, summary in zip(st.columns(places, border=True), summaries, strict=False):
        with place:
            show_card(summary, choice)


def show_verdict(summary: Summary) -> None:
    """The three statements, each with its shape, its words and its reason."""
    with st.container(key=f"verdict-{summary.measure.id}"):
        for question, finding in summary.verdict.findings.items():
            st.markdown(f"{question}: **{finding}**. {plain_text(finding.reason)}")


def show_lead(summary: Summary, others: Sequence[Summary], choice: Choice, *more: str) -> None:
    """The answer in large type; under it what else is known today where that figure is old."""
    with st.container(key="lead"):
        st.markdown(said(answer, choice.view, summary))
    if lines := [line for line in (context_sentence(summary, others), *more) if line]:
        st.markdown("\n\n".join(map(plain_text, lines)))


def show_answer(summary: Summary, others: Sequence[Summary], choice: Choice, *more: str) -> None:
    """The same in the size of the text, as one of several answers on a page; more: as markdown."""
    told = said(answer, choice.view, summary)
    context = plain_text(context_sentence(summary, others))
    st.markdown("\n\n".join(filter(None, (told, context, *more))))


def answer(summary: Summary) -> str:
    """The answer in a sentence, as markdown."""
    return plain_text(latest_sentence(summary))


def better_way(summary: Summary) -> str:
    """Which way is better, in words."""
    words = {
        Improvement.HIGHER: "Higher is better.",
        Improvement.LOWER: "Lower is better.",
        Improvement.NEITHER: "Neither more nor less is better by itself.",
    }
    return words[summary.measure.improvement]
