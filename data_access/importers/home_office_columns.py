"""The columns of the Home Office's outcomes tables, whose wording drifts from year to year."""

import re
from collections.abc import Iterable
from datetime import date

from data_access.reading.days import month_end, month_number
from data_access.reading.layout import Problems, fail
from data_access.reading.tables import Record

PATTERNS = {
    "year": r"financial_year",
    "quarter": r"(financial_)?quarter",
    "force": r"(police_)?force(_name|_area)?",
    "group": r"(new_)?offence_group",
    "type": r"outcome_type|outcome_(type_)?(number|code)",
    "recorded": r"(number_of_|force_)?outcomes_for_(offences|crimes)_recorded_in_(the_)?quarter",
    "closed": r"(number_of_|force_)?outcomes_for_investigations_closed_in_(the_)?quarter"
    r"|force_outcomes_recorded_in_(the_)?quarter",
}
FINANCIAL_YEAR = re.compile(r"(20\d\d)\s*[/–-]\s*(?:20)?(\d\d)$")
YEAR_ENDING = re.compile(r"(?:the )?year (?:ending|to) ([A-Za-z]+) (20\d\d)$", re.IGNORECASE)
QUARTER = re.compile(r"(?:Q(?:uarter)?\s*)?([1-4])(?:\.0)?$", re.IGNORECASE)
OUTCOME = re.compile(r"(?:Outcome\s*)?(\d{1,2})(?:\.0)?$", re.IGNORECASE)
ALTERNATE = re.compile(r"(?:Outcome\s*)?[123]a$", re.IGNORECASE)
HIGHEST = 22


def columns_of(keys: Iterable[str]) -> dict[str, str] | None:
    """The column that fits each of our names; None where one is missing or fits twice."""
    keys = tuple(keys)
    found = {
        name: [key for key in keys if re.fullmatch(pattern, key)]
        for name, pattern in PATTERNS.items()
    }
    if any(len(fitting) != 1 for fitting in found.values()):
        return None
    return {name: fitting[0] for name, fitting in found.items()}


def quarter_end(record: Record, columns: dict[str, str], problems: Problems) -> date | None:
    """The last day of a financial quarter, of which the first begins in April."""
    year = FINANCIAL_YEAR.match(record[columns["year"]])
    quarter = QUARTER.match(record[columns["quarter"]])
    if year is None or (int(year[1]) + 1) % 100 != int(year[2]):
        found = record[columns["year"]] or "nothing"
        place, expected = record.place(columns["year"]), "a financial year such as 2025/26"
        problems.add(place=place, expected=expected, found=found)
        return None
    if quarter is None:
        found = record[columns["quarter"]] or "nothing"
        place = record.place(columns["quarter"])
        problems.add(place=place, expected="a quarter from 1 to 4", found=found)
        return None
    return financial_quarter_end(int(year[1]), int(quarter[1]))


def financial_quarter_end(first_year: int, quarter: int) -> date | None:
    """The last day of a quarter of the financial year that begins in that year."""
    return month_end(first_year + (quarter == 4), (3, 6, 9, 12)[quarter % 4])


def end_of_period(year: str, quarter: str) -> date | None:
    """The last day that a year and a quarter name together; None where they could mean two.

    The quarter is a number of a financial year, or the names of its months; a year that is named
    by its end needs none.
    """
    if (ends := YEAR_ENDING.match(year.strip())) and (month := month_number(ends[1])):
        return month_end(int(ends[2]), month) if month % 3 == 0 and not quarter else None
    financial, numbered = FINANCIAL_YEAR.match(year), QUARTER.match(quarter)
    if financial and (numbered or not quarter):
        return financial_quarter_end(int(financial[1]), int(numbered[1]) if numbered else 4)
    months = [number for word in re.findall("[A-Za-z]+", quarter) if (number := month_number(word))]
    if not months or months[-1] % 3:
        return None
    if financial:
        return month_end(int(financial[1]) + (months[-1] == 3), months[-1])
    years = set(re.findall(r"20\d\d", f"{quarter} {year}"))
    return month_end(int(years.pop()), months[-1]) if len(years) == 1 else None


def outcome_type(record: Record, columns: dict[str, str], problems: Problems) -> int | None:
    """The number of an outcome, 0 for none assigned yet; None where it is not known."""
    text = record[columns["type"]]
    if ALTERNATE.match(text):
        raise fail(
            problems.file,
            place=record.place(columns["type"]),
            expected=f"an outcome type from 0 to {HIGHEST}",
            found=f"{text}, from the file of alternate offences",
            todo="Those outcomes must not be added to the others: leave this file out.",
        )
    match = OUTCOME.match(text)
    if match and int(match[1]) <= HIGHEST:
        return int(match[1])
    place, expected = record.place(columns["type"]), f"an outcome type from 0 to {HIGHEST}"
    problems.add(place=place, expected=expected, found=text or "nothing")
    return None
