"""Criminal court statistics quarterly: cases received, disposed of and open in the Crown Court.

Open cases are counted on the last day of each quarter; a release restates the whole series.
Releases before 12 December 2024 count by another definition ("outstanding"), so those figures
are series of their own. Offence to completion counts defendants, not cases.
"""

from data_access.sources import Source, Status

_STAGES = (
    *("offence_to_charge", "charge_to_first_listing", "first_listing_to_magistrates_completion"),
    *("sending_to_main_hearing", "main_hearing_to_completion", "pre_court", "at_court"),
    *("charge_to_sending", "receipt_to_completion", "charge_to_completion"),
)
_STAGES_TO_2018 = (
    *("offence_to_charge", "charge_to_first_listing", "first_listing_to_completion"),
    "offence_to_completion",
)
_MIDDLES = ("median_days", "mean_days")

SOURCE = Source(
    id="criminal_court_statistics",
    title="Criminal court statistics quarterly",
    publisher="Ministry of Justice",
    url="https://www.gov.uk/government/collections/criminal-court-statistics",
    status=Status.ACCREDITED,
    coverage="London is the court region: the ten Crown Court centres in London, by where the"
    " court sits, not by where the victim lives.",
    usual_months=(3, 6, 9, 12),
    awaiting="The Ministry of Justice's own tools (cc_rdos_tool.xlsx, cc_open_tool.xlsx and"
    " timeliness_tool_Crown_Court.xlsx): the quarters of London were read in a third party's copy,"
    " and most quarters of all open cases in London are missing.",
    series=(
        "crown_court_open_cases",
        "crown_court_outstanding_cases",
        "crown_court_open_cases_age_known",
        "crown_court_open_year_or_more",
        "crown_court_receipts",
        "crown_court_disposals",
        "crown_court_disposals_in_year",
        "crown_court_offence_to_completion_median_days",
        "crown_court_offence_to_completion_mean_days",
        "crown_court_ineffective_trial_rate",
        "crown_court_open_sexual_offence_cases",
        "crown_court_outstanding_sexual_offence_cases",
        "crown_court_receipts_old_definition",
        "crown_court_disposals_old_definition",
        "crown_court_open_age_median_days",
        "crown_court_open_age_mean_days",
        "crown_court_defendants_completed",
        "crown_court_defendants_completed_valid",
        *(f"crown_court_{stage}_{middle}" for stage in _STAGES for middle in _MIDDLES),
        "crown_court_effective_trials",
        "crown_court_cracked_trials",
        "crown_court_ineffective_trials",
        "crown_court_vacated_trials",
        "crown_court_effective_trial_rate",
        "crown_court_cracked_trial_rate",
        *(
            f"{courts}_{stage}_{middle}_to_2018"
            for courts in ("all_courts", "crown_court")
            for stage in _STAGES_TO_2018
            for middle in _MIDDLES
        ),
        "all_courts_defendants_completed_to_2018",
        "crown_court_defendants_completed_to_2018",
    ),
)
