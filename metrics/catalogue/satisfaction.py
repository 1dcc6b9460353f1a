"""Was I satisfied with how I was treated? Surveys of victims, the Victims' Code, residents."""

from functools import partial

from metrics.calculations import Published, SurveyShare
from metrics.measure import Improvement, Kind, Measure, Theme, Unit

VICTIMS = "Victims and survivors in London"
CODE = "Rights under the Victims' Code"
NATIONAL = "England and Wales, for context"
RESIDENTS = "All residents of London, for context"

_survey = partial(
    Measure,
    theme=Theme.SATISFACTION,
    unit=Unit.PERCENT,
    kind=Kind.SURVEY,
    months=12,
    improvement=Improvement.HIGHER,
)

_REDESIGNED = (
    "The survey was redesigned between these points, which are years apart: they are points, "
    "and never a line."
)
_NO_BASE = "The number of victims who answered is not published, so no interval can be given."
_COVERAGE = (
    "The survey covers victims of residential burglary, assault, personal robbery and hate "
    "crime who reported to the Met, and leaves out some victims for their safety."
)
_USS_AWAITING = (
    "MOPAC has not published a table of its User Satisfaction Survey that could be read. The "
    "survey return can be filled in instead."
)
_NOT_USS = (
    *("csew_victim_satisfaction", "victim_satisfaction_telephone_online"),
    "police_good_job_locally",
)

_uss = partial(
    _survey,
    section=VICTIMS,
    source="user_satisfaction_survey",
    caveats=(_REDESIGNED, _NO_BASE, _COVERAGE),
    not_comparable_with=_NOT_USS,
    breakdowns=("offence", "ethnicity", "age", "disability", "sex", "sexual_orientation"),
    awaiting=_USS_AWAITING,
)

_code = partial(
    _survey,
    section=CODE,
    source="victims_code_return",
    not_comparable_with=("csew_victim_satisfaction",),
    breakdowns=("agency",),
    awaiting=(
        "No agency publishes how often this right is kept in London. The Victims' Code return "
        "can be filled in instead."
    ),
)

_residents = partial(
    _survey,
    kind=Kind.ROLLING,
    section=RESIDENTS,
    source="public_attitude_survey",
    caveats=(
        "All residents of London were asked, not victims of crime.",
        "Each point is a rolling year, and shares nine of its twelve months with the next.",
        "The number of residents who answered is not published with the figures.",
    ),
    not_comparable_with=("victim_satisfaction_overall", "csew_victim_satisfaction"),
)


def _uss_area(name: str, series: str, title: str, question: str, what: str) -> Measure:
    """One of the survey's service areas."""
    return _uss(
        id=name,
        question=question,
        title=title,
        definition=(
            f"Of the victims asked in the Met's survey, the share who were completely, very or "
            f"fairly satisfied with {what}."
        ),
        calculation=SurveyShare(series),
        headline_form=f"{{value}} of victims in {{area}} were satisfied with {what}, {{period}}",
    )


def _resident(
    name: str, series: str, title: str, what: str, caveats: tuple[str, ...] = ()
) -> Measure:
    measure_caveats = (*_residents.keywords["caveats"], *caveats)
    return _residents(
        id=name,
        question="What do Londoners think of their police?",
        title=title,
        definition=f"Of all residents asked by MOPAC over twelve months, the share who {what}.",
        calculation=SurveyShare(series),
        caveats=measure_caveats,
        headline_form=f"{{value}} of residents of {{area}} {what}, {{period}}",
    )


_STOPS = "Publication stopped with the year to March 2022."

