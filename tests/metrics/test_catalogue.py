"""What a declaration needs before a measure can stand on a page."""

import string

import pytest

from data_access.importers import LAYOUTS, SOURCES
from metrics.catalogue import MEASURES, UnknownMeasure, find_measure
from metrics.measure import Kind, Measure, Theme, Unit
from tests.bundle.read import observations

# Ids that others rely on: links, downloads and reports name them.
PROMISED = (
    "victim_satisfaction_overall",
    "victim_satisfaction_ease_of_contact",
    "victim_satisfaction_police_actions",
    "victim_satisfaction_kept_informed",
    "victim_satisfaction_treatment",
    "victim_satisfaction_telephone_online",
    "victim_satisfaction_ethnicity_gap",
    "csew_victim_satisfaction",
    "police_good_job_locally",
    "police_trust",
    "police_treat_everyone_fairly",
    "police_listen_to_concerns",
    "police_relied_upon",
    "police_deal_with_what_matters",
    "police_informed_locally",
    "police_know_ward_officer",
    "told_about_victims_code",
    "offered_referral_to_support",
    "offered_victim_personal_statement",
    "needs_assessed",
    "kept_informed_of_case",
    "crown_court_open_cases",
    "crown_court_outstanding_cases",
    "crown_court_open_cases_age_known",
    "crown_court_open_year_or_more",
    "crown_court_open_year_or_more_share",
    "crown_court_receipts",
    "crown_court_disposals",
    "crown_court_net_change",
    "crown_court_adjustment",
    "crown_court_clearance_rate",
    "crown_court_offence_to_completion_median_days",
    "crown_court_offence_to_completion_mean_days",
    "crown_court_open_sexual_offence_cases",
    "crown_court_ineffective_trial_rate",
    "marac_cases_discussed",
    "marac_cases_recommended",
    "marac_repeat_share",
    "marac_cases_per_10000_women",
    "victim_service_supported",
    "victim_service_referrals",
    "victim_service_take_up",
    "restorative_justice_referrals",
    "victim_focus_desk_calls",
    "vawg_victims",
    "victim_based_offences",
    "charge_rate",
    "victim_withdrawal_rate",
    "knife_injury_victims_under_25",
)
MOST_HEADLINES = 8
FORM_FIELDS = {
    *("value", "were", "area", "in_area", "in_courts", "period", "difference", "rise", "higher"),
}

each = pytest.mark.parametrize("measure", MEASURES, ids=lambda measure: measure.id)


@pytest.mark.parametrize("name", PROMISED)
def test_a_promised_measure_is_declared(name: str) -> None:
    assert find_measure(name).id == name


def test_a_measure_is_declared_once() -> None:
    ids = [measure.id for measure in MEASURES]
    titles = [measure.title for measure in MEASURES]
    assert len(ids) == len(set(ids))
    assert len(titles) == len(set(titles))


@each
def test_measure_reads_series_of_its_own_source(measure: Measure) -> None:
    assert set(measure.calculation.series) <= set(SOURCES[measure.source].series)


@each
def test_measure_says_what_it_is_in_sentences(measure: Measure) -> None:
    assert measure.question.endswith("?")
    assert measure.definition.endswith(".")
    assert not measure.title.endswith(".")
    assert all(caveat.endswith(".") for caveat in measure.caveats)


@each
def test_measure_has_a_section_on_its_page(measure: Measure) -> None:
    assert measure.section


@each
def test_headline_form_has_a_figure_and_a_period(measure: Measure) -> None:
    fields = {name for _, name, _, _ in string.Formatter().parse(measure.headline_form) if name}
    assert fields <= FORM_FIELDS
    assert "period" in fields
    assert fields & {"value", "difference", "rise", "higher"}


@each
def test_what_a_measure_names_is_declared(measure: Measure) -> None:
    for name in measure.not_comparable_with:
        assert find_measure(name).id != measure.id
    if measure.redefined_as:
        assert find_measure(measure.redefined_as)


@each
def test_the_unit_fits_the_kind(measure: Measure) -> None:
    if measure.kind is Kind.SURVEY:
        assert measure.unit in (Unit.PERCENT, Unit.POINTS)
    if measure.kind is Kind.DAYS:
        assert measure.unit is Unit.DAYS


@each
def test_measure_without_a_published_series_says_what_is_awaited(measure: Measure) -> None:
    returns = {"victim_service_return", "victims_code_return", "telephone_digital_survey"}
    if measure.source in returns:
        assert measure.awaiting or SOURCES[measure.source].awaiting


def test_a_kind_that_overlaps_is_a_rolling_one() -> None:
    residents = [one for one in MEASURES if one.source == "public_attitude_survey"]
    assert {one.kind for one in residents} == {Kind.ROLLING}


def test_the_two_definitions_of_open_cases_are_never_compared() -> None:
    old, new = (
        find_measure("crown_court_outstanding_cases"),
        find_measure("crown_court_open_cases"),
    )
    assert new.id in old.not_comparable_with
    assert old.id in new.not_comparable_with
    assert not set(old.calculation.series) & set(new.calculation.series)


def test_every_theme_has_a_headline_and_the_overview_at_most_eight_cards() -> None:
    headlines = [measure for measure in MEASURES if measure.headline]
    assert {measure.theme for measure in headlines} == set(Theme)
    assert len(headlines) <= MOST_HEADLINES


def test_every_series_that_is_shipped_is_read_by_a_measure() -> None:
    read = {series for measure in MEASURES for series in measure.calculation.series}
    assert {row["series"] for row in observations()} <= read


def test_every_series_of_a_return_is_read_by_a_measure() -> None:
    returned = {one.source for one in LAYOUTS.values() if one.id.startswith("return_")}
    returned &= {name for name, source in SOURCES.items() if source.series}
    assert returned >= {"user_satisfaction_survey", "telephone_digital_survey"}
    assert returned >= {"victims_code_return", "victim_service_return"}
    read = {series for measure in MEASURES for series in measure.calculation.series}
    for source in returned:
        assert set(SOURCES[source].series) <= read


def test_a_quarter_and_a_year_of_a_survey_are_two_measures() -> None:
    quarter = find_measure("victim_satisfaction_overall_by_quarter")
    year = find_measure("victim_satisfaction_overall")
    assert (quarter.months, year.months) == (3, 12)
    assert year.id in quarter.not_comparable_with
    assert not set(quarter.calculation.series) & set(year.calculation.series)


def test_a_name_that_is_not_known_is_answered_with_the_nearest() -> None:
    with pytest.raises(UnknownMeasure, match="crown_court_open_cases"):
        find_measure("crown_court_open_case")
