"""The first statement of the verdict: a value against the targets of its own area."""

from datetime import date

import pytest
from sqlalchemy import Engine

from metrics.against_level import asks_for_more
from metrics.against_target import against_target
from metrics.answers import View, summaries
from metrics.catalogue import find_measure
from metrics.readings import Reading, measure_readings
from metrics.verdict import Answer, Finding
from tests.data_access.made_releases import figure, release, vintages
from tests.metrics.test_targets import target

TODAY = date(2026, 7, 1)
OPEN = "crown_court_open_cases"
SATISFIED = "victim_satisfaction_overall"
AMOUNTS_OF_NOTHING = ("sets no number", "sets no target", "set no number")


def latest(measure: str, value: float, **more: object) -> Reading:
    """The one reading of a measure in London."""
    series = find_measure(measure).calculation.series[0]
    held = vintages(release(figure("2025-12-31", value, series=series, **more), on="2026-03-26"))
    return measure_readings(find_measure(measure), held)[0]


def judged(value: float | None, *targets, measure: str = OPEN, area="London", **more) -> Finding:
    """What is said of a value of a measure in London, on 1 July 2026."""
    declared = find_measure(measure)
    reading = None if value is None else latest(measure, value, **more)
    return against_target(
        declared,
        area,
        latest=reading,
        readings=(reading,) if reading else (),
        history=(reading,) if reading else (),
        targets=targets,
        today=TODAY,
    )


@pytest.mark.parametrize(
    ("kind", "value", "answer"),
    [
        ("at_most", 14_999, Answer.MET),
        ("at_most", 15_000, Answer.MET),
        ("at_most", 15_001, Answer.NOT_MET),
        ("at_least", 14_999, Answer.NOT_MET),
        ("at_least", 15_000, Answer.MET),
        ("gap", 15_001, Answer.NOT_MET),
    ],
)
def test_a_count_is_met_or_not_at_its_very_number(kind: str, value: float, answer) -> None:
    assert judged(value, target(kind=kind)).answer is answer


@pytest.mark.parametrize(
    ("value", "answer"),
    [(75, Answer.MET), (73, Answer.TOO_CLOSE), (69, Answer.NOT_MET)],
)
def test_a_survey_whose_interval_straddles_the_target_is_too_close_to_call(value, answer) -> None:
    aim = target(kind="at_least", value="72.5", measures=SATISFIED, direction="increase")
    assert judged(value, aim, measure=SATISFIED, half_width=2).answer is answer


def test_a_survey_without_a_base_is_not_judged() -> None:
    aim = target(kind="at_least", value="72.5", measures=SATISFIED)
    found = judged(99, aim, measure=SATISFIED)
    assert found.answer is Answer.CANNOT_BE_JUDGED
    assert "not published" in found.reason


def test_nothing_is_judged_where_no_figure_is_held() -> None:
    assert judged(None, target()).answer is Answer.CANNOT_BE_JUDGED


def test_a_target_that_has_run_out_judges_nothing() -> None:
    found = judged(99_000, target(due_on="2025-03-31"))
    assert found.answer is Answer.EXPIRED
    assert "judges nothing today" in found.reason


def test_london_is_never_scored_on_a_number_of_england_and_wales() -> None:
    found = judged(99_000, target(area="England and Wales", value="53000"))
    assert found.answer is Answer.NO_TARGET
    assert "53" not in found.reason


def test_of_a_plan_that_was_not_read_in_full_it_is_not_said_that_it_sets_no_number() -> None:
    plan = "A Safer London for Everyone - Police and Crime Plan 2025-29"
    found = judged(1, target(kind="direction", value="", read="not_in_full", plan=plan))
    assert found.answer is Answer.NO_NUMBER_READ
    assert (
        found.reason
        == "No number for this could be read in the Police and Crime Plan 2025 to 2029."
    )


def test_a_number_of_a_plan_counts_though_the_rest_was_not_read() -> None:
    assert judged(1, target(read="not_in_full")).answer is Answer.MET


def test_a_direction_is_said_to_be_one() -> None:
    assert judged(1, target(kind="direction", value="")).answer is Answer.DIRECTION_ONLY


@pytest.mark.parametrize("kind", ["capacity", "none"])
def test_an_input_is_never_a_result(kind: str) -> None:
    assert judged(1, target(kind=kind, value="108500")).answer is Answer.NO_TARGET


def test_a_time_limit_is_not_judged_by_the_measure() -> None:
    assert judged(1, target(kind="time_limit", value="")).answer is Answer.CANNOT_BE_JUDGED


def test_the_offices_own_ambition_is_named_as_such() -> None:
    assert "the office's ambition" in judged(1, target(set_by="office")).reason


@pytest.mark.parametrize("as_at", [None, date(2024, 4, 1)])
def test_no_sentence_says_that_a_plan_that_was_not_read_in_full_sets_no_number(
    filled: Engine, as_at: date | None
) -> None:
    for one in summaries(filled, View("London", TODAY, as_at)):
        for finding in one.verdict.findings.values():
            assert not any(words in finding.reason.lower() for words in AMOUNTS_OF_NOTHING)
            assert "No target with a number is in force" not in finding.reason, one.measure.id


def test_the_53000_are_expired_and_on_the_old_definition(filled: Engine) -> None:
    view = View("England and Wales", TODAY)
    old, new = summaries(
        filled,
        view,
        [find_measure("crown_court_outstanding_cases"), find_measure("crown_court_open_cases")],
    )
    assert old.verdict.target.answer is Answer.EXPIRED
    assert new.verdict.target.answer not in (Answer.MET, Answer.NOT_MET)
    assert not [one for one in new.targets if one.value == 53_000]


def test_nothing_of_london_is_met_or_not_met_today(filled: Engine) -> None:
    judgements = {Answer.MET, Answer.NOT_MET, Answer.TOO_CLOSE}
    for one in summaries(filled, View("London", TODAY)):
        assert one.verdict.target.answer not in judgements, one.measure.id


def test_a_target_of_a_fall_asks_for_less_even_where_higher_is_better() -> None:
    fall = target(kind="percent_change", direction="decrease", value="100")
    assert not asks_for_more(find_measure("crown_court_disposals"), fall)


@pytest.mark.parametrize(("value", "limit"), [("5", "5 working days"), ("1", "1 working day")])
def test_a_time_limit_is_said_with_its_length(value: str, limit: str) -> None:
    words = {"plan": "Victims' Code", "words": "Victim told of arrest", "unit": "working days"}
    found = judged(None, target(kind="time_limit", direction="decrease", value=value, **words))
    assert found.reason == (
        f"The Victims' Code sets a time limit of {limit} (victim told of arrest); how often it is "
        "kept is not published."
    )
