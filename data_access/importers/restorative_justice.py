"""Restorative justice in London: people referred, as the provider has stated them."""

from data_access.sources import Source, Status

SOURCE = Source(
    id="restorative_justice",
    title="Restorative justice service for London",
    publisher="The provider of restorative justice in London",
    url="https://www.london.gov.uk/programmes-strategies/mayors-office-policing-and-crime",
    status=Status.MANAGEMENT,
    coverage="People in London referred to the restorative justice service.",
    licence="stated; not published as a series",
    awaiting="The provider of restorative justice in London publishes no series of referrals.",
    series=("restorative_justice_referrals",),
)
