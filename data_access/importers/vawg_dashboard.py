"""Violence against women and girls: victims recorded by the Met in each month.

By the month in which the offence was recorded. Ethnicity is as the officer saw it, which is not
how people describe themselves.
"""

from data_access.sources import Source, Status

SOURCE = Source(
    id="vawg_dashboard",
    title="Violence against women and girls dashboard",
    publisher="Metropolitan Police",
    url="https://data.london.gov.uk/dataset/"
    "mps-violence-against-women-and-girls-dashboard-data-2yod5",
    status=Status.MANAGEMENT,
    coverage="Victims recorded by the Metropolitan Police in the 32 boroughs; the City of London is"
    " left out.",
    series=("vawg_victims",),
)
