"""Public Attitude Survey: what residents of London think of the Met, per cent.

It asks all residents, not victims: context. Each point covers the twelve months to the end of a
quarter, and shares nine of them with the next.
"""

from data_access.sources import Source, Status

SOURCE = Source(
    id="public_attitude_survey",
    title="Public Attitude Survey",
    publisher="Mayor's Office for Policing and Crime",
    url="https://data.london.gov.uk/dataset/mopac-surveys-236kk",
    status=Status.RESEARCH,
    coverage="Residents of the Metropolitan Police's area, which leaves out the City of London.",
    awaiting="The Mayor's Office for Policing and Crime's quarters after September 2025 (trust:"
    " after December 2023), the boroughs, and the number of people asked.",
    series=(
        "pas_good_job_locally",
        "pas_trust",
        "pas_treat_everyone_fairly",
        "pas_listen_to_concerns",
        "pas_relied_upon",
        "pas_deal_with_what_matters",
        "pas_informed_locally",
        "pas_know_ward_officer",
        *("pas_good_job_locally_quarter", "pas_trust_quarter", "pas_worry_about_crime_quarter"),
    ),
)
