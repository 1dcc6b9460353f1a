"""Whether the numbers of a funnel can all be right, and whether any hidden one shows through."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import date

from data_access.importers.return_cells import SMALL, WHY_NOT_SMALL
from data_access.importers.return_rows import Return, ReturnRow, note
from data_access.templates.referrals import SPLITS, STAGES

ROUNDED_TO = 5
# A sum of two parts and its whole, each rounded to the nearest 5, differ by 5 at the most.
ROUNDING = 5
HIDDEN = "[c]"


def check_funnel(row: ReturnRow, given: Return) -> None:
    """Note where a stage is larger than one before it, or is not the sum of its two parts."""
    known = {name: value for name in STAGES if (value := row.value(name)) is not None}
    names = list(known)
    for before, name in zip(names, names[1:], strict=False):
        if known[name] > known[before]:
            expected = f"at most {known[before]:,.0f}, the number in {before}"
            todo = f"Nobody can be counted in {name} who is not counted in {before}."
            note(row, given, name, expected=expected, found=f"{known[name]:,.0f}", todo=todo)
    for whole, parts in SPLITS.items():
        _check_split(row, given, whole, parts)


def _check_split(row: ReturnRow, given: Return, whole: str, parts: tuple[str, str]) -> None:
    values = [row.value(name) for name in (whole, *parts)]
    if any(value is None for value in values):
        return
    stated, *summed = values
    rounded = all(value % ROUNDED_TO == 0 for value in values)
    if abs(stated - sum(summed)) > (ROUNDING if rounded else 0):
        said = " and ".join(parts)
        expected = f"{sum(summed):,.0f}, the sum of {said}"
        todo = f"Everybody in {whole} belongs to {said}: check the three numbers."
        note(row, given, whole, expected=expected, found=f"{stated:,.0f}", todo=todo)


def check_hidden(rows: Mapping[tuple[str, date, int, str, str], ReturnRow], given: Return) -> None:
    """Note a single hidden group whose count from 1 to 4 the total gives away."""
    groups: dict[tuple, list[ReturnRow]] = defaultdict(list)
    for (area, end, months, dimension, _), row in rows.items():
        groups[area, end, months, dimension].append(row)
    for (area, end, months, dimension), parts in groups.items():
        whole = rows.get((area, end, months, "ALL", "ALL"))
        if dimension != "ALL" and whole is not None:
            for name in STAGES:
                _check_stage(name, whole, parts, given)


def _check_stage(name: str, whole: ReturnRow, parts: list[ReturnRow], given: Return) -> None:
    hidden = [row for row in parts if (row.number(name) or (0, ""))[1] == HIDDEN]
    known = [value for row in parts if (value := row.value(name)) is not None]
    total = whole.value(name)
    if len(hidden) != 1 or total is None or len(known) + 1 != len(parts):
        return
    if int(total - sum(known)) in SMALL:
        note(
            hidden[0],
            given,
            name,
            expected="a hidden number that nobody can work out",
            found=f"{total - sum(known):,.0f}, by subtracting the other groups from the total",
            todo=WHY_NOT_SMALL,
        )
