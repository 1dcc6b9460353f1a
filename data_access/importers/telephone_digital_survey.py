"""Telephone and Digital Investigation Unit survey: satisfied victims who reported remotely.

It asks those who reported by telephone or online, so it is never merged with the User
Satisfaction Survey.
"""

from data_access.sources import Source, Status

SOURCE = Source(
    id="telephone_digital_survey",
    title="Telephone and Digital Investigation Unit survey",
    publisher="Mayor's Office for Policing and Crime",
    url="https://data.london.gov.uk/dataset/mopac-surveys-236kk",
    status=Status.RESEARCH,
    coverage="Victims who reported to the Metropolitan Police by telephone or online; the City of"
    " London is left out.",
    awaiting="Every result: the Mayor's Office for Policing and Crime holds them. Fill in the"
    " survey return template.",
    series=("tdiu_satisfied_overall",),
)
