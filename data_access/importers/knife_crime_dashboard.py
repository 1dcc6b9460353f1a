"""Monthly crime dashboard, knife crime: victims aged 1 to 24 who were injured with a knife.

The published file labels the rows offences, but they count victims. Whole financial years only.
"""

from data_access.sources import Source, Status

SOURCE = Source(
    id="knife_crime_dashboard",
    title="Monthly crime dashboard: knife crime",
    publisher="Metropolitan Police",
    url="https://data.london.gov.uk/dataset/mps-monthly-crime-dashboard-data-e5n6w",
    status=Status.MANAGEMENT,
    coverage="Victims recorded by the Metropolitan Police in the 32 boroughs; the City of London is"
    " left out.",
    series=(
        "knife_injury_victims_under_25",
        "domestic_abuse_offences",
        "hate_crime_offences",
        "notifiable_offences",
        "notifiable_victim_based_offences",
        "notifiable_offences_without_victim",
    ),
)
