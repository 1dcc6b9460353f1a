"""London Victim and Witness Service return: victims referred, contacted, assessed, supported."""

from data_access.sources import Source, Status

_STAGES = (
    "referrals_received",
    "referrals_valid",
    "referrals_invalid",
    "referrals_contact_attempted",
    "referrals_not_reached",
    "referrals_contacted",
    "referrals_declined",
    "referrals_needs_assessed",
    "referrals_information_only",
    "referrals_support_accepted",
    "referrals_closed",
    "victim_service_supported",
)

SOURCE = Source(
    id="victim_service_return",
    title="London Victim and Witness Service return",
    publisher="The provider of the London Victim and Witness Service",
    url="https://www.london.gov.uk/programmes-strategies/mayors-office-policing-and-crime",
    status=Status.MANAGEMENT,
    coverage="Victims and witnesses in London who were referred to the service that the Mayor's"
    " Office for Policing and Crime commissions.",
    licence="returned to the office; not published",
    awaiting="Every figure of the funnel from referral to support: the service's provider holds"
    " them. Fill in the referral return template.",
    series=_STAGES,
)
