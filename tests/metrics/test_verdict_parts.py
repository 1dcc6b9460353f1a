"""What a verdict answers beside its words: since when, on which figures, against which targets."""

from datetime import date

import pytest

from metrics.against_target import against_target
from metrics.calculations import Computed
from metrics.catalogue import find_measure
from metrics.direction_of_travel import SinceStart, since_start
from metrics.movement import movement
from metrics.readings import LOW_BASE, Reading, current, measure_readings, protected
from metrics.summaries import change_on_year, latest_settled
from metrics.verdict import Answer, Finding
from tests.data_access.made_releases import figure, flow, release, vintages
from tests.metrics.test_targets import target

TODAY = date(2026, 7, 1)
OPEN = find_measure("crown_court_open_cases")
SATISFIED = find_measure("victim_satisfaction_overall")


def counted(*values: float) -> tuple[Reading, ...]:
    """Open cases in London at the end of each December, the last in 2025, of one release."""
    first = 2026 - len(values)
    rows = [figure(f"{first + n}-12-31", value) for n, value in enumerate(values)]
    return measure_readings(OPEN, vintages(release(*rows, on="2026-03-26", whole=True)))


def moving(*values: float) -> Finding:
    history = counted(*values)
    readings = current(history)
    return movement(OPEN, readings, change_on_year(history, latest_settled(readings)), history)


def surveyed(*values: float, **more: object) -> tuple[Reading, ...]:
    first = 2026 - len(values)
    rows = [
        flow(f"{first + n}-12-31", v, months=12, series="uss_satisfied_overall", **more)
        for n, v in enumerate(values)
    ]
    return measure_readings(SATISFIED, vintages(release(*rows, on="2026-03-26")))


def judged(history: tuple[Reading, ...], *targets, measure=OPEN) -> Finding:
    return against_target(
        measure,
        "London",
        latest=history[-1],
        readings=history,
        history=history,
        targets=targets,
        today=TODAY,
    )


def test_since_is_the_first_of_the_counts_that_all_say_the_same() -> None:
    found = moving(100, 90, 110, 130, 150)
    assert (found.answer, found.since) == (Answer.GETTING_WORSE, "December 2023")
    assert [tuple(one) for one in found.figures] == [("latest", 150), ("a year before", 130)]


def test_since_goes_back_no_further_than_the_figures() -> None:
    assert moving(100, 110, 120).since == "December 2024"


def test_no_clear_change_says_what_would_change_it() -> None:
    found = moving(1_000, 1_005)
    assert found.answer is Answer.NO_CLEAR_CHANGE
    assert found.would_change == "A figure 1% or more away from the one a year before."


def test_a_judgement_holds_since_the_first_figure_judged_alike() -> None:
    found = judged(counted(16_000, 14_000, 14_500), target())
    assert (found.answer, found.since) == (Answer.MET, "December 2024")


def test_several_targets_are_each_told_and_the_plans_leads() -> None:
    ambition = target(set_by="office", value="13000", key="ours")
    found = judged(counted(14_000), ambition, target())
    assert found.answer is Answer.MET
    assert found.reason == (
        "Against the target of A plan, at most 15,000, it is met. Against the office's ambition, "
        "at most 13,000, it is not met."
    )


def test_beside_an_ambition_the_plan_that_was_not_read_is_named() -> None:
    plan = "A Safer London for Everyone - Police and Crime Plan 2025-29"
    unread = target(kind="direction", value="", read="not_in_full", plan=plan, key="unread")
    found = judged(counted(14_000), target(set_by="office"), unread)
    assert found.reason.endswith("could be read in the Police and Crime Plan 2025 to 2029.")


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ((100, 100, 80), SinceStart.BETTER),
        ((100, 100, 120), SinceStart.WORSE),
        ((100, 100, 100.5), SinceStart.CANNOT_TELL),
    ],
)
def test_a_direction_is_compared_with_the_day_the_plan_began(values, said) -> None:
    history = counted(*values)
    fall = target(kind="direction", value="", plan_start="2024-06", direction="decrease")
    found = judged(history, fall)
    assert found.answer is Answer.DIRECTION_ONLY
    assert found.reason.startswith("A direction only, a fall, and no number, is given in A plan.")
    assert said.value in found.reason


def test_the_baseline_is_the_same_day_of_the_year_before_the_plan() -> None:
    history = counted(90, 100, 80)
    later = target(kind="direction", value="", plan_start="2024-12-31", direction="decrease")
    _, change, _ = since_start(OPEN, later, history[-1], history)
    assert change.earlier.period_end == date(2023, 12, 31)


def test_a_survey_without_a_base_cannot_tell_the_direction() -> None:
    history = surveyed(60, 60, 90)
    rise = target(kind="direction", value="", plan_start="2024-06", direction="increase")
    said, _, _ = since_start(SATISFIED, rise, history[-1], history)
    assert said is SinceStart.CANNOT_TELL


def test_a_survey_with_a_base_is_told_by_its_interval() -> None:
    rise = target(kind="direction", value="", plan_start="2024-06", direction="increase")
    for last, said in ((62, SinceStart.CANNOT_TELL), (80, SinceStart.BETTER)):
        history = surveyed(60, 60, last, base=500)
        assert since_start(SATISFIED, rise, history[-1], history)[0] is said


@pytest.mark.parametrize(
    ("base", "value", "marker"), [(29, None, LOW_BASE), (30, 60, LOW_BASE), (50, 60, "")]
)
def test_few_answers_are_hidden_or_marked(base: int, value: float | None, marker: str) -> None:
    (reading,) = surveyed(60, base=base)
    assert (reading.value, reading.marker, reading.denominator) == (value, marker, base)


def test_what_is_hidden_leaves_nothing_to_work_it_out_from() -> None:
    told = Computed(60.0, "", 17.4, 29, half_width=18.0, others=(61.0,))
    assert protected(told) == Computed(None, LOW_BASE, None, 29)
