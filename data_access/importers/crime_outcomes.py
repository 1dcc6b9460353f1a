"""Police recorded crime outcomes: what became of the offences recorded in each quarter.

On the recorded basis: the outcomes of the offences recorded in a quarter, so the last four
quarters are still filling in. Offences without an outcome yet are not counted.
"""

from data_access.sources import Source, Status

SOURCE = Source(
    id="crime_outcomes",
    title="Police recorded crime and outcomes open data",
    publisher="Home Office",
    url="https://www.gov.uk/government/statistical-data-sets/"
    "police-recorded-crime-and-outcomes-open-data-tables",
    status=Status.OFFICIAL,
    coverage="Offences recorded by the Metropolitan Police, which leaves out the City of London.",
    awaiting="The Home Office's supplementary outcomes metrics"
    " (prc-supplementary-crime-outcomes-metrics), which give by force the share of offences"
    " closed because the victim does not support the prosecution.",
    series=(
        "outcomes_charged",
        "outcomes_assigned",
        "outcomes_victim_does_not_support",
        "outcomes_charged_closed",
        "outcomes_assigned_closed",
        "outcomes_victim_does_not_support_closed",
        "victim_does_not_support_percent_rolling_year",
        "victim_does_not_support_percent_year",
        "victim_does_not_support_percent_quarter",
    ),
)
