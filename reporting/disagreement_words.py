"""What is said where two files of one release give different totals."""

from collections.abc import Sequence

from data_access.importing.disagreements import Disagreement
from reporting.wording import period, sentence

MOST_TOLD = 20


def disagreement_lines(found: Sequence[Disagreement]) -> list[str]:
    """One sentence for each total, with its period and both values; the rest is counted."""
    rest = len(found) - MOST_TOLD
    more = [f"And {rest:,} more totals differ."] if rest > 0 else []
    return [*map(_line, found[:MOST_TOLD]), *more]


def _line(one: Disagreement) -> str:
    total = (
        f"{one.series.replace('_', ' ')}, {one.area}, {period(one.period_start, one.period_end)}"
    )
    both = f"{_figure(one.value)} here, and {_figure(one.other)} in {one.other_file}"
    return sentence(f"{total}: two files of this release differ, {both}")


def _figure(value: float) -> str:
    return f"{value:,.0f}" if value == int(value) else f"{value:,.1f}"