SATISFACTION = (
    _uss(
        id="victim_satisfaction_overall",
        question="Was I satisfied with how the police treated me?",
        title="Victims satisfied with the police",
        definition=(
            "Of the victims asked in the Met's survey, the share who were completely, very or "
            "fairly satisfied with the service overall."
        ),
        calculation=SurveyShare("uss_satisfied_overall"),
        headline=True,
        headline_form="{value} of victims in {area} were satisfied with the police, {period}",
    ),
    _uss_area(
        "victim_satisfaction_ease_of_contact",
        "uss_satisfied_ease_of_contact",
        "Victims satisfied with ease of contact",
        "Could I reach the police?",
        "how easy it was to contact the police",
    ),
    _uss_area(
        "victim_satisfaction_police_actions",
        "uss_satisfied_police_actions",
        "Victims satisfied with police actions",
        "Did the police act?",
        "what the police did",
    ),
    _uss_area(
        "victim_satisfaction_kept_informed",
        "uss_satisfied_kept_informed",
        "Victims satisfied with being kept informed",
        "Was I told what was happening?",
        "how well they were kept informed",
    ),
    _uss_area(
        "victim_satisfaction_treatment",
        "uss_satisfied_treatment",
        "Victims satisfied with their treatment",
        "Was I treated well?",
        "how they were treated",
    ),
    _survey(
        id="victim_satisfaction_telephone_online",
        question="I reported by phone or online: was I satisfied?",
        title="Victims who reported by phone or online satisfied with the police",
        definition=(
            "Of the victims who reported by telephone or online and were asked by MOPAC, the "
            "share who were satisfied with the service overall."
        ),
        section=VICTIMS,
        source="telephone_digital_survey",
        calculation=SurveyShare("tdiu_satisfied_overall"),
        caveats=("A survey of its own: never merged with the User Satisfaction Survey.",),
        not_comparable_with=("victim_satisfaction_overall",),
        awaiting=(
            "MOPAC has not published a table of its survey of telephone and online reporters "
            "that could be read. The survey return can be filled in instead."
        ),
        headline_form=(
            "{value} of victims in {area} who reported by phone or online were satisfied with "
            "the police, {period}"
        ),
    ),
    _uss(
        id="victim_satisfaction_ethnicity_gap",
        question="Are all victims treated alike?",
        title="Gap in satisfaction between White and Black and minority ethnic victims",
        definition=(
            "The share of White victims who were satisfied less the share of Black and minority "
            "ethnic victims who were, in percentage points."
        ),
        unit=Unit.POINTS,
        improvement=Improvement.LOWER,
        calculation=Published("uss_gap_white_less_minority_ethnic"),
        headline_form=(
            "Satisfaction was {higher} among White victims than among Black and minority ethnic "
            "victims in {area}, {period}"
        ),
    ),
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
        caveats=("Figures are for England and Wales; none is held for London.", _NO_BASE),
        headline_form=(
            "{value} of victims in {area} recalled being offered a Victim Personal Statement, "
            "{period}"
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
    _survey(
        id="csew_victim_satisfaction",
        question="How satisfied are victims across the country?",
        title="Victims satisfied with the police, England and Wales",
        definition=(
            "Of victims whose incident came to the notice of the police, the share who were very "
            "or fairly satisfied with how the police handled it (Crime Survey for England and "
            "Wales)."
        ),
        section=NATIONAL,
        source="crime_survey_england_wales",
        calculation=SurveyShare("csew_satisfied_with_police"),
        breakdowns=("offence", "age", "outcome", "kept_informed"),
        caveats=(
            "For England and Wales, by another survey: its level does not compare with the Met's.",
            _NO_BASE,
        ),
        not_comparable_with=("victim_satisfaction_overall", "police_good_job_locally"),
        headline_form="{value} of victims in {area} were satisfied with the police, {period}",
    ),
    _resident(
        "police_good_job_locally",
        "pas_good_job_locally",
        "Residents who say the police do a good job locally",
        "said that the police do a good job in their local area",
    ),
    _resident(
        "police_trust",
        "pas_trust",
        "Residents who trust the Met",
        "said that the Met is an organisation they can trust",
        ("The figures held stop with the year to December 2023.",),
    ),
    _resident(
        "police_treat_everyone_fairly",
        "pas_treat_everyone_fairly",
        "Residents who say the police treat everyone fairly",
        "agreed that the police treat everyone fairly, whoever they are",
    ),
    _resident(
        "police_listen_to_concerns",
        "pas_listen_to_concerns",
        "Residents who say the police listen",
        "agreed that the police listen to the concerns of local people",
    ),
    _resident(
        "police_relied_upon",
        "pas_relied_upon",
        "Residents who say the police can be relied upon",
        "agreed that the police can be relied upon to be there when needed",
    ),
    _resident(
        "police_deal_with_what_matters",
        "pas_deal_with_what_matters",
        "Residents who say the police deal with what matters",
        "agreed that the police deal with the things that matter to their community",
    ),
    _resident(
        "police_informed_locally",
        "pas_informed_locally",
        "Residents who feel informed about local policing",
        "felt well informed about local police activities",
        (_STOPS,),
    ),
    _resident(
        "police_know_ward_officer",
        "pas_know_ward_officer",
        "Residents who know how to contact their ward officer",
        "knew how to contact their local ward officer",
        (_STOPS,),
    ),
)
