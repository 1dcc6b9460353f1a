"""How long do I wait for court? Open cases, their age, what comes in and what goes out."""

from datetime import date
from functools import partial

from metrics.calculations import Adjustment, Difference, Published, Rate
from metrics.measure import Improvement, Kind, Measure, Theme, Unit

WAITING = "How many wait, and for how long"
FLOWS = "What comes in and what goes out"
BEFORE = "On the definition used before December 2024"

OPEN, RECEIPTS, DISPOSALS = (
    "crown_court_open_cases",
    "crown_court_receipts",
    "crown_court_disposals",
)

_court = partial(
    Measure,
    theme=Theme.CROWN_COURT,
    unit=Unit.CASES,
    kind=Kind.STOCK,
    months=3,
    improvement=Improvement.LOWER,
    source="criminal_court_statistics",
    section=WAITING,
)

_SNAPSHOT = (
    "A count on the last day of the quarter. It is not the number before, plus receipts, less "
    "disposals."
)
_WHERE_THE_COURT_SITS = "London is where the court sits, not where the victim lives."
_REVISED = "Each release restates the whole series; a figure belongs to its release."
_AGE_KNOWN = "Only cases whose age is known: about 94% of all open cases in London."
_DEFENDANTS = (
    "Counts defendants in cases that ended in the quarter, not cases, and looks back from the "
    "end: cases that still wait are not in it."
)
_OLD = (
    "On the definition used until March 2024. The Ministry redefined the count in December 2024, "
    "so it does not compare with open cases today."
)

_PANDEMIC = ((date(2020, 4, 1), "new jury trials had stopped for the pandemic"),)

_flow = partial(_court, kind=Kind.FLOW, section=FLOWS, breaks=_PANDEMIC)
_days = partial(_court, unit=Unit.DAYS, kind=Kind.DAYS, breaks=_PANDEMIC)
_before = partial(_court, section=BEFORE, caveats=(_OLD, _SNAPSHOT))

_WAIT = (
    "{in_area}, {average} defendant whose case ended {period} had waited {value} since the offence"
)

