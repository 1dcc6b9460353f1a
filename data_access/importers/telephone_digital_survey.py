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
    series=(
        "tdiu_satisfied_overall",
        "tdiu_satisfied_ease_of_contact",
        "tdiu_satisfied_police_actions",
        "tdiu_satisfied_kept_informed",
        "tdiu_satisfied_treatment",
        "tdiu_satisfied_overall_quarter",
        "tdiu_satisfied_ease_of_contact_quarter",
        "tdiu_satisfied_police_actions_quarter",
        "tdiu_satisfied_kept_informed_quarter",
        "tdiu_satisfied_treatment_quarter",
    ),
)
