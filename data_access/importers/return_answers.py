"""The answers of a survey in one row of a return: the per cent satisfied and its base."""

from data_access.importers.return_rows import Return, ReturnRow, note

ROUNDING = 0.51  # a per cent rounded to whole numbers, beside the counts that it was made of


def answer_of(row: ReturnRow, given: Return) -> tuple[float, str, float] | None:
    """The per cent, its mark and its base, from whichever columns were filled in."""
    count, per_cent = row.number("Number satisfied"), row.number("Per cent satisfied")
    base = row.value("Number who answered")
    if count is None and per_cent is None:
        todo = "Give the number satisfied and the number who answered, or the per cent."
        found = "neither number nor per cent"
        note(row, given, "Number satisfied", expected="a figure", found=found, todo=todo)
        return None
    if any(found and found[1] for found in (count, per_cent)):
        marker = next(found[1] for found in (count, per_cent) if found and found[1])
        return float("nan"), marker, float("nan") if base is None else base
    if count is None:
        return per_cent[0], "", float("nan") if base is None else base
    fault = _fault(count[0], base, per_cent[0] if per_cent else None)
    if fault:
        expected, found, todo = fault
        note(row, given, "Number who answered", expected=expected, found=found, todo=todo)
        return None
    return 100 * count[0] / base, "", base


def _fault(count: float, base: float | None, per_cent: float | None) -> tuple[str, str, str] | None:
    """What is expected, was found and can be done, where the numbers cannot all be right."""
    if base is None:
        return ("how many answered", "an empty cell", "Without it there is no per cent.")
    if base == 0 or count > base:
        todo = "Those who were satisfied are some of those who answered: check both numbers."
        return (f"at least the {count:g} who were satisfied, and more than 0", f"{base:g}", todo)
    if per_cent is not None and abs(per_cent - 100 * count / base) > ROUNDING:
        stated = f"{per_cent:g} per cent, though {count:g} of {base:g} are {100 * count / base:.1f}"
        return ("numbers that make the per cent", stated, "Leave the wrong one empty.")
    return None
