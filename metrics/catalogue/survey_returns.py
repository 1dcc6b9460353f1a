"""Was I satisfied? What the survey return gives beside the yearly figures: quarters, and areas
of service for those who reported by telephone or online.

A quarter and 12 months are measures of their own; neither is worked out from the other.
"""

from dataclasses import replace
from functools import partial

from metrics.calculations import SurveyShare
from metrics.catalogue.satisfaction import SATISFACTION
from metrics.catalogue.surveys import by_quarter, survey
from metrics.measure import Measure

REMOTE = "Victims who reported by telephone or online"
VICTIMS_BY_QUARTER = "Victims and survivors in London, by quarter"
REMOTE_BY_QUARTER = "Victims who reported by telephone or online, by quarter"

_BY_SURVEY = {one.calculation.series[0]: one for one in SATISFACTION}
_OVERALL = _BY_SURVEY["tdiu_satisfied_overall"]

_remote = partial(
    survey,
    section=REMOTE,
    source=_OVERALL.source,
    caveats=_OVERALL.caveats,
    breakdowns=_OVERALL.breakdowns,
    awaiting=_OVERALL.awaiting,
)


def _remote_area(service_area: str, title: str, question: str, what: str) -> Measure:
    """One service area of the survey of telephone and online reporters."""
    return _remote(
        id=f"victim_satisfaction_telephone_online_{service_area}",
        question=f"I reported by phone or online: {question}",
        title=f"Victims who reported by phone or online satisfied with {title}",
        definition=(
            "Of the victims who reported by telephone or online and were asked by MOPAC, the "
            f"share who were satisfied with {what}."
        ),
        calculation=SurveyShare(f"tdiu_satisfied_{service_area}"),
        not_comparable_with=(f"victim_satisfaction_{service_area}",),
        headline_form=(
            f"{{value}} of phone and online reporters in {{area}} were satisfied with {what}, "
            "{period}"
        ),
    )


_REMOTE_AREAS = (
    _remote_area(
        "ease_of_contact",
        "ease of contact",
        "could I reach the police?",
        "how easy it was to contact the police",
    ),
    _remote_area("police_actions", "police actions", "did they act?", "what the police did"),
    _remote_area(
        "kept_informed",
        "being kept informed",
        "was I told what was happening?",
        "how well they were kept informed",
    ),
    _remote_area("treatment", "their treatment", "was I treated well?", "how they were treated"),
)
_USS = [one for series, one in _BY_SURVEY.items() if series.startswith("uss_satisfied_")]

SURVEY_RETURNS = (
    *_REMOTE_AREAS,
    *(
        # The survey was redesigned between its yearly points; that says nothing of its quarters.
        replace(by_quarter(one, section=VICTIMS_BY_QUARTER), caveats=one.caveats[-1:])
        for one in _USS
    ),
    *(by_quarter(one, section=REMOTE_BY_QUARTER) for one in (_OVERALL, *_REMOTE_AREAS)),
)
