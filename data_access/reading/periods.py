"""Calendar quarters as the Ministry of Justice writes them, never financial ones."""

import re
from dataclasses import dataclass

import pandas as pd

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
QUARTER = re.compile(r"^Q([1-4])\b", re.IGNORECASE)
YEAR = re.compile(r"^(19|20)\d\d(?:\.0)?$", re.ASCII)
YEAR_AND_QUARTER = re.compile(
    r"^((?:19|20)\d\d)[ -]Q([1-4])\b(?:\s*\(([a-z]{3,9})\s*[-–]\s*([a-z]{3,9})\))?", re.IGNORECASE
)


@dataclass(frozen=True, order=True)
class Quarter:
    """One calendar quarter: 1 is January to March."""

    year: int
    number: int

    @property
    def first_day(self) -> pd.Timestamp:
        """The first day of the quarter, midnight."""
        return pd.Timestamp(self.year, 3 * self.number - 2, 1)

    @property
    def last_day(self) -> pd.Timestamp:
        """The last day of the quarter, midnight: the day on which open cases are counted."""
        return self.first_day + pd.offsets.QuarterEnd(startingMonth=12)

    @property
    def title(self) -> str:
        """The quarter as the publisher titles its releases: "October to December 2025"."""
        return f"{MONTHS[3 * self.number - 3]} to {MONTHS[3 * self.number - 1]} {self.year}"


def quarter_of(year: str, quarter: str) -> Quarter | None:
    """The quarter that two cells name, note marks ignored; None for a year's total or else."""
    if not YEAR.match(year.strip()) or not (match := QUARTER.match(quarter.strip())):
        return None
    return Quarter(int(year.strip()[:4]), int(match[1]))


def quarter_in(text: str) -> Quarter | None:
    """The quarter named at the start of one cell, such as "2010 Q2 (Apr-Jun)".

    None where the months behind it are those of another quarter, as of a financial year.
    """
    match = YEAR_AND_QUARTER.match(text.strip())
    if not match:
        return None
    number = int(match[2])
    months = MONTHS[3 * number - 3], MONTHS[3 * number - 1]
    written = zip(months, match.groups()[2:], strict=True)
    agree = all(m is None or name.lower().startswith(m.lower()[:3]) for name, m in written)
    return Quarter(int(match[1]), number) if agree else None
