"""Were my rights kept? The Victims' Code."""

from functools import partial

from metrics.calculations import SurveyShare
from metrics.catalogue.surveys import NO_BASE, by_quarter, survey

CODE = "Rights under the Victims' Code"
CODE_BY_QUARTER = "Rights under the Victims' Code, by quarter"

_code = partial(
    survey,
    section=CODE,
    source="victims_code_return",
    not_comparable_with=("csew_victim_satisfaction",),
    breakdowns=("agency",),
    awaiting=(
        "No agency publishes how often this right is kept in London. The Victims' Code return "
        "can be filled in instead."
    ),
)

_RIGHTS = (
    _code(
        id="told_about_victims_code",
        question="Was I told about my rights?",
        title="Victims told about the Victims' Code",
        definition="Of the victims who were due to be told about the Code, the share who were.",
        calculation=SurveyShare("code_told_about_code"),
        headline_form="{value} of victims in {area} were told about the Victims' Code, {period}",
    ),
    _code(
        id="offered_referral_to_support",
        question="Was I offered help?",
        title="Victims offered a referral to support",
        definition="Of the victims who were due to be offered a referral, the share who were.",
        calculation=SurveyShare("code_offered_referral"),
        headline_form="{value} of victims in {area} were offered a referral, {period}",
    ),
    _code(
        id="offered_victim_personal_statement_london",
        question="Was I offered a Victim Personal Statement?",
        title="Victims in London offered a Victim Personal Statement",
        definition="Of the victims who were due the offer of a statement, the share who had it.",
        calculation=SurveyShare("code_offered_vps"),
        not_comparable_with=("offered_victim_personal_statement",),
        headline_form=(
            "{value} of victims in {area} were offered a Victim Personal Statement, {period}"
        ),
    ),
    _code(
        id="needs_assessed",
        question="Did anyone ask what I needed?",
        title="Victims whose needs were assessed",
        definition="Of the victims who were due an assessment of needs, the share who had one.",
        calculation=SurveyShare("code_needs_assessed"),
        headline_form="The needs of {value} of victims in {area} were assessed, {period}",
    ),
    _code(
        id="kept_informed_of_case",
        question="Was I kept informed of my case?",
        title="Victims kept informed of their case",
        definition="Of the victims who were due an update in time, the share who had one.",
        calculation=SurveyShare("code_kept_informed"),
        headline_form="{value} of victims in {area} were kept informed of their case, {period}",
    ),
)

_NATIONAL_STATEMENT = _code(
    id="offered_victim_personal_statement",
    question="Could I say how the crime affected me?",
    title="Victims offered a Victim Personal Statement",
    definition=(
        "Of victims asked by the Crime Survey for England and Wales, the share who recalled "
        "being offered the chance to make a Victim Personal Statement."
    ),
    source="crime_survey_england_wales",
    calculation=SurveyShare("csew_offered_victim_personal_statement"),
    breakdowns=("offence", "age", "region"),
    caveats=("Figures are for England and Wales; none is held for London.", NO_BASE),
    headline_form=(
        "{value} of victims in {area} recalled being offered a Victim Personal Statement, {period}"
    ),
)

VICTIMS_CODE = (
    *_RIGHTS,
    _NATIONAL_STATEMENT,
    *(by_quarter(right, section=CODE_BY_QUARTER) for right in _RIGHTS),
)
