"""Did I get support? Every stage from referral to support, as the provider's return gives them."""

from metrics.calculations import Published, Rate
from metrics.catalogue.referrals import service_return
from metrics.measure import Improvement, Kind, Measure, Unit

STAGES = "From referral to support"

_INVALID = (
    "A referral is valid unless it is a duplicate, out of scope, without consent or unsafe to "
    "follow up."
)


def _stage(name: str, series: str, question: str, title: str, definition: str) -> Measure:
    """The number of people at one stage; how many is neither good nor bad by itself."""
    return service_return(
        id=f"victim_service_{name}",
        section=STAGES,
        question=question,
        title=title,
        definition=definition,
        unit=Unit.PEOPLE,
        calculation=Published(series),
        headline_form=f"{title}, {{area}}: {{value}} {{period}}",
    )


REFERRAL_FUNNEL = (
    _stage(
        "valid",
        "referrals_valid",
        "How many referrals could be followed up?",
        "Valid referrals",
        f"People validly referred during the period. {_INVALID}",
    ),
    _stage(
        "invalid",
        "referrals_invalid",
        "How many referrals could not be followed up?",
        "Referrals that were not valid",
        f"Referrals of the period that were returned or closed at once. {_INVALID}",
    ),
    _stage(
        "contact_attempted",
        "referrals_contact_attempted",
        "Did anyone try to reach me?",
        "People whom the service tried to reach",
        "People validly referred whom the service tried to reach by telephone, text or letter.",
    ),
    _stage(
        "not_reached",
        "referrals_not_reached",
        "How many were never reached?",
        "People whom the service could not reach",
        "People whom the service tried to reach, and never did.",
    ),
    _stage(
        "contacted",
        "referrals_contacted",
        "How many people were reached?",
        "People whom the service reached",
        "People validly referred whom the service reached.",
    ),
    _stage(
        "declined",
        "referrals_declined",
        "How many did not want to go on?",
        "People who were reached and declined",
        "People whom the service reached, and who did not want to go on.",
    ),
    _stage(
        "needs_assessed",
        "referrals_needs_assessed",
        "How many were asked what they needed?",
        "People whose needs the service assessed",
        "People whom the service reached and whose needs it assessed.",
    ),
    _stage(
        "information_only",
        "referrals_information_only",
        "How many wanted information only?",
        "People who wanted information only",
        "People whose needs were assessed, and who wanted information only.",
    ),
    _stage(
        "support_accepted",
        "referrals_support_accepted",
        "How many took up support?",
        "People who accepted support",
        "People whose needs were assessed, and who took up the support that was offered.",
    ),
    _stage(
        "closed",
        "referrals_closed",
        "How many cases were closed after support?",
        "Cases closed after support",
        "People whose case was closed after support.",
    ),
    service_return(
        id="victim_service_contact_rate",
        section=STAGES,
        question="Of those referred, how many are reached?",
        title="Share of those referred whom the service reached",
        definition=f"Of the valid referrals, the share of people who were reached. {_INVALID}",
        unit=Unit.PERCENT,
        kind=Kind.RATE,
        improvement=Improvement.HIGHER,
        calculation=Rate("referrals_contacted", "referrals_valid"),
        headline_form="{value} of people validly referred in {area} were reached {period}",
    ),
)
