"""What a briefing says, before it is a file."""

import json
from datetime import date
from urllib.parse import parse_qs, urlsplit

import pytest
from sqlalchemy import Engine

from data_access.holdings import release_days
from metrics.answers import View, summaries
from reporting import wording
from reporting.briefing.chart_series import chart_content
from reporting.briefing.content import Kind, Table
from reporting.briefing.outline import outline, shares
from reporting.charts import trend_spec
from reporting.sentences import latest_sentence
from reporting.stage.stage_chart import stage_spec
from tests.reporting.briefing.conftest import TODAY, Make


@pytest.mark.parametrize("kind", list(Kind))
def test_every_kind_tells_what_it_was_made_from(brief: Make, kind: Kind) -> None:
    made = brief(kind)
    assert "Made for 21 November 2026 from" in made.made_of
    assert made.version in made.made_of
    assert made.made_of.startswith(made.made_from)
    assert made.sections[-1].key == "sources"
    assert all(one.message and one.heading and one.source for one in made.sections)


def test_a_measure_is_told_by_the_sentence_of_its_summary(brief: Make, shipped: Engine) -> None:
    found = {one.measure.id: one for one in summaries(shipped, View("London", TODAY))}
    said = {one.key: one.message for one in brief(Kind.SUMMIT).sections if one.summary}
    assert said == {key: latest_sentence(found[key]) for key in said}
    assert len(said) > 5


def test_the_weekly_briefing_begins_with_actions_then_news_then_exceptions(brief: Make) -> None:
    made = brief(Kind.WEEKLY)
    assert [one.key for one in made.sections[:3]] == ["actions", "changes", "exceptions"]
    assert made.sections[0].message == "No action is open."
    assert made.sections[1].message.startswith("No figures published since 30 September 2026 are ")


def test_the_weekly_briefing_of_a_day_of_release_tells_what_came_out_on_it(
    brief: Make, shipped: Engine
) -> None:
    day = date(2026, 3, 26)
    made = brief(Kind.WEEKLY, as_at=day)
    before = max(one for one in release_days(shipped) if one < day)
    assert made.sections[1].heading == f"Since {wording.day(before)}"


def test_measures_stand_in_the_order_in_which_they_are_asked_for(brief: Make) -> None:
    asked = ("vawg_victims", "crown_court_open_cases")
    made = brief(Kind.MEASURE, measures=asked)
    assert [one.key for one in made.sections if one.summary] == list(asked)


def test_the_moment_is_an_input_and_else_the_newest_release(brief: Make) -> None:
    asked = {"measures": ("crown_court_open_cases",)}
    assert brief(Kind.MEASURE, **asked).made_at == date(2026, 3, 26)
    given = brief(Kind.MEASURE, made_at=date(2026, 5, 1), **asked)
    assert given.made_at == date(2026, 5, 1)


def test_an_older_day_gives_the_figures_of_then(brief: Make) -> None:
    made = brief(Kind.MEASURE, measures=("crown_court_open_cases",), as_at=date(2025, 12, 18))
    assert "17,492" in made.sections[0].message
    assert made.sections[0].link.endswith("as_at=2025-12-18")


def test_a_link_is_whole_where_the_dashboard_has_an_address(
    brief: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = {"measures": ("crown_court_open_cases",)}
    query = "?measure=crown_court_open_cases&area=London&as_at=2026-09-30"
    assert brief(Kind.MEASURE, **asked).sections[0].link == query
    monkeypatch.setenv("PUBLIC_URL", "https://example.org/vcd/")
    link = brief(Kind.MEASURE, **asked).sections[0].link
    assert link == f"https://example.org/vcd/measure{query}"


def test_a_measure_without_figures_says_what_is_awaited(brief: Make) -> None:
    made = brief(Kind.MEASURE, measures=("needs_assessed",))
    assert not made.sections[0].has_chart
    assert any(one.startswith("Awaiting a return") for one in made.sections[0].points)


def test_messages_can_be_left_out_and_put_in_order(brief: Make) -> None:
    made = brief(Kind.SUMMIT)
    keys = [one.key for one in made.sections]
    chosen = (keys[2], keys[0], "no-such-message")
    assert [one.key for one in made.with_sections(chosen).sections] == [keys[2], keys[0]]


def test_its_link_brings_back_the_order_of_the_messages_and_is_as_it_was_without_one(
    brief: Make,
) -> None:
    made = brief(Kind.SUMMIT)
    keys = tuple(one.key for one in made.sections)
    assert made.with_sections(keys) is made
    link = made.with_sections((keys[2], keys[0])).link
    assert link.startswith(made.link)
    assert parse_qs(urlsplit(link).query)["messages"] == [f"{keys[2]},{keys[0]}"]


def test_on_stage_every_mark_and_letter_of_the_chart_is_larger() -> None:
    page, stage = json.dumps(trend_spec()), stage_spec(dark=False)
    sizes = [
        layer["encoding"]["size"]["scale"]["range"]
        for spec in (json.loads(page), stage)
        for layer in spec["layer"]
        if "size" in layer["encoding"]
    ]
    assert sizes[1] == [3 * one for one in sizes[0]]
    (label,) = [one["mark"] for one in stage["layer"] if one["mark"]["type"] == "text"]
    assert label["fontSize"] == 24
    assert label["dy"]["expr"].startswith("1.6 * (")


def test_a_column_of_long_words_is_wide_and_no_column_is_too_narrow_for_its_longest_word() -> None:
    long = "Publish the plan for the listing of cases with dates and who is responsible. " * 4
    wide = shares(Table(("Action", "Owner", "Status"), ((long, "Ministry of Justice", "Open"),)))
    assert sum(wide) == pytest.approx(1)
    assert wide[0] > 0.5
    assert min(wide) > len("Status") / 85


@pytest.mark.parametrize(
    ("area", "title"),
    [
        ("Snaresbrook Crown Court", "Snaresbrook: How many cases wait for the Crown Court?"),
        ("London", "London: How many cases wait for the Crown Court?"),
        ("Central Criminal Court", "Central Criminal Court: How many cases wait for the Crown"),
    ],
)
def test_the_title_of_one_measure_does_not_say_crown_court_twice(
    brief: Make, area: str, title: str
) -> None:
    made = brief(Kind.MEASURE, measures=("crown_court_open_cases",), area=area)
    assert made.title.startswith(title)


def test_a_court_keeps_its_name_where_the_question_does_not_give_it(brief: Make) -> None:
    asked = {"measures": ("crown_court_disposals_in_year",), "area": "Croydon Crown Court"}
    assert brief(Kind.MEASURE, **asked).title.startswith("Croydon Crown Court: ")


def test_a_series_is_named_by_its_measure_and_how_it_is_held(brief: Make) -> None:
    made = brief(Kind.MEASURE, measures=("crown_court_open_cases", "charge_rate"))
    named = [one.name for s in made.sections if s.has_chart for one in chart_content(s).series]
    assert named == [
        "Open Crown Court cases (from a release held in part)",
        "Outcomes that were a charge or summons",
        "Outcomes that were a charge or summons (still filling in [p])",
    ]


def test_an_audience_is_not_told_the_version(brief: Make) -> None:
    made = brief(Kind.SUMMIT)
    seen = [(s.message, *s.points, s.source) for s in outline(made)]
    assert not [words for one in seen for words in one if made.version in words]