CROWN_COURT = (
    _court(
        id=OPEN,
        question="How many cases wait for the Crown Court?",
        title="Open Crown Court cases",
        definition="Cases received by the Crown Court and not completed by the last day.",
        calculation=Published(OPEN),
        breakdowns=("offence",),
        caveats=(_SNAPSHOT, _REVISED, _WHERE_THE_COURT_SITS),
        not_comparable_with=(
            *("crown_court_outstanding_cases", "crown_court_open_cases_age_known"),
        ),
        headline=True,
        headline_form="{value} {were} open {in_courts} {period}",
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
            *(_SNAPSHOT, _WHERE_THE_COURT_SITS),
        ),
        not_comparable_with=(OPEN,),
        headline_form="{value} whose age is known {were} open {in_courts} {period}",
    ),
    _court(
        id="crown_court_open_year_or_more",
        question="How many have waited a year or more?",
        title="Crown Court cases open a year or more",
        definition="Open cases that had been open for a year or longer on the last day.",
        calculation=Published("crown_court_open_year_or_more"),
        breakdowns=("offence",),
        caveats=(_AGE_KNOWN, _SNAPSHOT, _WHERE_THE_COURT_SITS),
        headline_form="{value} had been open a year or more {in_courts} {period}",
    ),
    _court(
        id="crown_court_open_year_or_more_share",
        question="How likely is a wait of a year?",
        title="Share of Crown Court cases open a year or more",
        definition="Of the open cases whose age is known, the share open for a year or longer.",
        unit=Unit.PERCENT,
        calculation=Rate("crown_court_open_year_or_more", "crown_court_open_cases_age_known"),
        caveats=(_AGE_KNOWN, _SNAPSHOT, _WHERE_THE_COURT_SITS),
        headline=True,
        headline_form=(
            "{value} of open cases whose age is known had waited a year or more {in_courts} "
            "{period}"
        ),
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
        caveats=(_DEFENDANTS, _WHERE_THE_COURT_SITS),
        headline=True,
        headline_form=_WAIT.replace("{average}", "the middle"),
    ),
    _days(
        id="crown_court_offence_to_completion_mean_days",
        question="How long do victims wait on average?",
        title="Days from offence to completion, mean",
        definition=(
            "For defendants whose Crown Court case ended in the quarter, the mean number of days "
            "from the offence to the end. A few very old cases pull it up."
        ),
        calculation=Published("crown_court_offence_to_completion_mean_days"),
        caveats=(_DEFENDANTS, _WHERE_THE_COURT_SITS),
        headline_form=_WAIT.replace("{average}", "the average"),
    ),
    _court(
        id="crown_court_open_sexual_offence_cases",
        question="How many victims of sexual offences wait?",
        title="Open Crown Court cases of sexual offences",
        definition="Open cases in the offence group of sexual offences, rape included.",
        calculation=Published("crown_court_open_sexual_offence_cases"),
        caveats=(_SNAPSHOT, "London's figures come from one news report of the Ministry's tool."),
        not_comparable_with=("crown_court_outstanding_sexual_offence_cases",),
        headline_form="{value} of sexual offences {were} open {in_courts} {period}",
    ),
    _flow(
        id=RECEIPTS,
        question="How many cases come in?",
        title="Crown Court receipts",
        definition="Cases received by the Crown Court during the quarter.",
        improvement=Improvement.NEITHER,
        calculation=Published(RECEIPTS),
        caveats=(_REVISED,),
        headline_form="{value} {were} received {in_courts} {period}",
    ),
    _flow(
        id=DISPOSALS,
        question="How many cases are completed?",
        title="Crown Court disposals",
        definition="Cases completed by the Crown Court during the quarter.",
        improvement=Improvement.HIGHER,
        calculation=Published(DISPOSALS),
        caveats=(_REVISED,),
        headline_form="{value} {were} completed {in_courts} {period}",
    ),
    _flow(
        id="crown_court_disposals_in_year",
        question="How many cases did this court complete in the year?",
        title="Crown Court disposals in a calendar year",
        definition="Cases completed by the Crown Court from January to December.",
        months=12,
        improvement=Improvement.HIGHER,
        calculation=Published("crown_court_disposals_in_year"),
        caveats=("A year's total, and so a series of its own.", _WHERE_THE_COURT_SITS),
        not_comparable_with=(DISPOSALS,),
        headline_form="{value} {were} completed {in_courts} {period}",
    ),
    _flow(
        id="crown_court_net_change",
        question="Is more coming in than going out?",
        title="Receipts less disposals",
        definition="Cases received less cases completed during the quarter.",
        calculation=Difference(RECEIPTS, DISPOSALS),
        caveats=("It differs from the change in open cases by the adjustment.",),
        headline_form="{difference} {were} received than completed {in_courts} {period}",
    ),
    _flow(
        id="crown_court_adjustment",
        question="What do receipts and disposals not explain?",
        title="Adjustment to open cases",
        definition=(
            "The change in open cases over the quarter, less receipts, plus disposals: what the "
            "flows leave unexplained."
        ),
        improvement=Improvement.NEITHER,
        calculation=Adjustment(OPEN, RECEIPTS, DISPOSALS),
        caveats=("Open cases are counted afresh, so flows never account for them exactly.",),
        headline_form="Receipts and disposals leave {rise} unexplained {in_courts} {period}",
    ),
    _flow(
        id="crown_court_clearance_rate",
        question="Do the courts keep up?",
        title="Crown Court clearance rate",
        definition="Cases completed per 100 received in the quarter. At 100 the number is steady.",
        unit=Unit.PERCENT,
        kind=Kind.RATE,
        improvement=Improvement.HIGHER,
        calculation=Rate(DISPOSALS, RECEIPTS),
        caveats=("At 100% the queue stands still; it does not mean that nobody waits.",),
        headline_form="{value} as many cases were completed as received {in_courts} {period}",
    ),
    _flow(
        id="crown_court_ineffective_trial_rate",
        question="How often is a trial called off on the day?",
        title="Ineffective trials",
        definition=(
            "Of the trials listed, the share that did not go ahead on the day and must be listed "
            "again."
        ),
        unit=Unit.PERCENT,
        kind=Kind.RATE,
        calculation=Published("crown_court_ineffective_trial_rate"),
        caveats=("Published as whole per cents in the text of each release.",),
        headline_form="{value} of trials were ineffective {in_courts} {period}",
    ),
    _before(
        id="crown_court_outstanding_cases",
        question="How many cases waited, as counted before December 2024?",
        title="Outstanding Crown Court cases (definition before December 2024)",
        definition="Cases outstanding on the last day, as the Ministry counted until March 2024.",
        calculation=Published("crown_court_outstanding_cases"),
        not_comparable_with=(OPEN,),
        redefined_as=OPEN,
        headline_form="{value} {were} outstanding {in_courts} {period}, on the old definition",
    ),
    _before(
        id="crown_court_outstanding_sexual_offence_cases",
        question="How many victims of sexual offences waited, as counted before December 2024?",
        title="Outstanding cases of sexual offences (definition before December 2024)",
        definition="Outstanding cases of sexual offences, as the Ministry counted them then.",
        calculation=Published("crown_court_outstanding_sexual_offence_cases"),
        months=12,
        not_comparable_with=("crown_court_open_sexual_offence_cases",),
        redefined_as="crown_court_open_sexual_offence_cases",
        headline_form=(
            "{value} of sexual offences {were} outstanding {in_courts} {period}, on the old "
            "definition"
        ),
    ),
)
