"""What comes to the Crown Court and what goes out; and the counts before December 2024."""

from functools import partial

from metrics.calculations import Published, Rate
from metrics.catalogue.courts import (
    DISPOSALS,
    OPEN,
    PANDEMIC,
    RECEIPTS,
    REVISED,
    SNAPSHOT,
    WHERE_THE_COURT_SITS,
    court,
)
from metrics.differences import Adjustment, Difference
from metrics.measure import Improvement, Kind, Unit

FLOWS = "What comes in and what goes out"
BEFORE = "On the definition used before December 2024"

_OLD = (
    "On the definition used until March 2024. The Ministry redefined the count in December 2024, "
    "so it does not compare with open cases today."
)

_flow = partial(court, kind=Kind.FLOW, section=FLOWS, breaks=PANDEMIC)
_before = partial(court, section=BEFORE, caveats=(_OLD, SNAPSHOT))

CROWN_COURT_FLOWS = (
    _flow(
        id=RECEIPTS,
        question="How many new cases reach the Crown Court?",
        title="Crown Court receipts",
        definition="Cases received by the Crown Court during the quarter.",
        improvement=Improvement.NEITHER,
        calculation=Published(RECEIPTS),
        caveats=(REVISED,),
        headline_form="{value} {were} received {in_courts} {period}",
    ),
    _flow(
        id=DISPOSALS,
        question="How many cases are completed?",
        title="Crown Court disposals",
        definition="Cases completed by the Crown Court during the quarter.",
        improvement=Improvement.HIGHER,
        calculation=Published(DISPOSALS),
        caveats=(REVISED,),
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
        caveats=("A year's total, and so a series of its own.", WHERE_THE_COURT_SITS),
        not_comparable_with=(DISPOSALS,),
        headline_form="{value} {were} completed {in_courts} {period}",
    ),
    _flow(
        id="crown_court_net_change",
        question="Are more cases received than completed?",
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
)

CROWN_COURT_BEFORE = (
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
        question="How many cases of sexual offences waited, as counted before December 2024?",
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
