"""What the rows of the reference targets are called, in our words."""

# One name for each row, in the order of the reference file.
NAMES = (
    "pcp-2013-confidence", "pcp-2013-delays", "pcp-2013-community-sentences",
    "pcp-2013-youth-reoffending", "pcp-2013-neighbourhood-crime", "pcp-2013-victim-satisfaction",
    "pcp-2013-offer-of-a-visit", "pcp-2017-no-hard-targets", "pcp-2017-borough-priorities",
    "pcp-2017-repeat-victimisation", "pcp-2017-victim-experience", "pcp-2017-effective-trials",
    "pcp-2022-victim-service", "pcp-2022-criminal-justice-response",
    "pcp-2022-repeat-victims", "pcp-2022-court-backlog", "pcp-2022-rape-prosecutions",
    "pcp-2022-reporting", "pcp-2022-trust", "pcp-2022-fairness", "pcp-2025-objective-victims",
    "pcp-2025-objective-trust", "met-turnaround-2023-victims", "new-met-2023-victims-satisfied",
    "new-met-2023-focus-desk-and-hub", "new-met-2025-assurance", "moj-2021-53000-cases",
    "government-2026-no-figure", "sitting-days-2023-24", "sitting-days-2024-25",
    "sitting-days-2025-26-first", "sitting-days-2025-26-revised", "sitting-days-2026-27",
    "rape-review-2021-referrals", "rape-review-2021-charges", "rape-review-2021-receipts",
    "beating-crime-2021-satisfaction", "code-right-4-referral", "code-right-6-told",
    "code-right-6-told-enhanced", "code-right-6-not-investigated", "code-right-9-court",
    "code-right-9-victim",
)  # fmt: skip

# The first that fits the start of the words wins.
KINDS = (
    ("numeric threshold at_least", "at_least"),
    ("numeric threshold at_most", "at_most"),
    ("percent change from baseline", "percent_change"),
    ("direction of travel", "direction"),
    ("service standard (time limit)", "time_limit"),
    ("milestone", "milestone"),
    ("capacity allocation", "capacity"),
    ("explicitly no target", "none"),
    ("no target found", "none"),
    ("framework statement", "none"),
    ("priority setting", "none"),
    ("service commitment", "none"),
)
DIRECTIONS = (
    ("increase", "increase"),
    ("decrease", "decrease"),
    ("at_most", "decrease"),
    ("maintain", "maintain"),
    ("n/a", ""),
)
READ = (
    ("read", "in_full"),
    ("not in full", "not_in_full"),
    ("consultation draft only", "draft_only"),
)
SET_BY = (
    ("Police and Crime Plan", "plan"),
    ("A Safer City for All Londoners", "plan"),
    ("Building a Safer London", "plan"),
    ("A Safer London for Everyone", "plan"),
    ("Met Turnaround Plan", "met"),
    ("A New Met for London", "met"),
    ("New Met for London", "met"),
    ("Code of Practice", "code"),
    ("MoJ", "ministry"),
    ("Government", "ministry"),
    ("Crown Court sitting day", "ministry"),
    ("End-to-End Rape Review", "ministry"),
    ("National Crime and Policing", "ministry"),
)
AREAS = (("England and Wales", "England and Wales"), ("London", "London"))

# The last day that a day given as words can be.
LAST_DAYS = {
    "2016": "2016-12-31",
    "2021": "2021-12-31",
    "2025": "2025-12-31",
    "2028": "2028-12-31",
    "2029": "2029-12-31",
    "2025-03": "2025-03-31",
    "2025-03-31": "2025-03-31",
    "end of the 2019-24 Parliament": "2024-12-31",
    "end of Parliament (2024)": "2024-12-31",
    "about 3 years": "2024-12-31",
    "2016 (plan page says by 2016; one secondary source says 2016/17)": "2016-12-31",
    "2015/16": "2016-03-31",
    "2016/17 (secondary source)": "2017-03-31",
    "2024-02 (January-February 2024)": "2024-02-29",
    "2023-24": "2024-03-31",
    "2024-25": "2025-03-31",
    "2025-26 (first)": "2026-03-31",
    "2025-26 (revised)": "2026-03-31",
    "2026-27": "2027-03-31",
    "": "",
    "until the new statutory code is issued (consultation closed 30 Apr 2026)": "",
}
# Baselines that stand beside a commitment as a result, not as what it starts from.
ONLY_CONTEXT = {"pcp-2025-objective-trust", "new-met-2025-assurance"}

# Remarks in the reference notes that are for those who build the product, not for its readers.
FOR_BUILDERS = (
    "Context only for this dashboard.",
    "Directly relevant to referral data.",
    "A dated milestone, a target type the product should support.",
    "The 113,000 in the brief was not found in any page read",
    "Its performance framework must be transcribed by hand.",
    "Store as 'direction unset' until then.",
    "Context only.",
    "Note: rising reports/referrals can be a good sign, so referral volume has no simple good"
    " direction.",
    "Do not use as a baseline until checked against MoJ trial effectiveness tables.",
)
