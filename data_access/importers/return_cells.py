"""One cell of a return, checked, and what is wrong with it said in plain words."""

import math
from datetime import date
from difflib import get_close_matches

from data_access.areas import area_name
from data_access.reading.days import day_in
from data_access.reading.figures import number_of, wrong_count
from data_access.reading.layout import Problems
from data_access.reading.tables import Record
from data_access.templates.fields import AREAS, Field, Kind
from data_access.templates.guard import without_guard

MARKS = {"[c]", "[x]", "[z]"}
SMALL = range(1, 5)
WHY_NOT_SMALL = (
    "A count from 1 to 4 could point to a person. Write [c] instead, and hide or round a second "
    "figure so that nobody can work it out."
)
EMPTY = "an empty cell"
Number = tuple[float, str]  # a value, or the mark that stands for it
Cell = str | date | Number | None  # what a cell holds; None where it is empty


def read_cell(record: Record, field: Field, problems: Problems) -> Cell:
    """What a cell says: a stored word, a day or a number; a problem is noted for anything else."""
    text = without_guard(record[field.key])
    if not text:
        if field.needed:
            todo = f"{field.name} has to be filled in. {field.says}"
            _note(record, field, problems, EMPTY, todo)
        return None
    if field.kind is Kind.TEXT:
        return text
    if field.kind is Kind.CHOICE:
        return _choice(record, field, text, problems)
    if field.kind is Kind.DATE:
        return _day(record, field, text, problems)
    return _number(record, field, text, problems)


def _note(record: Record, field: Field, problems: Problems, found: str, todo: str) -> None:
    expected = f"{field.kind.value} in the column {field.name}"
    problems.add(place=record.place(field.key), expected=expected, found=found, todo=todo)


def _choice(record: Record, field: Field, text: str, problems: Problems) -> str | None:
    choices = field.choices or {}
    by_name = {name.casefold(): stored for name, stored in choices.items()}
    wanted = " ".join(text.split()).casefold()
    area = area_name(text) if set(choices) >= set(AREAS) else None
    if wanted in by_name or area in choices:
        return by_name[wanted] if wanted in by_name else choices[area]
    near = get_close_matches(wanted, by_name, n=1)
    names = {name.casefold(): name for name in choices}
    if near:
        todo = f"Did you mean {names[near[0]]}?"
    else:
        some = ", ".join(list(choices)[:6])
        todo = f"Choose from the list: {some}{' and others' if len(choices) > 6 else ''}."
    _note(record, field, problems, text, todo)
    return None


def _day(record: Record, field: Field, text: str, problems: Problems) -> date | None:
    day = day_in(text)
    if day is None:
        todo = "Write the day, the month and the year in four digits, such as 31/03/2026."
        _note(record, field, problems, text, todo)
    return day


def _number(record: Record, field: Field, text: str, problems: Problems) -> Number | None:
    if text.lower() in MARKS:
        return math.nan, text.lower()
    percent = field.kind is Kind.PERCENT
    value = number_of(text.removesuffix("%").strip() if percent else text)
    if value is None:
        _note(record, field, problems, text, "Write the number in digits and nothing else.")
        return None
    if wrong := _wrong(field.kind, value):
        _note(record, field, problems, text, wrong)
        return None
    return value, ""


def _wrong(kind: Kind, value: float) -> str:
    """What to do about a number that cannot be; empty where it can."""
    if kind is Kind.PERCENT and not 0 <= value <= 100:
        return f"{value:g} is not a percentage. Give a number from 0 to 100."
    if kind is Kind.PERCENT and 0 < value < 1:
        return f"{value:g} is less than 1 per cent. Write 72, and not 0.72 or 72%, for 72 per cent."
    if kind in (Kind.COUNT, Kind.PROTECTED) and (fault := wrong_count(value)):
        return f"This is {fault}. Give a whole number of 0 or more."
    if kind is Kind.PROTECTED and int(value) in SMALL:
        return WHY_NOT_SMALL
    return ""
