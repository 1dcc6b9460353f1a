"""The survey return: victims who are satisfied, of a survey that the police or MOPAC runs."""

from data_access.templates.fields import (
    Field,
    Kind,
    Template,
    area_field,
    breakdown_fields,
    period_fields,
)

USS, TDIU = "User Satisfaction Survey", "Telephone and Digital Investigation Unit survey"
SURVEYS = {USS: "uss", TDIU: "tdiu"}
SERVICE_AREAS = {
    "Overall": "satisfied_overall",
    "Ease of contact": "satisfied_ease_of_contact",
    "Police actions": "satisfied_police_actions",
    "Kept informed": "satisfied_kept_informed",
    "Treatment": "satisfied_treatment",
}
DIMENSIONS = {
    "Offence": "offence",
    "Ethnicity": "ethnicity",
    "Age": "age",
    "Disability": "disability",
    "Sex": "sex",
    "Sexual orientation": "sexual_orientation",
}
USUAL_MONTHS = 12

_ANSWERS = (
    Field(
        name="Number satisfied",
        kind=Kind.COUNT,
        says="How many were completely, very or fairly satisfied. Leave empty if you give the "
        "per cent.",
        example="480",
    ),
    Field(
        name="Per cent satisfied",
        kind=Kind.PERCENT,
        says="The per cent satisfied, weighted as you publish it. Leave empty if you give the "
        "number.",
    ),
    Field(
        name="Number who answered",
        kind=Kind.COUNT,
        says="How many people answered the question (the base). Without it no interval can be "
        "worked out.",
        example="600",
    ),
    Field(
        name="Plus or minus points",
        kind=Kind.NUMBER,
        says="Half the width of the 95% interval in percentage points, if you publish one.",
    ),
)

SURVEY = Template(
    id="survey",
    title="Survey return: victims satisfied with the service",
    purpose="For results of the User Satisfaction Survey or of the Telephone and Digital "
    "Investigation Unit survey. The two are never merged: use one file for each.",
    fields=(
        Field(
            name="Survey",
            kind=Kind.CHOICE,
            says="The same survey in every row of the file.",
            needed=True,
            choices=SURVEYS,
            example=USS,
        ),
        *period_fields("12 months", "Quarter"),
        Field(
            name="Service area",
            kind=Kind.CHOICE,
            says="What the question was about.",
            needed=True,
            choices=SERVICE_AREAS,
            example="Overall",
        ),
        area_field(),
        *breakdown_fields(DIMENSIONS, "The group, as the survey names it: White, Aged 16 to 24."),
        *_ANSWERS,
    ),
    advice=(
        "Give either the number satisfied with the number who answered, or the per cent.",
        "Quarters and periods of 12 months are kept apart; neither is worked out from the other.",
    ),
)
