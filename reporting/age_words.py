"""What is said before a figure of long ago, so that nobody takes it for today's."""

from metrics.summaries import Summary


def nothing_since(summary: Summary) -> str:
    """That no later figure is held, or that another count has replaced this one."""
    ended = f"{summary.latest.period_end:%B %Y}"
    if summary.measure.redefined_as:
        after = f"no figure for {summary.area} after {ended} is held"
        return f"Another count has replaced this one: {after}."
    return (
        f"We cannot say whether this has risen or fallen in recent years: no figure for "
        f"{summary.area} after {ended} is held."
    )
