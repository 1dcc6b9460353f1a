"""What is said of a measure: every sentence that the shipped figures give, and a few by hand."""

import re
from datetime import date

import pytest
from sqlalchemy import Engine

from data_access.areas import OFFERED
from data_access.importers import SOURCES
from metrics.answers import View, summaries
from metrics.statements import Statement
from metrics.summaries import Summary
from reporting.card_words import card_movement, card_period
from reporting.sentences import headline, latest_sentence, stated, trend_description
from reporting.source_words import source_line
from tests.data_access.made_releases import figure, flow, release
from tests.metrics.test_statements import said
from tests.metrics.test_targets import target
from tests.reporting.made_summaries import TODAY, summary_of

UNREADABLE = re.compile(
    "|".join(
        (
            r"\bnan\b|\binf\b|\bNone\b(?! (is|are|of))|\{|\}",
            r"\d\.\d{2,}|e\+\d|\d{4,}(?= (case|victim|offence|day|people))",
            r"(\b[a-z]+\b) \3\b|\s\s|\.\.(?!\.)| ,",
            r"%%|% per cent|(?<![\d.,])1 (cases|days|figures)\b",
        )
    )
)
PLAN = "A Safer London for Everyone - Police and Crime Plan 2025-29"
UNREAD = target(kind="direction", value="", read="not_in_full", plan=PLAN, due_on="")


def everything_said_of(summary: Summary) -> list[str]:
    """Each sentence that a page, a card or a chart holds about a measure."""
    source = SOURCES[summary.measure.source]
    words = [headline(summary), card_period(summary), card_movement(summary).replace("*", "")]
    words += [finding.reason for finding in summary.verdict.findings.values()]
    words.append(source_line(summary, source.publisher, source.title, source.status.value))
    words += [stated(one) for one in summary.statements]
    if summary.latest:
        words.append(trend_description(summary, summary.readings))
    return words


@pytest.fixture(params=[None, date(2025, 7, 1), date(2012, 1, 1)], ids=str)
def held(request: pytest.FixtureRequest, filled: Engine) -> list[Summary]:
    """Every measure in every area, as it stands and as it stood."""
    return [
        summary
        for area in OFFERED
        for summary in summaries(filled, View(area, TODAY, request.param))
    ]


def test_every_sentence_about_every_measure_and_area_can_be_read_aloud(held) -> None:
    unreadable = {
        (summary.measure.id, words)
        for summary in held
        for words in everything_said_of(summary)
        if UNREADABLE.search(words)
    }
    assert sorted(unreadable)[:10] == []


def test_every_headline_is_whole_sentences(held) -> None:
    for summary in held:
        words = headline(summary)
        assert words[0].isupper() or words[0].isdigit(), words
        assert words.endswith("."), words


def test_every_description_of_a_chart_is_short_and_holds_the_latest_figure(held) -> None:
    for summary in held:
        if summary.latest:
            words = trend_description(summary, summary.readings)
            assert len(words) <= 250
            latest = f"{summary.latest.value:,.0f}"
            assert latest in words or f"{summary.latest.value:,.1f}" in words, words


def test_the_headline_of_london_is_the_one_that_was_promised() -> None:
    court = release(figure("2024-12-31", 15_966), figure("2025-12-31", 19_339), on="2026-03-26")
    assert headline(summary_of(court, targets=[UNREAD])) == (
        "19,339 cases were open in London's Crown Courts at the end of December 2025, 3,373 more "
        "than a year before. No number for this could be read in the Police and Crime Plan 2025 "
        "to 2029."
    )


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        (10, 12, "12 cases were open in London's Crown Courts at the end of December 2025, 2 more"),
        (3, 1, "1 case was open in London's Crown Courts at the end of December 2025, 2 fewer"),
        (5, 5, "5 cases were open in London's Crown Courts at the end of December 2025, the same"),
    ],
)
def test_a_change_is_said_in_counts(before: float, after: float, words: str) -> None:
    held = release(figure("2024-12-31", before), figure("2025-12-31", after), on="2026-03-26")
    assert latest_sentence(summary_of(held)).startswith(words)


def test_a_change_across_two_releases_is_not_said() -> None:
    old = release(figure("2024-12-31", 16_075), on="2025-03-27")
    new = release(figure("2025-12-31", 19_339), on="2026-03-26")
    assert "year before" not in latest_sentence(summary_of(old, new))


