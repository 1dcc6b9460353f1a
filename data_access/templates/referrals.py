"""The provider's referral return: the funnel from referral to support (already protected)."""

from data_access.templates.fields import (
    Field,
    Kind,
    Template,
    area_field,
    breakdown_fields,
    period_fields,
)

SOURCES = (
    "Police, automatic transfer",
    "Police officer",
    "Self",
    "Independent domestic violence adviser",
    "Children's social care",
    "Adult social care",
    "Primary care",
    "Secondary care",
    "Mental health services",
    "Substance misuse services",
    "Probation",
    "Voluntary sector",
    "Multi-agency safeguarding hub",
    "Education",
    "Housing",
    "Sexual assault referral centre",
    "Witness care",
    "Other",
)
PRIORITIES = ("Enhanced", "Standard")
SERVICES = (
    "London Victim and Witness Service",
    "Children and young people",
    "Independent domestic violence advisers",
    "Independent sexual violence advisers",
    "The Havens (sexual assault referral centres)",
    "Rape Crisis",
    "Survivors' Gateway",
    "Stalking service",
    "Hate crime service",
    "Restorative justice",
    "Pre-trial witness service",
)
DIMENSIONS = {"Source": "source", "Priority": "priority", "Service": "service"}
GROUPS = {"source": SOURCES, "priority": PRIORITIES, "service": SERVICES}
# The stages, in the order in which nobody can be at a later one without the one before.
STAGES = {
    "Received": ("referrals_received", "Every referral that came in."),
    "Valid": (
        "referrals_valid",
        "Received less invalid: duplicates, out of scope, no consent, wrong contact details "
        "(returned to the referrer), unsafe to contact, held for child protection.",
    ),
    "Contact attempted": ("referrals_contact_attempted", "By telephone, text or letter."),
    "Contacted": ("referrals_contacted", "People who were reached."),
    "Needs assessed": ("referrals_needs_assessed", "People whose needs were assessed."),
    "Support accepted": ("referrals_support_accepted", "People who took up support."),
    "Closed": ("referrals_closed", "Cases closed after support."),
}
NEEDED = {"Received", "Valid", "Contacted", "Support accepted"}
# What becomes of those who do not reach the next stage.
ENDS = {
    "Invalid": ("referrals_invalid", "Referrals that were not valid."),
    "Not reached": ("referrals_not_reached", "Tried, and never reached."),
    "Declined": ("referrals_declined", "Reached, and did not want to go on."),
    "Information only": ("referrals_information_only", "Assessed, and wanted information only."),
}
# A stage is the sum of these two, where all three are given.
SPLITS = {
    "Received": ("Invalid", "Valid"),
    "Contact attempted": ("Not reached", "Contacted"),
    "Contacted": ("Declined", "Needs assessed"),
    "Needs assessed": ("Information only", "Support accepted"),
}
SUPPORTED = "People supported"
SERIES = {
    **{name: series for name, (series, _) in {**STAGES, **ENDS}.items()},
    SUPPORTED: "victim_service_supported",
}


def _count(name: str, says: str) -> Field:
    needed = name in NEEDED
    return Field(name=name, kind=Kind.PROTECTED, says=says, needed=needed, example=EXAMPLES[name])


EXAMPLES = {
    "Received": "1200",
    "Invalid": "200",
    "Valid": "1000",
    "Contact attempted": "1000",
    "Not reached": "300",
    "Contacted": "700",
    "Declined": "300",
    "Needs assessed": "400",
    "Information only": "150",
    "Support accepted": "250",
    "Closed": "180",
    SUPPORTED: "900",
}

REFERRALS = Template(
    id="referrals",
    title="Referral return: from referral to support",
    purpose="For the provider of a support service: how many people were referred, reached, "
    "assessed and supported. Protect the figures before you fill them in.",
    fields=(
        *period_fields("Quarter"),
        area_field(),
        *breakdown_fields(
            DIMENSIONS,
            "The group: a source, a priority or a service, as the sheet Lists has them.",
            groups=dict.fromkeys(group for groups in GROUPS.values() for group in groups),
        ),
        *(_count(name, says) for name, (_, says) in {**STAGES, **ENDS}.items()),
        _count(SUPPORTED, "People who received any support in the period, new or not."),
    ),
    advice=(
        "Counts from 1 to 4 could point to a person: write [c] for them. If one group is hidden, "
        "hide a second one, or round, so that nobody can work it out from the total.",
        "The return is by quarter: add up the months before you fill it in.",
        "One breakdown in a file: by source, by priority or by service.",
    ),
)
