"""The ids of measures that others rely on, copied so that a renamed one cannot go unseen."""

MEASURES = {
    "victim_satisfaction_overall", "victim_satisfaction_ease_of_contact",
    "victim_satisfaction_police_actions", "victim_satisfaction_kept_informed",
    "victim_satisfaction_treatment", "victim_satisfaction_telephone_online",
    "victim_satisfaction_ethnicity_gap", "csew_victim_satisfaction", "police_good_job_locally",
    "police_trust", "police_treat_everyone_fairly", "police_listen_to_concerns",
    "police_relied_upon", "police_deal_with_what_matters", "police_informed_locally",
    "police_know_ward_officer", "told_about_victims_code", "offered_referral_to_support",
    "offered_victim_personal_statement", "needs_assessed", "kept_informed_of_case",
    "crown_court_open_cases", "crown_court_outstanding_cases",
    "crown_court_open_cases_age_known", "crown_court_open_year_or_more",
    "crown_court_open_year_or_more_share", "crown_court_receipts", "crown_court_disposals",
    "crown_court_net_change", "crown_court_adjustment", "crown_court_clearance_rate",
    "crown_court_offence_to_completion_median_days",
    "crown_court_offence_to_completion_mean_days", "crown_court_open_sexual_offence_cases",
    "crown_court_ineffective_trial_rate", "marac_cases_discussed", "marac_cases_recommended",
    "marac_repeat_share", "marac_cases_per_10000_women", "victim_service_supported",
    "victim_service_referrals", "victim_service_take_up", "restorative_justice_referrals",
    "victim_focus_desk_calls", "vawg_victims", "victim_based_offences", "charge_rate",
    "victim_withdrawal_rate", "knife_injury_victims_under_25",
}  # fmt: skip
