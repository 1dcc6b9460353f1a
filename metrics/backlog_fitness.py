"""When open cases may be carried forward at all, and what is said when they may not."""

from collections.abc import Iterable, Sequence
from datetime import date

from metrics.backlog import Quarter
from metrics.refusals import Refusal

FEWEST_QUARTERS = 12
FEWEST_OPEN = 200
INSTEAD = "The figures held are shown as they are, and nothing is carried forward."


def refuse_projection(
    quarters: Sequence[Quarter], *, breaks: Iterable[date] = ()
) -> Refusal | None:
    """Why these quarters, oldest first and of one release, may not be carried forward."""
    if not quarters or quarters[-1].open_cases is None:
        return Refusal("No number of open cases is held to start from.", INSTEAD)
    if quarters[-1].open_cases < FEWEST_OPEN:
        return Refusal(
            f"Fewer than {FEWEST_OPEN} cases are open: so few swing too far by chance.", INSTEAD
        )
    if not quarters[-1].is_whole:
        return Refusal(
            "The release that gives the latest number of open cases is not held with the "
            "receipts and disposals of that quarter.",
            "It can be carried forward once the full release is loaded.",
        )
    held = unbroken(quarters)
    if len(held) < FEWEST_QUARTERS:
        return _too_short(len(held), since=None)
    last_break = max((day for day in breaks if day <= quarters[-1].quarter_end), default=None)
    after = [q for q in held if last_break is None or quarter_start(q.quarter_end) >= last_break]
    return _too_short(len(after), since=last_break) if len(after) < FEWEST_QUARTERS else None


def unbroken(quarters: Sequence[Quarter]) -> tuple[Quarter, ...]:
    """The quarters up to the last that follow each other with all figures held."""
    kept: list[Quarter] = []
    for quarter in reversed(quarters):
        if not quarter.is_whole or (kept and quarter.place + 1 != kept[-1].place):
            break
        kept.append(quarter)
    return tuple(reversed(kept))


def quarter_start(day: date) -> date:
    """The first day of the quarter that holds a day."""
    return date(day.year, (day.month - 1) // 3 * 3 + 1, 1)


def _too_short(quarters: int, *, since: date | None) -> Refusal:
    held = f"{quarters} quarter is" if quarters == 1 else f"{quarters} quarters are"
    where = f" since the way of counting changed on {since.day} {since:%B %Y}" if since else ""
    return Refusal(
        f"Only {held} held in a row from one release{where}, "
        f"and {FEWEST_QUARTERS} are needed to carry them forward.",
        INSTEAD,
    )
