"""SafeLives Marac data: cases of high-risk domestic abuse that agencies discussed together.

The meetings hand in their figures of their own will: it is no measure of how common such abuse
is. A meeting that handed in nothing is missing, not zero. One workbook for each financial year.
"""

from data_access.sources import Source, Status

SOURCE = Source(
    id="marac_data",
    title="Marac data",
    publisher="SafeLives",
    url="https://safelives.org.uk/research-policy/practitioner-datasets/marac-data/",
    status=Status.MANAGEMENT,
    coverage="Multi-agency risk assessment conferences in the Metropolitan Police's area, which"
    " leaves out the City of London.",
    licence="published by SafeLives",
    awaiting="SafeLives' workbook for 2025/26.",
    series=(
        "marac_cases_discussed",
        "marac_cases_recommended",
        "marac_repeat_cases",
        "marac_cases_per_10000_women",
        "marac_cases_referred",
        "marac_meetings",
        "marac_children_in_household",
    ),
)
