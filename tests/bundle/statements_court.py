"""Statements on the Crown Court."""

from functools import partial

from tests.bundle.said import Said

_court = partial(Said, file="court.csv")
OUTSTANDING = ("crown_court_outstanding_cases",)
MINISTRY = "Ministry of Justice"
REVIEW = "London Victim Attrition Review"

COURT_STATEMENTS = (
    _court(
        name="over-14000-outstanding-2021",
        row={"measure": "open_cases", "geography": "London", "vintage_published": "2021-07-12"},
        measures=OUTSTANDING,
        words="Over 14,000 outstanding cases in London's Crown Courts",
        said_by="Mayor of London",
        note="The day of the count is not stated; the latest published quarter then was January"
        " to March 2021.",
    ),
    _court(
        name="nearly-16000-outstanding-june-2022",
        row={"measure": "open_cases", "geography": "London", "vintage_published": "2022-06-30"},
        measures=OUTSTANDING,
        words="Nearly 16,000 outstanding cases in London's Crown Courts",
        said_by="Mayor of London",
        published="2022",
        note="The day of the count is not stated; the latest published quarter then was January"
        " to March 2022.",
    ),
    _court(
        name="nearly-16000-outstanding-october-2022",
        row={"measure": "open_cases", "geography": "London", "vintage_published": "2022-09-29"},
        measures=OUTSTANDING,
        words="The backlog in London peaked at nearly 16,000, a quarter of the total in England"
        " and Wales",
        said_by="news report",
        published="2022-10-08",
        note="The date is inferred from the latest release of that day.",
    ),
    _court(
        name="london-72-per-cent-above-pre-pandemic",
        row={"measure": "open_cases_change_on_prepandemic_pct", "geography": "London"},
        measures=OUTSTANDING,
        words="Outstanding Crown Court cases in London stand 72% higher than before the pandemic",
        period="June 2021",
        said_by="Mayor's Office for Policing and Crime",
        published="2021",
    ),
    _court(
        name="london-new-cases-up-18-per-cent-2025",
        row={"measure": "receipts_change_on_year_pct", "geography": "London"},
        measures=("crown_court_receipts",),
        words="New cases for the London Crown Courts rose by 18.6% over twelve months",
        said_by=MINISTRY,
        note="Which twelve months is not stated; answered on 5 August 2025.",
    ),
    _court(
        name="ineffective-trials-london-2012",
        row={
            "measure": "ineffective_trial_rate_pct",
            "geography": "London",
            "breakdown": "Crown Court",
        },
        measures=("crown_court_ineffective_trial_rate",),
        words="16% of Crown Court trials in London were ineffective in 2012",
        period="January to December 2012",
        said_by="London Assembly Conservatives",
        note="A calendar year, not a quarter.",
    ),
    Said(
        name="about-17500-open-attrition-review-2025",
        file="referrals_and_victims.csv",
        row={"measure": "Crown Court outstanding caseload", "geography": "London"},
        measures=("crown_court_open_cases",),
        words="About 17,500 open cases in London's Crown Courts, up 9% in the last quarter",
        said_by=REVIEW,
        note="Rounded as quoted; the day of the count is not stated.",
    ),
)
