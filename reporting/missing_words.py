"""What is said where no figure is held: what is awaited, or that there is none to wait for."""

from data_access.areas import COURTS
from data_access.importers import SOURCES
from metrics.measure import Theme
from metrics.summaries import Summary


def missing_sentence(summary: Summary) -> str:
    """That no figure is held, and what is awaited; or that there is none of a single court."""
    title = summary.measure.title
    if is_not_by_court(summary):
        return f"{title}: this is not published by court."
    missing = f"{title}: no figure is held for {summary.area}."
    return f"{missing} {summary.measure.awaiting}".strip()


def awaited_words(summary: Summary) -> str:
    """The return that is awaited, and from whom; nothing where none can be filled in."""
    if is_not_by_court(summary):
        return ""
    missing = summary.measure.awaiting or SOURCES[summary.measure.source].awaiting
    return f"Awaiting a return. {missing}" if missing else ""


def is_not_by_court(summary: Summary) -> bool:
    """Whether it is asked of one court, and its source does not tell courts apart.

    Police, surveys and support know boroughs; our returns take London or a borough, and no court.
    """
    return summary.area in COURTS and summary.measure.theme is not Theme.CROWN_COURT
