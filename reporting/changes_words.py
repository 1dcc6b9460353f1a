"""One sentence for each change between two days: news, revision, definition, verdict."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from data_access.areas import LONDON
from data_access.importers import SOURCES
from data_access.observations import ALL
from data_access.releases import Release
from metrics.comparison import Comparison, NewPeriod, Revision
from metrics.readings import Reading
from metrics.redefinitions import Redefinition
from metrics.verdict_changes import Cause, VerdictChange
from reporting.source_words import released
from reporting.wording import amount, listed, sentence, shown, spoken, when

LISTED = 3  # more revised periods of one measure than this are counted, and the largest is told
AREAS_LISTED = 2


def release_line(release: Release) -> str:
    """A release that came in: its source, its name, its day."""
    source = SOURCES[release.source]
    version = f", version {release.version}" if release.version > 1 else ""
    return sentence(
        f"{source.title} ({source.publisher}): {release.title}, {release.published_as}{version}"
    )


def new_period_lines(found: Iterable[NewPeriod]) -> Iterator[str]:
    """The newest new figure of each measure, in London or the first areas; others are counted."""
    for measure, group in groupby(found, key=lambda one: one.measure):
        arrived = list(group)
        whole = [one.reading for one in arrived if one.reading.point.dimension == ALL]
        areas = sorted({r.point.area for r in whole}, key=lambda area: (area != LONDON, area))
        for area in areas[:AREAS_LISTED]:
            yield _newest_line(measure, [r for r in whole if r.point.area == area])
        if len(areas) > AREAS_LISTED:
            yield sentence(f"{measure.title}: also for {len(areas) - AREAS_LISTED} other areas")
        if split := len(arrived) - len(whole):
            yield sentence(f"{measure.title}: also {split:,} figures for groups of people or cases")


def _newest_line(measure, readings: list[Reading]) -> str:  # noqa: ANN001 - a Measure
    newest = max(readings, key=lambda one: one.period_end)
    earlier = len(readings) - 1
    more = f", and {earlier} earlier {'period' if earlier == 1 else 'periods'}" if earlier else ""
    filling = ", still filling in" if measure.provisional_periods else ""
    return sentence(
        f"{measure.title}, {newest.point.area}: {_said(measure, newest)} {_when(newest)}{filling}"
        f"{more} ({released(newest)})"
    )


def revision_lines(comparison: Comparison) -> Iterator[str]:
    """Old and new value of each revised point, and the verdicts that a revision flipped."""
    flips = {
        (one.measure.id, one.area): one
        for one in comparison.verdicts
        if Cause.REVISION in one.causes
    }
    for (measure, area), group in groupby(comparison.revisions, key=_place):
        revised = list(group)
        told = revised if len(revised) <= LISTED else [max(revised, key=_size)]
        others = len(revised) - len(told)
        more = f" {others} other periods or groups were revised too." if others else ""
        flip = flips.get((measure.id, area))
        turned = f" This changes the verdict: {_flip(flip)}." if flip else ""
        for one in told:
            yield f"{revision_line(one)}{more}{turned}"


def _place(revision: Revision) -> tuple:
    return revision.measure, revision.before.point.area


def _size(revision: Revision) -> float:
    after, before = revision.after, revision.before
    if after is None or after.value is None or not before.value:
        return 0.0
    return abs(after.value - before.value) / abs(before.value)


def revision_line(revision: Revision) -> str:
    """As in "... was 16,075 cases and is now 15,966 cases: a revision, not news"."""
    measure, before, after = revision.measure, revision.before, revision.after
    point = before.point
    split = "" if point.breakdown == ALL else f" ({point.breakdown})"
    begins = f"{measure.title}, {point.area}{split}, {_when(before)}: {_said(measure, before)}"
    if after is None:
        return sentence(f"{begins}; no release gives this figure any more")
    size = ""
    if before.value is not None and after.value is not None:
        less = "fewer" if measure.unit.is_count else "less"
        way = "more" if after.value > before.value else less
        size = f", {amount(after.value - before.value, measure.unit)} {way}"
    return sentence(
        f"{begins}, revised to {_said(measure, after)}{size} ({released(after)}); not news"
    )


def _said(measure, reading: Reading) -> str:  # noqa: ANN001 - a Measure
    if reading.value is None:
        return shown(reading, measure.unit)
    figure = spoken(reading.value, measure.unit)
    return f"about {figure}" if reading.approximate else figure


def _when(reading: Reading) -> str:
    return when(reading.point.period_start, reading.period_end)


def redefinition_line(one: Redefinition) -> str:
    """What is counted otherwise, and where that is said."""
    said = f" ({one.source})" if one.source else ""
    return sentence(f"{one.measure.title}: {one.reason}{said}")


def verdict_line(change: VerdictChange) -> str:
    """Which statement has another answer, and whether by news or by revision."""
    causes = listed([cause.value for cause in change.causes])
    return sentence(f"{change.measure.title}, {change.area}. {_flip(change)}, {causes}")


def _flip(change: VerdictChange) -> str:
    before, after = change.before.answer.words.lower(), change.after.answer.words.lower()
    return f"{change.question}: {before} before, {after} now"
