"""What do Londoners think of their police? All residents, for context beside the victims."""

from functools import partial

from metrics.calculations import SurveyShare
from metrics.catalogue.surveys import survey
from metrics.measure import Kind, Measure

RESIDENTS = "All residents of London, for context"
_STOPS = "Publication stopped with the year to March 2022."

_residents = partial(
    survey,
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


PUBLIC_ATTITUDES = (
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
