"""Figures in words or without a period, such as "nearly 50,000": shown, never drawn or judged."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, kw_only=True)
class Statement:
    """What somebody said of a measure, in their words."""

    key: str
    measures: tuple[str, ...]
    area: str
    words: str
    period: str
    said_by: str
    source_title: str
    published_as: str
    released_on: date | None
    link: str
    note: str


def read_statement(row: dict[str, str]) -> Statement:
    """A statement from a row of the table of statements."""
    released = row["released_on"]
    return Statement(
        key=row["key"],
        measures=tuple(filter(None, row["measures"].split(";"))),
        area=row["area"],
        words=row["words"],
        period=row["period"],
        said_by=row["said_by"],
        source_title=row["source_title"],
        published_as=row["published_as"],
        released_on=date.fromisoformat(released) if len(released) == 10 else None,
        link=row["link"],
        note=row["note"],
    )


def statements_for(
    statements: Iterable[Statement], *, measure: str, area: str
) -> tuple[Statement, ...]:
    """The statements about one measure in one area, oldest first."""
    found = [one for one in statements if measure in one.measures and one.area == area]
    return tuple(sorted(found, key=lambda one: (one.released_on or date.min, one.key)))


def as_at(statements: Iterable[Statement], day: date | None) -> tuple[Statement, ...]:
    """Those that had been made by that day; without a day, all."""
    if day is None:
        return tuple(statements)
    return tuple(one for one in statements if one.released_on and one.released_on <= day)
