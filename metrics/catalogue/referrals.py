"""Did I get support? Referrals, who takes up the offer, and the services that answer.

More referrals are neither good nor bad by themselves: volume is read beside take-up.
"""

from functools import partial

from metrics.calculations import Published, Rate
from metrics.measure import Improvement, Kind, Measure, Theme, Unit

SERVICE = "London Victim and Witness Service"
OTHER_SERVICES = "Other services"

_RETURN_AWAITING = (
    "The provider of the London Victim and Witness Service publishes no figures. The referral "
    "return can be filled in by the provider instead."
)

service_return = partial(
    Measure,
    theme=Theme.REFERRALS,
    kind=Kind.FLOW,
    improvement=Improvement.NEITHER,
    section=SERVICE,
    source="victim_service_return",
    unit=Unit.REFERRALS,
    months=3,
    breakdowns=("source", "priority", "service"),
    awaiting=_RETURN_AWAITING,
)

REFERRALS = (
    service_return(
        id="victim_service_supported",
        question="How many people were supported?",
        title="People supported by the London Victim and Witness Service",
        definition="Victims and witnesses whom the service supported during the period.",
        unit=Unit.PEOPLE,
        calculation=Published("victim_service_supported"),
        headline_form="{value} {were} supported by the London Victim and Witness Service {period}",
    ),
    service_return(
        id="victim_service_referrals",
        question="How many people were referred for support?",
        title="Referrals to the London Victim and Witness Service",
        definition="People referred to the service during the period, from every source.",
        calculation=Published("referrals_received"),
        headline=True,
        caveats=("More referrals are neither good nor bad: read them beside take-up.",),
        headline_form=("{value} to the London Victim and Witness Service {were} received {period}"),
    ),
    service_return(
        id="victim_service_take_up",
        question="Do those who are referred get support?",
        title="Take-up of support",
        definition=(
            "Of the valid referrals, the share of people who accepted support. A referral is "
            "valid unless it is a duplicate, out of scope, without consent or unsafe to follow up."
        ),
        unit=Unit.PERCENT,
        kind=Kind.RATE,
        improvement=Improvement.HIGHER,
        calculation=Rate("referrals_support_accepted", "referrals_valid"),
        caveats=(
            "The only published London figure, 10% in June 2017, is a share of all who were "
            "referred, and so of another base.",
        ),
        headline_form="{value} of people validly referred in {area} accepted support {period}",
    ),
    service_return(
        id="restorative_justice_referrals",
        source="restorative_justice",
        question="How many people are referred to restorative justice?",
        title="Restorative justice referrals",
        definition="People referred to London's restorative justice service.",
        section=OTHER_SERVICES,
        calculation=Published("restorative_justice_referrals"),
        awaiting="The provider of restorative justice in London publishes no series.",
        headline_form="{value} to restorative justice {were} made in {area} {period}",
    ),
    service_return(
        id="victim_focus_desk_calls",
        source="victim_focus_desk",
        question="How many calls does the Victim Focus Desk take?",
        title="Calls to the Met's Victim Focus Desk",
        definition="Calls that the Met's Victim Focus Desk took in a month.",
        section=OTHER_SERVICES,
        unit=Unit.CALLS,
        months=1,
        calculation=Published("victim_focus_desk_calls"),
        awaiting="The Met publishes no series of calls to its Victim Focus Desk.",
        headline_form="{value} {were} taken by the Met's Victim Focus Desk {period}",
    ),
)
