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


def none_since(summary: Summary, years: str) -> str:
    """That no figure of the last so many years is held, and of when the newest is."""
    ended = f"{summary.latest.period_end:%B %Y}"
    return (
        f"No figure of the last {years} years is held for {summary.area}: the newest is of "
        f"{ended}. Choose “All years” under Period to see those that are."
    )
