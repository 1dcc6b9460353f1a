"""Words of scenarios, control charts, funnels, surveys and methods, on figures made for them."""

import pytest

from metrics.backlog_scenarios import Scenario, project
from metrics.measure import Unit
from metrics.process_control import xmr
from metrics.process_control_gate import FALSE_ALARMS
from metrics.verdict import Answer, Figure, Finding
from reporting.control_chart import control_data
from reporting.control_words import settings_sentence, signals_table
from reporting.method_words import CONTROL, METHODS
from reporting.scenario_words import (
    assumptions,
    difference_sentence,
    goal_words,
    needed_sentence,
    percent_words,
    quarters_words,
    scenario_sentence,
)
from reporting.survey_words import low_base_sentence, sure_sentence, sure_table
from reporting.verdict_words import figures_words
from tests.data_access.made_releases import flow, release
from tests.metrics.monthly import monthly
from tests.metrics.quarters import quarters_from
from tests.reporting.made_summaries import summary_of

QUARTERS = quarters_from(1_000, [(500, 400)] * 12)


def surveyed(*bases: int | None):  # noqa: ANN201 - a summary
    rows = [
        flow(f"{year}-12-31", 65, months=12, base=base, series="uss_satisfied_overall")
        for year, base in enumerate(bases, start=2026 - len(bases))
    ]
    return summary_of(release(*rows, on="2026-03-26"), measure="victim_satisfaction_overall")


@pytest.mark.parametrize(
    ("scenario", "words"),
    [
        (Scenario(), "the last four quarters repeat"),
        (
            Scenario(receipts_percent=5),
            "receipts are 5% higher than now and all else is as in the last four quarters",
        ),
        (
            Scenario(disposals_percent=-10),
            "disposals are 10% lower than now and all else is as in the last four quarters",
        ),
    ],
)
def test_assumptions_are_named_after_if(scenario: Scenario, words: str) -> None:
    assert assumptions(scenario) == words


def test_a_scenario_says_would_and_never_will() -> None:
    said = scenario_sentence(project(QUARTERS))
    assert said == (
        "If the last four quarters repeat, 2,600 cases would be open at the end of December 2025: "
        "400 more than at the end of December 2024."
    )


def test_a_scenario_that_runs_out_of_cases_stops() -> None:
    emptied = project(QUARTERS, Scenario(disposals_percent=100, receipts_percent=-100))
    assert "no case would be left open" in scenario_sentence(emptied)


def test_the_difference_from_the_last_four_quarters_is_said() -> None:
    other = project(QUARTERS, Scenario(receipts_percent=10))
    assert difference_sentence(other, project(QUARTERS)).startswith("That is 200 more than if")
    assert difference_sentence(project(QUARTERS), project(QUARTERS)) == ""


def test_disposals_that_would_reach_a_number_are_said() -> None:
    said = needed_sentence(project(QUARTERS), 2_000, 400)
    assert "550 would have to be completed each quarter: 150 more than the mean" in said


def test_choices_are_words() -> None:
    assert [percent_words(one) for one in ("0", "5", "-5")] == [
        "No change",
        "+5%",
        "\N{MINUS SIGN}5%",
    ]
    assert [quarters_words(one) for one in ("1", "4", "8")] == [
        "1 quarter",
        "4 quarters",
        "8 quarters (with a warning)",
    ]
    assert (goal_words("none"), goal_words("75000")) == ("No number", "75,000 open cases")


def test_special_points_differ_by_shape_and_not_by_colour_alone() -> None:
    chart = xmr(monthly([40, 60] * 10 + [140]), improvement=-1)
    kinds = control_data(chart, Unit.CASES).query("part == 'reading'")["kind"]
    assert kinds.iloc[-1] == "worse"
    assert set(kinds) == {"usual", "worse"}
    assert signals_table(chart, Unit.CASES)["What it says"].tolist() == ["Getting worse"]


def test_settings_are_printed_with_the_rate_of_false_alarms() -> None:
    said = settings_sentence(xmr(monthly([50, 52] * 12)))
    assert "a run is 7 points, a trend 7" in said
    assert "in 15 of 100 charts" in said


def test_a_survey_says_its_range_and_who_answered() -> None:
    assert sure_sentence(surveyed(960)) == (
        "65% in 2025: between 62 and 68 in 100, from about 960 people who answered."
    )
    assert sure_sentence(surveyed(None)).startswith("How many people answered is not published")


def test_a_survey_says_the_smallest_change_it_could_show() -> None:
    table = sure_table(surveyed(800).readings, surveyed(800))
    assert table["Smallest change seen"].tolist() == ["4.7 percentage points"]


def test_a_low_base_is_explained_where_one_is_shown() -> None:
    assert low_base_sentence(surveyed(40).readings).startswith("[u]: fewer than 50")
    assert low_base_sentence(surveyed(400).readings) == ""


def test_figures_of_a_finding_are_said_in_its_unit() -> None:
    figures = Figure("latest", 72.0), Figure("lowest difference", -1.25), Figure("figures held", 3)
    finding = Finding(
        answer=Answer.MET, reason="r", method="m", since="s", would_change="w", figures=figures
    )
    assert figures_words(finding, Unit.PERCENT) == (
        "latest 72%; lowest difference -1.2; figures held 3"
    )


def test_error_rates_are_those_of_the_simulation() -> None:
    for points in (13, 24, 60):
        assert f"{100 * FALSE_ALARMS[points]:.0f} of" in CONTROL.errs


def test_every_method_says_all_of_it() -> None:
    for one in METHODS:
        assert all((one.title, one.words, one.settings, one.errs, one.source))
    assert len({one.key for one in METHODS}) == len(METHODS)