def test_a_card_says_no_change_that_the_sentence_does_not_say() -> None:
    both = release(figure("2024-12-31", 15_966), figure("2025-12-31", 19_339), on="2026-03-26")
    newer = release(figure("2025-12-31", 19_400), on="2026-06-25")
    summary = summary_of(both, newer)
    assert "3,373" not in latest_sentence(summary)
    assert "3,373" not in card_movement(summary)


def test_a_rounded_figure_is_said_to_be_about_that() -> None:
    held = release(figure("2025-12-31", 46_500, approximate=True), on="2026-03-26")
    assert latest_sentence(summary_of(held)).startswith("About 46,500 cases")


@pytest.mark.parametrize(
    ("received", "completed", "words"),
    [
        (120, 100, "20 more cases were received than completed"),
        (100, 101, "1 fewer case was received than completed"),
    ],
)
def test_a_difference_is_said_as_more_or_fewer(received, completed, words) -> None:
    rows = (
        flow("2025-12-31", received),
        flow("2025-12-31", completed, series="crown_court_disposals"),
    )
    found = summary_of(release(*rows, on="2026-03-26"), measure="crown_court_net_change")
    assert latest_sentence(found).startswith(words)


def test_a_change_of_what_lies_below_nothing_is_said_by_the_figure_of_before() -> None:
    rows = [
        flow(day, value, series=series)
        for series, values in (
            ("crown_court_receipts", (1_000, 1_000)),
            ("crown_court_disposals", (1_200, 1_100)),
        )
        for day, value in zip(("2024-12-31", "2025-12-31"), values, strict=True)
    ]
    whole = release(*rows, on="2026-03-26", whole=True)
    words = latest_sentence(summary_of(whole, measure="crown_court_net_change"))
    assert words == (
        "100 fewer cases were received than completed in London's Crown Courts in October to "
        "December 2025, against 200 fewer cases a year before."
    )


def survey(before: float, after: float, **more: object) -> Summary:
    rows = [
        flow(day, value, months=12, series="uss_satisfied_overall", **more)
        for day, value in (("2024-12-31", before), ("2025-12-31", after))
    ]
    return summary_of(release(*rows, on="2026-03-26"), measure="victim_satisfaction_overall")


def test_a_survey_without_a_base_is_not_said_to_have_changed() -> None:
    assert latest_sentence(survey(60, 70)) == (
        "70% of victims in London were satisfied with the police, in 2025, against 60% a year "
        "before; how many people answered is not published, so we cannot tell whether this changed."
    )


def test_a_survey_within_chance_is_not_said_to_have_changed() -> None:
    assert "we cannot tell whether this changed" in latest_sentence(survey(60, 61, base=500))


def test_a_small_change_of_a_share_is_never_nothing_more_than_before() -> None:
    rows = [
        flow(day, value, months=12, series="crown_court_ineffective_trial_rate")
        for day, value in (("2024-12-31", 23.00), ("2025-12-31", 23.02))
    ]
    held = release(*rows, on="2026-03-26")
    found = latest_sentence(summary_of(held, measure="crown_court_ineffective_trial_rate"))
    assert "0 percentage points more" not in found


def test_a_measure_without_figures_says_what_is_awaited() -> None:
    words = latest_sentence(summary_of(measure="needs_assessed"))
    assert words.startswith("Victims whose needs were assessed: no figure is held for London.")
    assert "return can be filled in" in words


def test_a_statement_is_said_as_somebodys_words() -> None:
    words = latest_sentence(summary_of(measure="victim_service_supported", statements=[said()]))
    assert words == (
        "Stated, not counted: “nearly 50,000 victims and witnesses” (MOPAC, 10 March 2023)."
    )


@pytest.mark.parametrize(
    ("published_as", "released_on"),
    [("May 2017", "2017-05-31"), ("2024", "2024-12-31"), ("June 2021", "2021-06-30")],
)
def test_a_partly_known_day_of_a_statement_is_said_as_it_was_given(
    published_as: str, released_on: str
) -> None:
    one: Statement = said(published_as=published_as, released_on=released_on)
    assert f", {published_as})" in stated(one)


def test_one_figure_is_described_as_one() -> None:
    found = summary_of(release(figure("2025-12-31", 19_339), on="2026-03-26"))
    words = trend_description(found, found.readings)
    assert "1 figure" in words
    assert "1 figures" not in words
    assert "  " not in words
