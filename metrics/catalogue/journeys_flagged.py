"""What became of my case? What the Met's dashboard and the Home Office's files give beside what
is shipped: domestic abuse, hate crime, and victims who do not support a prosecution.
"""

from datetime import date
from functools import partial

from metrics.calculations import Published, Rate
from metrics.catalogue.journeys import follows, recorded
from metrics.measure import Improvement, Unit

DASHBOARD = "What the Met's monthly dashboard counts"

_CONNECT = ((date(2024, 2, 28), "the Met moved to a new crime system (CONNECT)"),)

_dashboard = partial(
    recorded,
    section=DASHBOARD,
    source="knife_crime_dashboard",
    unit=Unit.OFFENCES,
    breaks=_CONNECT,
    caveats=("Recorded by the police; much harm is never reported.", "Offences, not people."),
    awaiting=(
        "The Met's monthly crime dashboard (OtherCrimeData and TNOCrimeData) is not loaded; only "
        "its figures of knife crime could be read."
    ),
)

_does_not_support = partial(
    follows,
    source="crime_outcomes",
    improvement=Improvement.LOWER,
    breakdowns=("offence",),
    not_comparable_with=("victim_withdrawal_rate",),
)

FLAGGED = (
    _dashboard(
        id="domestic_abuse_offences",
        question="How much domestic abuse is recorded?",
        title="Domestic abuse offences recorded",
        definition="Offences that the Met flagged as domestic abuse and recorded in the month.",
        breakdowns=("offence",),
        calculation=Published("domestic_abuse_offences"),
        headline_form="{value} of domestic abuse {were} recorded in {area} {period}",
    ),
    _dashboard(
        id="hate_crime_offences",
        question="How much hate crime is recorded?",
        title="Hate crime offences recorded",
        definition="Offences that the Met flagged as hate crime and recorded in the month.",
        breakdowns=("strand",),
        calculation=Published("hate_crime_offences"),
        headline_form="{value} of hate crime {were} recorded in {area} {period}",
    ),
    _dashboard(
        id="notifiable_victim_based_offences",
        question="How many crimes with a victim are recorded, as the Met groups them?",
        title="Victim-based offences recorded, as the Met's dashboard groups them",
        definition="All notifiable offences that the Met's dashboard calls victim based.",
        calculation=Published("notifiable_victim_based_offences"),
        not_comparable_with=("victim_based_offences",),
        headline_form="{value} with a victim {were} recorded in {area} {period}",
    ),
)

DOES_NOT_SUPPORT = (
    _does_not_support(
        id="victim_does_not_support_rate",
        question="How often does a victim no longer support the case?",
        title="Outcomes in which the victim does not support a prosecution",
        definition=(
            "Of the outcomes assigned to offences recorded in the quarter, the share in which the "
            "victim did not support further action (outcome types 14 and 16)."
        ),
        months=3,
        calculation=Rate("outcomes_victim_does_not_support", "outcomes_assigned"),
        provisional_periods=4,
        caveats=(
            "On the basis of when offences were recorded, not when cases were closed.",
            "The last four quarters are still filling in: cases not decided yet are not counted.",
        ),
        awaiting=(
            "The Home Office's outcomes open data tables are not loaded: the copy that could be "
            "read leaves these outcomes out."
        ),
        headline_form=(
            "In {value} of outcomes of offences recorded in {area} {period}, the victim did not "
            "support a prosecution"
        ),
    ),
    _does_not_support(
        id="victim_does_not_support_rolling_year",
        question="How often does a victim no longer support the case, over a year?",
        title="Outcomes in which the victim does not support a prosecution, rolling year",
        definition=(
            "The Home Office's own metric for the force: the share of outcomes of twelve months in "
            "which the victim did not support further action."
        ),
        months=12,
        # Rolling years overlap: only a year before compares.
        seasonal=True,
        calculation=Published("victim_does_not_support_percent_rolling_year"),
        caveats=("A rolling year shares most of its months with the points beside it.",),
        awaiting="The Home Office's supplementary crime outcomes metrics are not loaded.",
        headline_form=(
            "In {value} of outcomes in {area} {period}, the victim did not support a prosecution"
        ),
    ),
)
