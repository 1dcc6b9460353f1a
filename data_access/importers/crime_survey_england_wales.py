"""Crime Survey for England and Wales: victims on how the police handled the matter, per cent.

It asks a sample of households about incidents that came to the notice of the police: context,
not comparable in level with the surveys of the Met. Nothing was collected in 2020/21 and 2021/22.
"""

from data_access.sources import Source, Status

SOURCE = Source(
    id="crime_survey_england_wales",
    title="Crime Survey for England and Wales",
    publisher="Office for National Statistics",
    url="https://www.ons.gov.uk/peoplepopulationandcommunity/crimeandjustice",
    status=Status.OFFICIAL,
    coverage="Adults in households in England and Wales; not London.",
    awaiting="The Office for National Statistics' tables for the years between the published"
    " points, with the number of people asked. Fill in the survey return template.",
    series=("csew_satisfied_with_police", "csew_offered_victim_personal_statement"),
)
