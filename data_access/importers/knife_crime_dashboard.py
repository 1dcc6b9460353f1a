"""Monthly crime dashboard: knife-injury victims, domestic abuse, hate crime, all offences.

The published file labels knife-injury victims aged 1 to 24 offences, but they count victims, for
whole financial years only; everything else counts offences by month.
"""

from data_access.sources import Source, Status

SOURCE = Source(
    id="knife_crime_dashboard",
    title="Monthly crime dashboard",
    publisher="Metropolitan Police",
    url="https://data.london.gov.uk/dataset/mps-monthly-crime-dashboard-data-e5n6w",
    status=Status.MANAGEMENT,
    coverage="Offences, and victims injured with a knife, that the Metropolitan Police recorded in"
    " the 32 boroughs; the City of London is left out.",
    awaiting="The dashboard's files of other and of all notifiable crime (OtherCrimeData and"
    " TNOCrimeData): domestic abuse, hate crime and victim-based offences by borough.",
    series=(
        "knife_injury_victims_under_25",
        "domestic_abuse_offences",
        "hate_crime_offences",
        "notifiable_offences",
        "notifiable_victim_based_offences",
        "notifiable_offences_without_victim",
    ),
)
