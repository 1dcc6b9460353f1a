"""The parts of "How we judge": a method, its settings, its errors, and an example from today."""

from collections.abc import Callable

import streamlit as st

from data_access.areas import ENGLAND_AND_WALES, LONDON
from metrics.answers import View
from metrics.area_comparisons import COMPARISONS
from metrics.areas_compared import compare_areas, ends_of_years
from metrics.backlog_readings import read_backlog
from metrics.catalogue import find_measure
from metrics.contribution_readings import Asked, periods_held, what_lies_behind
from metrics.movement import control_chart
from metrics.periods import year_earlier
from metrics.process_control_chart import Chart
from metrics.summaries import Summary
from pages.shared import data
from pages.shared.choice import Choice
from reporting.backlog_words import record_sentence
from reporting.contribution_words import behind_sentence
from reporting.control_words import control_sentence
from reporting.escaping import plain_text
from reporting.funnel_words import different_sentence
from reporting.method_words import Method
from reporting.sentences import headline, latest_sentence
from reporting.survey_words import sure_sentence

_NOTHING = "No figure is held today on which it could be shown."


def show_method(method: Method, choice: Choice) -> None:
    """A method in plain words, today's example, its settings, its errors and its source."""
    st.header(method.title)
    st.markdown(plain_text(method.words))
    st.markdown(f"**Today's example.** {plain_text(_EXAMPLES[method.key](choice))}")
    st.markdown(f"**Settings.** {plain_text(method.settings)}")
    st.markdown(f"**How often it errs.** {plain_text(method.errs)}")
    st.caption(plain_text(f"Source: {method.source}"))


def _summary(name: str, area: str, choice: Choice) -> Summary:
    return data.summary(View(area, choice.today), find_measure(name))


def _target(choice: Choice) -> str:
    return headline(_summary("crown_court_open_cases", LONDON, choice))


def _year(choice: Choice) -> str:
    summary = _summary("crown_court_open_cases", LONDON, choice)
    movement = summary.verdict.movement
    return f"{latest_sentence(summary)} {movement.answer.words}. {movement.reason}"


def _control(choice: Choice) -> str:
    measure = find_measure("crown_court_receipts")
    summary = _summary(measure.id, ENGLAND_AND_WALES, choice)
    found = control_chart(measure, summary.readings)
    if not isinstance(found, Chart):
        return found.reason
    return f"{measure.title}, England and Wales. {control_sentence(found, measure)}"


def _survey(choice: Choice) -> str:
    summary = _summary("victim_satisfaction_overall", LONDON, choice)
    return f"{summary.measure.title}, London: {sure_sentence(summary)}"


def _funnel(_choice: Choice) -> str:
    comparison = COMPARISONS[0]
    ends = data.kept(ends_of_years, comparison, None)
    if not ends:
        return _NOTHING
    return different_sentence(data.kept(compare_areas, comparison, ends[0], None))


def _scenario(_choice: Choice) -> str:
    return record_sentence(data.kept(read_backlog, ENGLAND_AND_WALES, None).recent_record)


def _contribution(_choice: Choice) -> str:
    measure = find_measure("victim_based_offences")
    held = data.kept(periods_held, measure, LONDON, "offence", None)
    if not held:
        return _NOTHING
    asked = Asked(measure, LONDON, "offence", year_earlier(held[0]), held[0], 12)
    return behind_sentence(data.kept(what_lies_behind, asked, None))


_EXAMPLES: dict[str, Callable[[Choice], str]] = {
    "targets": _target,
    "year": _year,
    "control": _control,
    "surveys": _survey,
    "funnels": _funnel,
    "scenarios": _scenario,
    "contributions": _contribution,
}
