"""The release that a file's figures make, on the day that it was published."""

from datetime import date

from data_access.importers import SOURCES
from data_access.reading.layout import Figures, Layout, fail
from data_access.releases import Citation
from data_access.stored_rows import rows_of
from data_access.storing import ReleaseToStore

ASK = "Say on which day it was published (--published 2026-03-26, or the box on the page Add data)."


class DayMissing(Exception):
    """The file does not say when it was published; somebody has to."""


def day_of(file: str, figures: Figures, told: date | None, today: date) -> date | None:
    """The day of publication: from the file, else as told; None where there is nothing to publish.

    Raises DayMissing, or ImportFailed for a day that cannot be.
    """
    if figures.observations.empty:
        return None
    day = figures.published_on or told
    if day is None:
        raise DayMissing(f"{file} does not say when it was published. {ASK}")
    # A snapshot or a year to date may be counted for a period that is still running.
    first = figures.observations["period_start"].max().date()
    if first <= day <= today:
        return day
    expected = f"a day of publication from {first:%d %B %Y} to today, {today:%d %B %Y}"
    raise fail(file, expected=expected, found=f"{day:%d %B %Y}".lstrip("0"), todo=ASK)


def as_release(
    file: str, sha256: str, layout: Layout, figures: Figures, day: date | None
) -> ReleaseToStore | None:
    """The release of one file; a file held in part lies over the others and replaces none."""
    if day is None:
        return None
    is_whole = all(whole for _, _, whole in figures.holdings)
    cited = Citation(
        number=1,
        kind="publisher_file",
        title=f"{file} ({layout.title})",
        url=SOURCES[layout.source].url,
        checksum=sha256,
    )
    return ReleaseToStore(
        source=layout.source,
        published_on=day,
        published_precision="day",
        published_as=f"{day.day} {day:%B %Y}",
        title=figures.release_title,
        citations=(cited,),
        holdings=figures.holdings,
        rows=rows_of(figures.observations),
        part=layout.id if is_whole else f"{layout.id}:{sha256[:12]}",
    )
