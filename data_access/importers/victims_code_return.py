"""Victims' Code return: how many of those who were due a right of the Code received it."""

from data_access.sources import Source, Status

SOURCE = Source(
    id="victims_code_return",
    title="Victims' Code return",
    publisher="Metropolitan Police",
    url="https://www.gov.uk/government/publications/the-code-of-practice-for-victims-of-crime",
    status=Status.MANAGEMENT,
    coverage="Victims of crime recorded by the Metropolitan Police, which leaves out the City of"
    " London.",
    awaiting="Every figure: the Metropolitan Police holds them. Fill in the Victims' Code return"
    " template.",
    series=(
        "code_told_about_code",
        "code_offered_referral",
        "code_offered_vps",
        "code_needs_assessed",
        "code_kept_informed",
        "code_told_about_code_quarter",
        "code_offered_referral_quarter",
        "code_offered_vps_quarter",
        "code_needs_assessed_quarter",
        "code_kept_informed_quarter",
    ),
)
