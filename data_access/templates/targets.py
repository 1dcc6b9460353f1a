"""The return of targets and ambitions: what was promised, by whom, by when, and where it stands."""

from data_access.areas import BOROUGHS, ENGLAND_AND_WALES, LONDON
from data_access.templates.fields import Field, Kind, Template

KINDS = {
    "At least": "at_least",
    "At most": "at_most",
    "Percent change from a baseline": "percent_change",
    "Gap": "gap",
    "Direction of travel": "direction",
    "Time limit": "time_limit",
    "Milestone": "milestone",
    "Capacity (an input)": "capacity",
    "None": "none",
}
WITH_VALUE = {"at_least", "at_most", "percent_change", "gap", "time_limit"}
STATES = {
    "In force": "in_force",
    "Expired": "expired",
    "Draft": "draft",
    "Replaced": "replaced",
}
READ = {"In full": "in_full", "Not in full": "not_in_full", "Draft only": "draft_only"}
DIRECTIONS = {"Increase": "increase", "Decrease": "decrease", "Maintain": "maintain"}
SET_BY = {
    "The office itself (an ambition)": "office",
    "A Police and Crime Plan": "plan",
    "A ministry": "ministry",
    "The Metropolitan Police": "met",
    "The Victims' Code": "code",
}
OFFICE = "office"
AREAS = {area: area for area in (LONDON, ENGLAND_AND_WALES, *BOROUGHS)}


def _text(name: str, says: str, *, needed: bool = False, example: str = "") -> Field:
    return Field(name=name, kind=Kind.TEXT, says=says, needed=needed, example=example)


def _choice(name: str, says: str, choices: dict[str, str], *, needed: bool = True) -> Field:
    example = next(iter(choices))
    return Field(
        name=name, kind=Kind.CHOICE, says=says, needed=needed, choices=choices, example=example
    )


def reference_field() -> Field:
    """The name under which a row is kept, so that a later return replaces it."""
    return _text(
        "Reference",
        "A short name of your own for the row. The same name later changes that row; left empty, "
        "one is made from the words.",
        example="office-satisfaction-2027",
    )


def measures_field() -> Field:
    """The measures that a row concerns."""
    return _text(
        "Measures",
        "The measures it concerns, by their names on the page Definitions, with ; between them.",
        example="victim_satisfaction_overall",
    )


TARGETS = Template(
    id="targets",
    title="Targets and ambitions",
    purpose="For targets that a plan, a ministry or the office has set. A target needs a source; "
    "an ambition of the office is drawn and named apart from a plan's target.",
    fields=(
        reference_field(),
        _text("Plan", "The plan or paper that sets it.", needed=True, example="Annual report 2026"),
        Field(name="Plan starts", kind=Kind.DATE, says="The day from which it counts."),
        Field(name="Plan ends", kind=Kind.DATE, says="The last day of the plan."),
        _text("Priority", "The heading of the plan that it stands under."),
        _text("Words", "What was said, in its own words.", needed=True, example="80% satisfied"),
        _choice("Kind", "What sort of target it is.", KINDS, needed=True),
        _choice("Status", "Whether it counts today.", STATES, needed=True),
        _choice("How far read", "How much of the plan could be read.", READ, needed=True),
        _choice("Direction", "Which way it should go.", DIRECTIONS, needed=False),
        measures_field(),
        _choice("Target area", "The area it is about.", AREAS, needed=True),
        Field(name="Baseline value", kind=Kind.NUMBER, says="The figure it starts from."),
        _text("Baseline period", "When that figure was measured.", example="2025 to 2026"),
        Field(
            name="Target value",
            kind=Kind.NUMBER,
            says="The number to reach; for “at least”, “at most”, “gap”, “percent change” and "
            "“time limit”. Never invent one.",
            example="80",
        ),
        _text("Unit", "What the number counts.", example="per cent"),
        Field(name="Due on", kind=Kind.DATE, says="The day by which.", example="31/03/2027"),
        _choice("Set by", "Who set it.", SET_BY, needed=True),
        _text("Source title", "Where it is written.", needed=True, example="Annual report 2026"),
        _text("Link", "The address of that page."),
        _text("Note", "Anything a reader should know."),
    ),
)
