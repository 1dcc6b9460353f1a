"""The return of events: what happened in the world that a reader of a chart should know."""

from data_access.areas import ENGLAND_AND_WALES, LONDON
from data_access.templates.fields import Field, Kind, Template
from data_access.templates.targets import reference_field

THEMES = {
    "All": "all",
    "Satisfaction": "satisfaction",
    "Crown Court": "court",
    "Referrals and support": "referrals",
    "Victims' journeys": "journeys",
}
PRECISIONS = {"Day": "day", "Week": "week", "Month": "month", "Approximate": "approximate"}
PLANNED = {"No, it happened": "false", "Yes, it is planned": "true"}
AREAS = {area: area for area in (LONDON, ENGLAND_AND_WALES)}


def _choice(name: str, says: str, choices: dict[str, str]) -> Field:
    example = next(iter(choices))
    return Field(
        name=name, kind=Kind.CHOICE, says=says, needed=True, choices=choices, example=example
    )


EVENTS = Template(
    id="events",
    title="Events",
    purpose="For dated events that a reader of a chart should know. An event beside a line is "
    "never said to be its cause.",
    fields=(
        reference_field(),
        Field(
            name="Happened on",
            kind=Kind.DATE,
            says="The day; the first day where only a week or month is known.",
            needed=True,
            example="28/02/2024",
        ),
        _choice("Precision", "How exactly the day is known.", PRECISIONS),
        Field(
            name="Label",
            kind=Kind.TEXT,
            says="What happened, in one line, without anybody's name.",
            needed=True,
            example="The Met moves to a new crime system",
        ),
        _choice("Theme", "The page on which it matters.", THEMES),
        _choice("Event area", "The area it is about.", AREAS),
        _choice("Planned", "Whether it is still to come.", PLANNED),
        Field(
            name="Source title",
            kind=Kind.TEXT,
            says="Where it is written.",
            needed=True,
            example="Met announcement",
        ),
        Field(name="Link", kind=Kind.TEXT, says="The address of that page."),
        Field(name="Note", kind=Kind.TEXT, says="Anything a reader should know."),
    ),
)
