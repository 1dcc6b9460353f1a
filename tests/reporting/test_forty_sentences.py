"""Forty headlines of shipped figures as a person would say them, written out and judged one by one.

Where a sentence changes, read the new one aloud before you write it down here.
"""

from datetime import date

import pytest
from sqlalchemy import Engine

from metrics.answers import View, summaries
from metrics.catalogue import find_measure
from reporting.sentences import headline

TODAY = date(2026, 10, 1)
SAID = {
    ("victim_satisfaction_overall", "London"): (
        "We cannot say whether this has risen or fallen in recent years: no figure for London "
        "after December 2017 is held. The last one held: 72% of victims in London were "
        "satisfied with the police, in 2017. No number for this could be read in the Police and"
        " Crime Plan 2025 to 2029."
    ),
    ("victim_satisfaction_overall", "Redbridge"): (
        "We cannot say whether this has risen or fallen in recent years: no figure for "
        "Redbridge after December 2017 is held. The last one held: 62% of victims in Redbridge "
        "were satisfied with the police, in 2017. No target is held for Redbridge alone."
    ),
    ("victim_satisfaction_ease_of_contact", "London"): (
        "We cannot say whether this has risen or fallen in recent years: no figure for London "
        "after March 2008 is held. The last one held: 89% of victims in London were satisfied "
        "with how easy it was to contact the police, in the year to March 2008. No number for "
        "this could be read in the Police and Crime Plan 2025 to 2029."
    ),
    ("victim_satisfaction_ethnicity_gap", "London"): (
        "We cannot say whether this has risen or fallen in recent years: no figure for London "
        "after September 2009 is held. The last one held: satisfaction was 5.1 percentage "
        "points higher among White victims than among Black and minority ethnic victims in "
        "London, in the year to September 2009. No number for this could be read in the Police "
        "and Crime Plan 2025 to 2029."
    ),
    ("csew_victim_satisfaction", "England and Wales"): (
        "51% of victims in England and Wales were satisfied with the police, in the year to "
        "March 2025, against 55% a year before; how many people answered is not published, so "
        "we cannot tell whether this changed. No target is held for England and Wales alone."
    ),
    ("told_about_victims_code", "London"): (
        "Stated, not counted: “Less than a third of victims were told about the Victims' Code” "
        "(London's Victims' Commissioner, Victims' Code review of March 2019, 25 March 2019). "
        "No number for this could be read in the Police and Crime Plan 2025 to 2029."
    ),
    ("offered_victim_personal_statement", "England and Wales"): (
        "We cannot say whether this has risen or fallen in recent years: no figure for England "
        "and Wales after March 2019 is held. The last one held: 14% of victims in England and "
        "Wales recalled being offered a Victim Personal Statement, in the year to March 2019. "
        "No target is held for England and Wales alone."
    ),
    ("needs_assessed", "London"): (
        "Victims whose needs were assessed: no figure is held for London. No agency publishes "
        "how often this right is kept in London. The Victims' Code return can be filled in "
        "instead. No number for this could be read in the Police and Crime Plan 2025 to 2029."
    ),
    ("police_good_job_locally", "London"): (
        "46% of residents of London said that the police do a good job in their local area, in "
        "the year to September 2025, against 46% a year before; how many people answered is not"
        " published, so we cannot tell whether this changed. No number for this could be read "
        "in the Police and Crime Plan 2025 to 2029."
    ),
    ("police_know_ward_officer", "London"): (
        "We cannot say whether this has risen or fallen in recent years: no figure for London "
        "after March 2022 is held. The last one held: 27% of residents of London knew how to "
        "contact their local ward officer, in the year to March 2022. No number for this could "
        "be read in the Police and Crime Plan 2025 to 2029."
    ),
    ("crown_court_open_cases", "London"): (
        "19,339 cases were open in London's Crown Courts at the end of December 2025, 3,373 "
        "more than a year before. No number for this could be read in the Police and Crime Plan"
        " 2025 to 2029."
    ),
    ("crown_court_open_cases", "Central Criminal Court"): (
        "616 cases were open at the Central Criminal Court at the end of December 2025, 143 "
        "fewer than a year before. No target is held for the Central Criminal Court alone."
    ),
    ("crown_court_open_cases", "Harrow Crown Court"): (
        "1,104 cases were open at Harrow Crown Court at the end of December 2025, 541 more than"
        " a year before. No target is held for Harrow Crown Court alone."
    ),
    ("crown_court_open_cases", "England and Wales"): (
        "80,829 cases were open in the Crown Courts of England and Wales at the end of June "
        "2026. The Government position 2026 gives words and no level: return to a sustainable "
        "position."
    ),
    ("crown_court_open_cases_age_known", "London"): (
        "18,260 cases whose age is known were open in London's Crown Courts at the end of "
        "December 2025, 3,244 more than a year before. No number for this could be read in the "
        "Police and Crime Plan 2025 to 2029."
    ),
    ("crown_court_open_year_or_more", "England and Wales"): (
        "23,706 cases had been open a year or more in the Crown Courts of England and Wales at "
        "the end of June 2026. No target is held for England and Wales alone."
    ),
    ("crown_court_open_year_or_more_share", "London"): (
        "32% of open cases whose age is known had waited a year or more in London's Crown "
        "Courts at the end of December 2025, 5.6 percentage points more than a year before. No "
        "number for this could be read in the Police and Crime Plan 2025 to 2029."
    ),
    ("crown_court_offence_to_completion_median_days", "London"): (
        "In London, the case of the middle defendant took 339 days from the offence to its end in "
        "October to December 2025, 11 days more than a year before. No number for this could be "
        "read in the Police and Crime Plan 2025 to 2029."
    ),
    ("crown_court_offence_to_completion_mean_days", "London"): (
        "In London, the case of the average defendant took 620 days from the offence to its end "
        "in October to December 2025, 26 days less than a year before. A target of the Police and "
        "Crime Plan 2013 to 2016 ran out in March 2016 and judges nothing today."
    ),
    ("crown_court_open_sexual_offence_cases", "London"): (
        "2,311 cases of sexual offences were open in London's Crown Courts at the end of June "
        "2025, 684 more than a year before. No number for this could be read in the Police and "
        "Crime Plan 2025 to 2029."
    ),
    ("crown_court_receipts", "England and Wales"): (
        "29,482 cases were received in the Crown Courts of England and Wales in October to "
        "December 2025, 45 fewer than a year before. No target is held for England and Wales "
        "alone."
    ),
    ("crown_court_receipts", "London"): (
        "Stated, not counted: “New cases for the London Crown Courts rose by 18.6% over twelve "
        "months” (Ministry of Justice, 5 August 2025). No number for this could be read in the "
        "Police and Crime Plan 2025 to 2029."
    ),
    ("crown_court_disposals", "England and Wales"): (
        "28,812 cases were completed in the Crown Courts of England and Wales in October to "
        "December 2025, 602 more than a year before. What is set is an input, and nothing is "
        "judged by it: Crown Court sitting days funded 2026 to 2027."
    ),
    ("crown_court_disposals", "London"): (
        "Crown Court disposals: no figure is held for London. No number for this could be read "
        "in the Police and Crime Plan 2025 to 2029."
    ),
    ("crown_court_disposals_in_year", "Snaresbrook Crown Court"): (
        "3,994 cases were completed at Snaresbrook Crown Court in 2025. No target is held for "
        "Snaresbrook Crown Court alone."
    ),
    ("crown_court_net_change", "England and Wales"): (
        "670 more cases were received than completed in the Crown Courts of England and Wales "
        "in October to December 2025, 647 fewer than a year before. No target is held for "
        "England and Wales alone."
    ),
    ("crown_court_adjustment", "England and Wales"): (
        "Receipts and disposals leave a rise of 87 cases unexplained in the Crown Courts of "
        "England and Wales in October to December 2025, 34 more than a year before. No target "
        "is held for England and Wales alone."
    ),
    ("crown_court_clearance_rate", "England and Wales"): (
        "98% as many cases were completed as received in the Crown Courts of England and Wales "
        "in October to December 2025, 2.2 percentage points more than a year before. No target "
        "is held for England and Wales alone."
    ),
    ("crown_court_ineffective_trial_rate", "England and Wales"): (
        "23% of trials were ineffective in the Crown Courts of England and Wales in April to "
        "June 2025. No target is held for England and Wales alone."
    ),
    ("crown_court_outstanding_cases", "England and Wales"): (
        "Another count has replaced this one: no figure for England and Wales after December "
        "2023 is held. The last one held: 67,573 cases were outstanding in the Crown Courts of "
        "England and Wales at the end of December 2023, on the old definition, 4,945 more than "
        "a year before. A target of the MoJ Spending Review 2021 ambition ran out in March 2025"
        " and judges nothing today."
    ),
    ("crown_court_outstanding_sexual_offence_cases", "London"): (
        "Another count has replaced this one: no figure for London after June 2021 is held. The"
        " last one held: 940 cases of sexual offences were outstanding in London's Crown Courts"
        " at the end of June 2021, on the old definition, 389 more than a year before. No "
        "number for this could be read in the Police and Crime Plan 2025 to 2029."
    ),
    ("marac_cases_discussed", "London"): (
        "16,585 cases of high-risk domestic abuse were discussed by multi-agency risk "
        "assessment conferences (MARACs) in London in the year to March 2025. No number for "
        "this could be read in the Police and Crime Plan 2025 to 2029."
    ),
    ("marac_cases_recommended", "London"): (
        "SafeLives recommended that MARACs in London discuss 13,760 cases in the year to March "
        "2025. No number for this could be read in the Police and Crime Plan 2025 to 2029."
    ),
    ("marac_repeat_share", "London"): (
        "23% of cases discussed by MARACs in London were repeats in the year to March 2025. No "
        "number for this could be read in the Police and Crime Plan 2025 to 2029."
    ),
    ("marac_cases_per_10000_women", "London"): (
        "MARACs in London discussed 48.2 cases per 10,000 women in the year to March 2025. No "
        "number for this could be read in the Police and Crime Plan 2025 to 2029."
    ),
    ("vawg_victims", "London"): (
        "10,458 victims of violence against women and girls were recorded in London in February"
        " 2026, 1,102 more than a year before. No number for this could be read in the Police "
        "and Crime Plan 2025 to 2029."
    ),
    ("victim_based_offences", "Westminster"): (
        "4,858 offences with a victim were recorded in Westminster in March 2026, 1,693 fewer "
        "than a year before. No target is held for Westminster alone."
    ),
    ("knife_injury_victims_under_25", "Richmond upon Thames"): (
        "6 victims aged 1 to 24 were injured with a knife in Richmond upon Thames in the year "
        "to March 2025, 1 more than a year before. No target is held for Richmond upon Thames "
        "alone."
    ),
    ("charge_rate", "London"): (
        "6% of outcomes assigned to offences recorded in London in January to March 2025 were a"
        " charge or summons, 1.5 percentage points more than a year before. No number for this "
        "could be read in the Police and Crime Plan 2025 to 2029."
    ),
    ("victim_withdrawal_rate", "London"): (
        "We cannot say whether this has risen or fallen in recent years: no figure for London "
        "after March 2022 is held. The last one held: in 40% of the crimes reviewed in London, "
        "the victim withdrew before a charging decision in the year to March 2022. No number "
        "for this could be read in the Police and Crime Plan 2025 to 2029."
    ),
}


def test_there_are_forty_of_them() -> None:
    assert len(SAID) == 40
    assert len({measure for measure, _ in SAID}) >= 30


@pytest.mark.parametrize("kind", ["sqlite"])
def test_each_is_said_as_it_was_written_down(filled: Engine) -> None:
    for (measure, area), words in SAID.items():
        (found,) = summaries(filled, View(area, TODAY), [find_measure(measure)])
        assert headline(found) == words
