"""What a return asks for: its columns, declared once for the template, its guidance and checks."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from enum import Enum

from data_access.areas import BOROUGHS, LONDON
from data_access.reading.tables import key_of

RETURN_SHEET = "Return"
DATE_LABEL = "Date of this return"


class Kind(Enum):
    """What may be written into a column."""

    CHOICE = "one of the list"
    DATE = "a date, as DD/MM/YYYY"
    COUNT = "a whole number of 0 or more"
    PROTECTED = "a whole number: 0, or 5 or more; [c] where it is hidden to protect people"
    PERCENT = "a number from 0 to 100, without the % sign"
    NUMBER = "a number"
    TEXT = "words"


@dataclass(frozen=True, kw_only=True)
class Field:
    """One column of a return.

    choices: what may be chosen, and what each choice is stored as.
    """

    name: str
    kind: Kind
    says: str
    needed: bool = False
    choices: Mapping[str, str] | None = None
    example: str = ""

    @property
    def key(self) -> str:
        """The column's name for comparing, as the reader of tables writes it."""
        return key_of(self.name)


@dataclass(frozen=True, kw_only=True)
class Template:
    """A return of our own: what it is for, who fills it in, and its columns."""

    id: str
    title: str
    purpose: str
    fields: tuple[Field, ...]
    advice: tuple[str, ...] = ()

    def is_header(self, keys: Collection[str]) -> bool:
        """Whether a header is this return's: one column may be lost, and is then asked for."""
        needed = {field.key for field in self.fields if field.needed}
        return len(needed - set(keys)) <= 1


PERIODS = {"Quarter": 3, "12 months": 12}
_SUFFIXES = {3: "_quarter"}
AREAS = {area: area for area in (LONDON, *BOROUGHS)}
EVERYONE = "Everyone"


def series_suffix(months: int, *, usual: int) -> str:
    """What tells a series of other periods than the usual ones apart: a series has one length."""
    return "" if months == usual else _SUFFIXES[months]


def area_field() -> Field:
    """London or one borough."""
    return Field(
        name="Area",
        kind=Kind.CHOICE,
        says="London (the Metropolitan Police's area) or one borough.",
        needed=True,
        choices=AREAS,
        example=LONDON,
    )


def period_fields(*allowed: str) -> tuple[Field, Field]:
    """How long a period is, and the day it ends."""
    return (
        Field(
            name="Period type",
            kind=Kind.CHOICE,
            says="How long the period is that the figures cover.",
            needed=True,
            choices={name: name for name in allowed},
            example="Quarter",
        ),
        Field(
            name="Period ends",
            kind=Kind.DATE,
            says="The last day of the period: the last day of a month. A quarter ends in March, "
            "June, September or December.",
            needed=True,
            example="31/03/2026",
        ),
    )


def breakdown_fields(
    dimensions: Mapping[str, str], group_says: str, *, groups: Iterable[str] = ()
) -> tuple[Field, Field]:
    """By what a figure is broken down, and which group of it the row is about.

    groups: all that may be chosen; without any, every word may be written.
    """
    choices = {group: group for group in groups}
    return (
        Field(
            name="Breakdown",
            kind=Kind.CHOICE,
            says=f"“{EVERYONE}” for the whole, or what the row is broken down by.",
            needed=True,
            choices={EVERYONE: "ALL", **dimensions},
            example=EVERYONE,
        ),
        Field(
            name="Group",
            kind=Kind.CHOICE if choices else Kind.TEXT,
            says=group_says,
            choices=choices or None,
        ),
    )
