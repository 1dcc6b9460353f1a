"""Recorded crime by borough: offences that have a victim, recorded by the Met in each month.

Victim-based are violence, sexual offences, robbery, burglary, theft, vehicle offences, and arson
and criminal damage: the Home Office's grouping, added up by us. Offences, not victims.
"""

from data_access.sources import Source, Status

SOURCE = Source(
    id="recorded_crime",
    title="Recorded crime: geographic breakdown",
    publisher="Metropolitan Police",
    url="https://data.london.gov.uk/dataset/mps-recorded-crime-geographic-breakdown-exy3m",
    status=Status.MANAGEMENT,
    coverage="Offences recorded by the Metropolitan Police in the 32 boroughs; the City of London"
    " is left out.",
    usual_months=tuple(range(1, 13)),
    series=("victim_based_offences",),
)
