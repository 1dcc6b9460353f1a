"""How long do I wait for court? Open cases, their age, and how long a case takes."""

from functools import partial

from metrics.calculations import Published, Rate
from metrics.catalogue.courts import (
    OPEN,
    PANDEMIC,
    REVISED,
    SNAPSHOT,
    WHERE_THE_COURT_SITS,
    court,
)
from metrics.measure import Kind, Unit

WAITING = "How many wait, and for how long"

_AGE_KNOWN = "Only cases whose age is known: about 94% of all open cases in London."
_DEFENDANTS = (
    "Counts defendants in cases that ended in the quarter, not cases, and looks back from the "
    "end: cases that still wait are not in it."
)
_WAIT = (
    "{in_area}, the case of {average} defendant took {value} from the offence to its end {period}"
)

_court = partial(court, section=WAITING)
_days = partial(_court, unit=Unit.DAYS, kind=Kind.DAYS, breaks=PANDEMIC)

CROWN_COURT = (
    _court(
        id=OPEN,
        question="How many cases wait for the Crown Court?",
        title="Open Crown Court cases",
        definition="Cases received by the Crown Court and not completed by the last day.",
        calculation=Published(OPEN),
        breakdowns=("offence",),
        caveats=(SNAPSHOT, REVISED, WHERE_THE_COURT_SITS),
        not_comparable_with=(
            *("crown_court_outstanding_cases", "crown_court_open_cases_age_known"),
        ),
        headline=True,
        headline_form="{value} {were} open {in_courts} {period}",
    ),
    _court(
        id="crown_court_open_year_or_more",
        question="How many have waited a year or more?",
        title="Crown Court cases open a year or more",
        definition="Open cases that had been open for a year or longer on the last day.",
        calculation=Published("crown_court_open_year_or_more"),
        breakdowns=("offence",),
        caveats=(_AGE_KNOWN, SNAPSHOT, WHERE_THE_COURT_SITS),
        headline_form="{value} had been open a year or more {in_courts} {period}",
    ),
    _court(
        id="crown_court_open_year_or_more_share",
        question="What share of open cases has waited a year or more?",
        title="Share of Crown Court cases open a year or more",
        definition="Of the open cases whose age is known, the share open for a year or longer.",
        unit=Unit.PERCENT,
        calculation=Rate("crown_court_open_year_or_more", "crown_court_open_cases_age_known"),
        caveats=(_AGE_KNOWN, SNAPSHOT, WHERE_THE_COURT_SITS),
        headline=True,
        headline_form=(
            "{value} of open cases whose age is known had waited a year or more {in_courts} "
            "{period}"
        ),
    ),
    _court(
        id="crown_court_open_cases_age_known",
        question="How many cases wait, every quarter since 2016?",
        title="Open Crown Court cases whose age is known",
        definition="Open cases for which the Ministry can tell how long they have been open.",
        calculation=Published("crown_court_open_cases_age_known"),
        breakdowns=("age_of_case",),
        caveats=(
            "Not the same number as all open cases: about 94% of it in London.",
            *(SNAPSHOT, WHERE_THE_COURT_SITS),
        ),
        not_comparable_with=(OPEN,),
        headline_form="{value} whose age is known {were} open {in_courts} {period}",
    ),
    _days(
        id="crown_court_offence_to_completion_median_days",
        question="How long do I wait from the crime to the end of the case?",
        title="Days from offence to completion, median",
        definition=(
            "For defendants whose Crown Court case ended in the quarter, the middle number of "
            "days from the offence to the end: half waited longer."
        ),
        calculation=Published("crown_court_offence_to_completion_median_days"),
        caveats=(_DEFENDANTS, WHERE_THE_COURT_SITS),
        headline=True,
        headline_form=_WAIT.replace("{average}", "the middle"),
    ),
    _days(
        id="crown_court_offence_to_completion_mean_days",
        question="How long from the crime to the end of the case, on average?",
        title="Days from offence to completion, mean",
        definition=(
            "For defendants whose Crown Court case ended in the quarter, the mean number of days "
            "from the offence to the end. A few very old cases pull it up."
        ),
        calculation=Published("crown_court_offence_to_completion_mean_days"),
        caveats=(_DEFENDANTS, WHERE_THE_COURT_SITS),
        headline_form=_WAIT.replace("{average}", "the average"),
    ),
    _court(
        id="crown_court_open_sexual_offence_cases",
        question="How many cases of sexual offences wait?",
        title="Open Crown Court cases of sexual offences",
        definition="Open cases in the offence group of sexual offences, rape included.",
        calculation=Published("crown_court_open_sexual_offence_cases"),
        caveats=(SNAPSHOT, "London's figures come from one news report of the Ministry's tool."),
        not_comparable_with=("crown_court_outstanding_sexual_offence_cases",),
        headline_form="{value} of sexual offences {were} open {in_courts} {period}",
    ),
)
