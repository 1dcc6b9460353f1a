"""User Satisfaction Survey: victims who are satisfied with the service of the Met, per cent.

Victims of a few kinds of crime are asked by telephone; the survey and its forerunner, the Crime
Victims Survey, were redesigned more than once, so its points are no line.
"""

from data_access.sources import Source, Status

SOURCE = Source(
    id="user_satisfaction_survey",
    title="User Satisfaction Survey",
    publisher="Mayor's Office for Policing and Crime",
    url="https://data.london.gov.uk/dataset/mopac-surveys-236kk",
    status=Status.RESEARCH,
    coverage="Victims of crime in the Metropolitan Police's area, which leaves out the City of"
    " London.",
    awaiting="The Mayor's Office for Policing and Crime publishes no table of this survey that"
    " could be read: the results by quarter, service area, borough and group are missing. Fill in"
    " the survey return template.",
    series=(
        "uss_satisfied_overall",
        "uss_satisfied_ease_of_contact",
        "uss_satisfied_police_actions",
        "uss_satisfied_kept_informed",
        "uss_satisfied_treatment",
        "uss_gap_white_less_minority_ethnic",
        "uss_satisfied_overall_quarter",
        "uss_satisfied_ease_of_contact_quarter",
        "uss_satisfied_police_actions_quarter",
        "uss_satisfied_kept_informed_quarter",
        "uss_satisfied_treatment_quarter",
    ),
)
