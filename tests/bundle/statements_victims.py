"""Statements on support, referrals and what became of victims' cases."""

from functools import partial

from tests.bundle.said import Said

_said = partial(Said, file="referrals_and_victims.csv")
_national = partial(_said, area="England and Wales")
WITHDRAWAL = ("victim_withdrawal_rate",)
REFERRALS, TAKE_UP = ("victim_service_referrals",), ("victim_service_take_up",)
RAPE_REVIEW = "London Rape Review 2021, as reported"
AS_WORDED = "As the report words it; likely a share of the withdrawals."
LIKELY = "The sample's period is not stated."

SUPPORT = (
    _said(
        name="over-17000-new-cases-a-month-2014",
        row={"measure": "New cases referred to Victim Support per month"},
        measures=REFERRALS,
        words="Over 17,000 new cases are referred to Victim Support each month",
        said_by="Mayor of London",
    ),
    _said(
        name="quarter-of-national-referrals-2014",
        row={"measure": "London share of national referrals to Victim Support"},
        measures=REFERRALS,
        words="London has over a quarter of the country's referrals to Victim Support",
        said_by="Mayor of London",
    ),
    _said(
        name="take-up-10-per-cent-2017",
        row={"measure": "Take-up of support among victims referred"},
        measures=TAKE_UP,
        words="Only 10% of those referred for further support took up the offer",
        said_by="Mayor of London",
        note="The period is given as last year, in June 2017.",
    ),
    _said(
        name="79-restorative-justice-referrals-2017",
        row={"measure": "Restorative justice referrals to Restore:London"},
        measures=("restorative_justice_referrals",),
        words="79 referrals to Restore:London as of May 2017",
        period="to May 2017",
        said_by="Khulisa",
        note="Launched in April 2017.",
    ),
    _said(
        name="about-27000-victim-focus-desk-calls",
        row={"measure": "Victim Focus Desk calls per month"},
        measures=("victim_focus_desk_calls",),
        words="The Victim Focus Desk takes about 27,000 calls a month",
        said_by="Metropolitan Police",
        note="The page has no date; it speaks of training in 2023/24.",
    ),
    _said(
        name="helpline-calls-answered-2019",
        row={"measure": "Met crime management helpline: calls answered"},
        measures=("victim_focus_desk_calls",),
        words="80% of calls to the Met's helpline for victims were answered in January 2019; the"
        " share fell to 49% by a later September",
        period="January 2019",
        said_by="BBC, from a freedom of information request",
        note="The helpline came before the Victim Focus Desk. The year of that September is not"
        " stated.",
    ),
    _said(
        name="knife-injury-victims-eleven-months-2025-26",
        row={
            "measure": "Knife Injury Victims (1-24)",
            "geography": "London (MPS)",
            "period_end": "2026-02-28",
        },
        measures=("knife_injury_victims_under_25",),
        words="1,132 knife-injury victims aged 1 to 24 in the eleven months from April 2025",
        period="April 2025 to February 2026",
        said_by="Metropolitan Police",
        source="Monthly crime dashboard, data to February 2026, read in a copy",
        note="Eleven months: not to be set against a whole year.",
    ),
)
JOURNEYS = (
    _said(
        name="victims-who-withdrew-2021-22",
        row={"measure": "Victims who withdrew before charging decision"},
        measures=WITHDRAWAL,
        words="109,833 victims withdrew before a charging decision",
        period="April 2021 to March 2022",
        said_by="London Victim Attrition Review, as reported",
    ),
    _said(
        name="rape-withdrawn-2016-sample",
        row={"measure": "Rape allegations withdrawn by victim"},
        measures=WITHDRAWAL,
        words="58% of 501 rape allegations of April 2016 were withdrawn by the victim",
        period="April 2016",
        said_by="London Rape Review 2019, as reported",
    ),
    _said(
        name="rape-withdrawn-within-30-days-2021",
        row={"measure": "Rape: withdrawn within 30 days (2021 update)"},
        measures=WITHDRAWAL,
        words="64% of rape reports were withdrawn within 30 days",
        said_by=RAPE_REVIEW,
        note=f"{AS_WORDED} {LIKELY}",
    ),
    _said(
        name="rape-withdrawn-within-7-days-2021",
        row={"measure": "Rape: withdrawn within 7 days (2021 update)"},
        measures=WITHDRAWAL,
        words="38% of rape reports were withdrawn within 7 days",
        said_by=RAPE_REVIEW,
        note=f"{AS_WORDED} {LIKELY}",
    ),
    _said(
        name="stalking-withdrew-2024",
        row={"measure": "Stalking: victim withdrew"},
        measures=WITHDRAWAL,
        words="45% of stalking victims in London withdrew",
        said_by="London Stalking Review 2024, as reported",
        note=LIKELY,
    ),
    _national(
        name="closed-without-victims-support-2023",
        row={
            "measure": "Police investigations closed because victim did not support action",
        },
        measures=WITHDRAWAL,
        words="29% of police investigations were closed because the victim did not support action",
        period="January to March 2023",
        said_by="Justice Lab",
    ),
    _national(
        name="domestic-abuse-closed-without-victims-support-2020",
        row={"measure": "Domestic abuse crimes closed outcome 16 (victim does not support)"},
        measures=WITHDRAWAL,
        words="55% of domestic abuse crimes were closed because the victim did not support action",
        period="April 2019 to March 2020",
        said_by="HM Inspectorate of Constabulary, as reported",
        note="From 36% to 71% across the forces.",
    ),
)
VICTIM_STATEMENTS = (*SUPPORT, *JOURNEYS)
