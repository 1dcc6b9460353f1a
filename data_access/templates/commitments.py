"""The return of commitments: promises, calls and recommendations, with who owes the answer."""

from data_access.areas import ENGLAND_AND_WALES, LONDON
from data_access.oversight.commitments import STATUSES
from data_access.templates.fields import Field, Kind, Template
from data_access.templates.targets import measures_field, reference_field

STATES = {status.capitalize(): status for status in STATUSES}
AREAS = {area: area for area in (LONDON, ENGLAND_AND_WALES)}


def _text(name: str, says: str, *, needed: bool = False, example: str = "") -> Field:
    return Field(name=name, kind=Kind.TEXT, says=says, needed=needed, example=example)


COMMITMENTS = Template(
    id="commitments",
    title="Commitments",
    purpose="For promises, investments, calls and recommendations about victims of crime: what, "
    "by whom, when, and what became of it.",
    fields=(
        reference_field(),
        _text("Title", "A few words.", needed=True, example="£3m a year for victim care"),
        _text("Words", "What was said.", needed=True, example="£3m a year for victim care"),
        Field(
            name="Commitment area",
            kind=Kind.CHOICE,
            says="The area it is about.",
            needed=True,
            choices=AREAS,
            example=LONDON,
        ),
        Field(
            name="Announced on",
            kind=Kind.DATE,
            says="The day it was announced.",
            needed=True,
            example="10/03/2023",
        ),
        _text("Owner", "Who has to do it.", needed=True, example="City Hall"),
        _text("Amount", "The money, in words.", example="£3,000,000"),
        Field(
            name="Status",
            kind=Kind.CHOICE,
            says="What became of it so far.",
            needed=True,
            choices=STATES,
            example="Open",
        ),
        _text("Answer", "What was answered, if anything."),
        _text("Source title", "Where it is written.", needed=True, example="Press release"),
        Field(name="Said on", kind=Kind.DATE, says="The day of that source."),
        _text("Link", "The address of that page."),
        measures_field(),
        _text("Note", "Anything a reader should know."),
    ),
)
