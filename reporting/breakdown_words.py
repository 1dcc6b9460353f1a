"""What a chart of groups shows, for those who cannot see it."""

from collections.abc import Iterable

from metrics.readings import Reading
from metrics.summaries import Summary
from reporting.wording import shown, when


def groups_description(
    readings: Iterable[Reading], summary: Summary, *, area: str, split: str
) -> str:
    """The newest figure of as many groups as 250 characters hold; the table has each."""
    newest = {one.point.breakdown: one for one in readings}
    latest = max(newest.values(), key=lambda one: one.period_end)
    period = when(latest.point.period_start, latest.period_end)
    unit = summary.measure.unit
    said = f"{summary.measure.title} in {area} by {split.replace('_', ' ')}, up to {period}: "
    said = said.replace("up to in ", "up to ").replace("up to at ", "up to ")
    said += ", ".join(f"{name} {shown(one, unit)}" for name, one in newest.items())
    return f"{said}." if len(said) < 250 else f"{said[:247]}..."
