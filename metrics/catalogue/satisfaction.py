"""Was I satisfied with how I was treated? Surveys of victims."""

from functools import partial

from data_access.areas import ENGLAND_AND_WALES
from metrics.calculations import Published, SurveyShare
from metrics.catalogue.surveys import NO_BASE, survey
from metrics.measure import Improvement, Measure, Unit

VICTIMS = "Victims and survivors in London"
NATIONAL = "England and Wales, for context"

_REDESIGNED = "The survey was redesigned between these points, so no line joins them."
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
    survey,
    section=VICTIMS,
    source="user_satisfaction_survey",
    caveats=(_REDESIGNED, NO_BASE, _COVERAGE),
    not_comparable_with=_NOT_USS,
    breakdowns=("offence", "ethnicity", "age", "disability", "sex", "sexual_orientation"),
    awaiting=_USS_AWAITING,
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
    survey(
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
            "No table of MOPAC's survey of telephone and online reporters could be read. The "
            "survey return can be filled in instead."
        ),
        headline_form="{value} of phone and online reporters in {area} were satisfied, {period}",
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
    survey(
        id="csew_victim_satisfaction",
        question="How satisfied are victims across the country?",
        title="Victims satisfied with the police, England and Wales",
        definition=(
            "Of victims whose incident came to the police's notice, the share very or fairly "
            "satisfied with how the police handled it (Crime Survey for England and Wales)."
        ),
        section=NATIONAL,
        only_area=ENGLAND_AND_WALES,
        source="crime_survey_england_wales",
        calculation=SurveyShare("csew_satisfied_with_police"),
        breakdowns=("offence", "age", "outcome", "kept_informed"),
        caveats=(
            "For England and Wales, by another survey: its level does not compare with the Met's.",
            NO_BASE,
        ),
        not_comparable_with=("victim_satisfaction_overall", "police_good_job_locally"),
        headline_form="{value} of victims in {area} were satisfied with the police, {period}",
    ),
)
