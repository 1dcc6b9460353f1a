"""What the Ministry's own tools say of the Crown Court beside what is shipped: trials, stages."""

from functools import partial

from metrics.calculations import Published
from metrics.catalogue.courts import SNAPSHOT, WHERE_THE_COURT_SITS, court
from metrics.measure import Improvement, Kind, Measure, Unit

TRIALS = "What becomes of a trial"
STAGES = "How long each stage takes"

_TRIAL_TOOL = "The Ministry of Justice's trial effectiveness tool (trials_tool.xlsx) is not loaded."
_TIME_TOOL = (
    "The Ministry of Justice's timeliness tool (timeliness_tool_Crown_Court.xlsx) is not loaded."
)
_OPEN_TOOL = "The Ministry of Justice's open case duration tool (cc_open_tool.xlsx) is not loaded."
_VACATED = "Trials that were vacated before the day are not counted."

_trials = partial(
    court,
    section=TRIALS,
    kind=Kind.FLOW,
    unit=Unit.TRIALS,
    breakdowns=("reason", "reason_group"),
    caveats=(_VACATED, WHERE_THE_COURT_SITS),
    awaiting=_TRIAL_TOOL,
)


def _stage(name: str, question: str, title: str, definition: str) -> Measure:
    """The median days of one stage from the offence to the end of the case."""
    return court(
        id=f"crown_court_{name}_median_days",
        section=STAGES,
        question=question,
        title=title,
        definition=definition,
        unit=Unit.DAYS,
        kind=Kind.DAYS,
        calculation=Published(f"crown_court_{name}_median_days"),
        caveats=("Counts defendants, not cases.", WHERE_THE_COURT_SITS),
        awaiting=_TIME_TOOL,
        headline_form=f"{title}: {{value}} {{in_courts}} {{period}}",
    )


CROWN_COURT_TOOLS = (
    _trials(
        id="crown_court_ineffective_trials",
        question="Why is a trial called off on the day?",
        title="Ineffective trials, number and reasons",
        definition="Trials that did not go ahead on the day and must be listed again.",
        calculation=Published("crown_court_ineffective_trials"),
        headline_form="{value} {were} ineffective {in_courts} {period}",
    ),
    _trials(
        id="crown_court_cracked_trials",
        question="Why does a trial end before it begins?",
        title="Cracked trials, number and reasons",
        definition=(
            "Trials that were not needed any more on the day: a late plea, or the prosecution "
            "ended the case, for want of a witness or victim among other reasons."
        ),
        improvement=Improvement.NEITHER,
        calculation=Published("crown_court_cracked_trials"),
        headline_form="{value} cracked {in_courts} {period}",
    ),
    _trials(
        id="crown_court_effective_trial_rate",
        question="How often does a trial go ahead on the day?",
        title="Effective trials",
        definition="Of the trials listed, the share that went ahead on the day.",
        unit=Unit.PERCENT,
        kind=Kind.RATE,
        improvement=Improvement.HIGHER,
        breakdowns=(),
        calculation=Published("crown_court_effective_trial_rate"),
        headline_form="{value} of trials were effective {in_courts} {period}",
    ),
    _stage(
        "offence_to_charge",
        "How long until somebody is charged?",
        "Days from offence to charge, median",
        "For defendants whose Crown Court case ended in the quarter, the middle number of days "
        "from the offence to the charge.",
    ),
    _stage(
        "charge_to_completion",
        "How long from the charge to the end of the case?",
        "Days from charge to completion at the Crown Court, median",
        "For defendants whose Crown Court case ended in the quarter, the middle number of days "
        "from the charge to the end.",
    ),
    _stage(
        "receipt_to_completion",
        "How long is a case in the Crown Court?",
        "Days from receipt at the Crown Court to completion, median",
        "For defendants whose Crown Court case ended in the quarter, the middle number of days "
        "from its receipt at the Crown Court to the end.",
    ),
    court(
        id="crown_court_open_age_median_days",
        section=STAGES,
        question="How long have open cases waited so far?",
        title="Age of open cases in days, median",
        definition=(
            "Of the cases open on the last day whose age is known, the middle number of days since "
            "the Crown Court received them."
        ),
        unit=Unit.DAYS,
        kind=Kind.DAYS,
        # A count of the same cases again and again: only a year before compares.
        seasonal=True,
        calculation=Published("crown_court_open_age_median_days"),
        caveats=(SNAPSHOT, WHERE_THE_COURT_SITS),
        awaiting=_OPEN_TOOL,
        headline_form="Open cases had waited {value}, the median, {in_courts} {period}",
    ),
)
