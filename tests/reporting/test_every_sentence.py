"""Every sentence of every measure in every area, and what may never stand in one."""

import re
from datetime import date

import pytest
from sqlalchemy import Engine

from data_access.holdings import areas_held
from metrics.answers import View, summaries
from metrics.catalogue import MEASURES
from metrics.summaries import Summary
from reporting.card_words import card_movement, card_period
from reporting.sentences import headline, trend_description
from reporting.survey_words import sure_sentence
from reporting.verdict_words import verdict_table

TODAY = date(2026, 7, 1)
NEVER = {
    "a missing value": r"\bnan\b|\bNaN\b|\bNone\b|\bNaT\b|<NA>",
    "a raw float": r"\d\.\d{3,}|\d[eE]-?\d|\d\.0\b(?!%)",
    "a doubled unit": r"\b(cases?|victims?|days?|offences?|people|per cent|points?)\s+\1\b|%%",
    "a wrong plural": r"\b1 (cases|victims|days|offences|people|referrals|calls)\b",
    "a wrong singular": r"\b(?!1\b)\d[\d,]* (case|victim|day|offence|person|referral|call)\b",
    "a wrong verb": r"(?<![\d,])1 (case|victim)\b[^.]* were\b|\b\d\d+ (cases|victims) was\b",
    "a percentage change of a percentage": r"\d%[^.]*\d% (more|less|higher|lower)\b",
    "per cent where points are meant": r"\d% (more|less) than a year before",
    "a doubled word": r"\b(\w+) \1\b",
    "a space before a stop": r" [.,;:]|\.\.(?!\.)",
    "a form that was not filled": r"[{}]",
    "an unexplained word": r"\bsignificant",
    "a cause": r"\bbecause of\b|\bcaused by\b|\bdue to the\b",
}


@pytest.fixture
def every_summary(filled: Engine) -> list[Summary]:
    """Each measure in each area for which it is held, and in London even where it is not."""
    found = []
    for measure in MEASURES:
        areas = dict.fromkeys((*areas_held(filled, measure.calculation.series), "London"))
        for area in areas:
            found += summaries(filled, View(area, TODAY), [measure])
    return found


def said(summary: Summary) -> list[str]:
    """All that is said of a measure in words of our own making."""
    words = [headline(summary), card_period(summary), card_movement(summary)]
    for finding in summary.verdict.findings.values():
        words += [finding.reason, finding.would_change]
    words += verdict_table(summary)["Rests on"].tolist()
    if summary.latest:
        words.append(trend_description(summary, summary.readings))
    if summary.latest and summary.measure.is_survey:
        words.append(sure_sentence(summary))
    return words


@pytest.mark.parametrize("kind", ["sqlite"])
def test_no_sentence_holds_what_nobody_would_say(every_summary: list[Summary]) -> None:
    assert len(every_summary) > 190
    found = [
        (one.measure.id, one.area, fault, words)
        for one in every_summary
        for words in said(one)
        for fault, pattern in NEVER.items()
        if re.search(pattern, words)
    ]
    assert found == []
    for one in every_summary:
        words = headline(one)
        assert re.match(r"[A-Z0-9]", words), words
        assert words.endswith("."), words
        if one.latest:
            assert len(trend_description(one, one.readings)) <= 250


@pytest.mark.parametrize(
    ("words", "fault"),
    [
        ("nan cases were open", "a missing value"),
        ("None were open", "a missing value"),
        ("3.0999999999999943 points more", "a raw float"),
        ("19,339 cases cases were open", "a doubled unit"),
        ("1 cases was open", "a wrong plural"),
        ("21 case were open", "a wrong singular"),
        ("72%, 5% more than a year before", "a percentage change of a percentage"),
        ("a significant rise", "an unexplained word"),
    ],
)
def test_the_net_catches_what_it_is_for(words: str, fault: str) -> None:
    assert re.search(NEVER[fault], words)
