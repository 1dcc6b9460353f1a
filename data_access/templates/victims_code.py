"""The Victims' Code return: how many of those who were due a right received it."""

from data_access.templates.fields import Field, Kind, Template, area_field, period_fields

ALL_AGENCIES = "All agencies"
RIGHTS = {
    "Told about the Victims' Code": "code_told_about_code",
    "Offered a referral to support": "code_offered_referral",
    "Offered a Victim Personal Statement": "code_offered_vps",
    "Needs assessed": "code_needs_assessed",
    "Kept informed": "code_kept_informed",
}
AGENCIES = {
    ALL_AGENCIES: "ALL",
    "Metropolitan Police": "Metropolitan Police",
    "Crown Prosecution Service": "Crown Prosecution Service",
    "HM Courts and Tribunals Service": "HM Courts and Tribunals Service",
    "Witness Care Unit": "Witness Care Unit",
    "Probation Service": "Probation Service",
    "Parole Board": "Parole Board",
    "Youth offending teams": "Youth offending teams",
    "Criminal Injuries Compensation Authority": "Criminal Injuries Compensation Authority",
}
EDITIONS = ("Code of April 2021", "Code under the Victims and Prisoners Act 2024")
USUAL_MONTHS = 12

VICTIMS_CODE = Template(
    id="victims_code",
    title="Victims' Code return: rights that were due, and met",
    purpose="For an agency that has duties under the Victims' Code: how many victims were due a "
    "right in the period, and how many of them received it.",
    fields=(
        *period_fields("12 months", "Quarter"),
        area_field(),
        Field(
            name="Right",
            kind=Kind.CHOICE,
            says="Which right the row is about.",
            needed=True,
            choices=RIGHTS,
            example="Kept informed",
        ),
        Field(
            name="Agency",
            kind=Kind.CHOICE,
            says=f"The agency whose duty it was, or “{ALL_AGENCIES}” for the whole.",
            needed=True,
            choices=AGENCIES,
            example="Metropolitan Police",
        ),
        Field(
            name="Edition of the Code",
            kind=Kind.CHOICE,
            says="The edition in force in the period; the same in every row of the file.",
            needed=True,
            choices={edition: edition for edition in EDITIONS},
            example=EDITIONS[0],
        ),
        Field(
            name="Due",
            kind=Kind.PROTECTED,
            says="How many victims were due the right. Leave out those to whom it did not apply, "
            "for whom it was not due yet, or who declined it.",
            needed=True,
            example="500",
        ),
        Field(
            name="Met",
            kind=Kind.PROTECTED,
            says="How many of them received it, in time.",
            needed=True,
            example="410",
        ),
    ),
    advice=(
        "Counts from 1 to 4 could point to a person: write [c] for them.",
        "Two editions of the Code are not compared: use one file for each.",
    ),
)
