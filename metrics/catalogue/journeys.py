"""What became of my case? Victims recorded, what follows, and who withdraws."""

from functools import partial

from metrics.calculations import Published, Rate
from metrics.measure import Improvement, Kind, Measure, Theme, Unit

RECORDED = "Who is harmed"
FOLLOWS = "What follows"

_CONNECT = (
    "The Met moved to a new crime system (CONNECT) on 28 February 2024; figures before and after "
    "may not compare."
)

recorded = partial(
    Measure,
    theme=Theme.JOURNEYS,
    section=RECORDED,
    kind=Kind.FLOW,
    months=1,
    seasonal=True,
    improvement=Improvement.NEITHER,
)

follows = partial(
    Measure,
    theme=Theme.JOURNEYS,
    section=FOLLOWS,
    unit=Unit.PERCENT,
    kind=Kind.RATE,
)

JOURNEYS = (
    recorded(
        id="vawg_victims",
        question="How many victims of violence against women and girls are recorded?",
        title="Victims of violence against women and girls",
        definition=(
            "Victims of violence against women and girls whom the Met recorded during the month, "
            "by the month of recording."
        ),
        source="vawg_dashboard",
        unit=Unit.VICTIMS,
        calculation=Published("vawg_victims"),
        breakdowns=("age", "ethnicity"),
        headline=True,
        caveats=(
            "Recorded by the police; much harm is never reported.",
            "Ethnicity is what an officer saw, not what the victim said.",
            "The youngest age band is published as 10 to 19.",
            _CONNECT,
        ),
        headline_form=(
            "{value} of violence against women and girls {were} recorded in {area} {period}"
        ),
    ),
    recorded(
        id="victim_based_offences",
        question="How many crimes with a victim are recorded?",
        title="Victim-based offences recorded",
        definition=(
            "Violence, sexual offences, robbery, burglary, theft, vehicle offences, and arson "
            "and criminal damage recorded by the Met during the month."
        ),
        source="recorded_crime",
        unit=Unit.OFFENCES,
        calculation=Published("victim_based_offences"),
        breakdowns=("offence",),
        caveats=(
            "Recorded by the police; offences, not people.",
            "Codes for home burglary changed in April 2023.",
            _CONNECT,
        ),
        headline_form="{value} with a victim {were} recorded in {area} {period}",
    ),
    recorded(
        id="knife_injury_victims_under_25",
        question="How many young people are injured with knives?",
        title="Knife-injury victims aged 1 to 24",
        definition="Victims aged 1 to 24 injured with a knife, recorded by the Met in the year.",
        source="knife_crime_dashboard",
        unit=Unit.VICTIMS,
        months=12,
        seasonal=False,
        improvement=Improvement.LOWER,
        calculation=Published("knife_injury_victims_under_25"),
        caveats=("The publisher labels the figures offences, but they count victims.",),
        headline_form="{value} aged 1 to 24 {were} injured with a knife in {area} {period}",
    ),
    follows(
        id="charge_rate",
        question="Was anyone charged?",
        title="Outcomes that were a charge or summons",
        definition=(
            "Of the outcomes assigned to offences recorded in the quarter, the share that were a "
            "charge or summons."
        ),
        source="crime_outcomes",
        months=3,
        improvement=Improvement.HIGHER,
        calculation=Rate("outcomes_charged", "outcomes_assigned"),
        provisional_periods=4,
        headline=True,
        caveats=(
            "On the basis of when offences were recorded, not when cases were closed.",
            "The last four quarters are still filling in: cases not decided yet are not counted.",
            "All crimes the Met recorded, those without a victim included.",
            _CONNECT,
        ),
        headline_form=(
            "{value} of outcomes assigned to offences recorded in {area} {period} were a charge or "
            "summons"
        ),
    ),
    follows(
        id="victim_withdrawal_rate",
        question="How many victims withdraw before a charging decision?",
        title="Victims who withdraw before a charging decision",
        definition=(
            "Of the crimes in the London Victim Attrition Review, the share in which the victim "
            "withdrew before a decision to charge."
        ),
        source="victim_attrition_review",
        months=12,
        improvement=Improvement.LOWER,
        calculation=Published("attrition_review_victim_withdrawal"),
        breakdowns=("offence",),
        caveats=(
            "From a review, read in news reports of it: one year, and about 270,000 crimes.",
            "The figures of other reviews rest on other samples and do not compare.",
        ),
        awaiting=(
            "The review was a single one; the Home Office's regular figure for each force is a "
            "measure of its own."
        ),
        headline_form=(
            "In {value} of the crimes reviewed in {area}, the victim withdrew before a charging "
            "decision {period}"
        ),
    ),
)
