"""Where figures come from, in words: sources, releases, citations, corrections."""

from collections.abc import Iterable

from data_access.releases import Citation, Release
from metrics.readings import Reading
from metrics.summaries import Summary
from reporting.copy_words import read_in
from reporting.escaping import link, plain_text
from reporting.wording import listed, sentence


def release_lines(releases: Iterable[Release]) -> list[str]:
    """Every release of a source that is held, newest first, with where it was read."""
    newest_first = sorted(releases, key=lambda one: one.age, reverse=True)
    return [_line(release) for release in newest_first] or ["No release is held yet."]


def _line(release: Release) -> str:
    read = "; ".join(citation.title for citation in release.citations)
    note = f" Note: {release.note}" if release.note else ""
    return sentence(f"{release.title}, {release.published_as}. Read in: {read}.{note}")


def corrections(releases: Iterable[Release]) -> list[str]:
    """Releases that were loaded again with other figures; the earlier version is kept."""
    corrected = [
        sentence(f"{one.title}, {one.published_as}: version {one.version} replaced the one before")
        for one in releases
        if one.corrects
    ]
    return corrected or ["No release has been corrected since it was loaded."]


def source_line(summary: Summary, publisher: str, title: str, status: str) -> str:
    """Publisher, publication, release and status of the latest figure, and where it was read."""
    if summary.latest is None:
        return f"{publisher}, {title}."
    latest = summary.latest
    read = f"; {read_in(latest.citations)}" if latest.is_read_in_a_copy else ""
    return f"{publisher}, {title}, {released(latest)} ({status}{read})."


def released(reading: Reading) -> str:
    """When the release of a reading was published, as it is known."""
    release = reading.release
    if release.published_on is None:
        return release.published_as
    return f"published {release.published_as}"


def citation_lines(summary: Summary) -> list[str]:
    """Each release that the figures come from, with links to where it was read (markdown)."""
    lines = []
    releases = {one.release.id: one.release for one in summary.readings}
    for release in sorted(releases.values(), key=lambda one: one.age, reverse=True):
        read = [link(c.title, c.url) for c in release.citations if _is_cited(c, release, summary)]
        lines.append(f"{plain_text(f'{release.title}, {release.published_as}')}: {'; '.join(read)}")
    return lines


def _is_cited(citation: Citation, release: Release, summary: Summary) -> bool:
    return any(citation in one.citations for one in summary.readings if one.release == release)


def newer_line(summary: Summary, releases: Iterable[Release]) -> str:
    """Says which later releases of the source are out and not held for this area."""
    if summary.latest is None or summary.latest.release.published_on is None:
        return ""
    held = summary.latest.release
    newer = [one for one in releases if one.source == held.source and one.age > held.age]
    if not newer:
        return ""
    days = listed([one.published_as for one in sorted(newer, key=lambda one: one.age)])
    return f"Published since, and not held for {summary.area}: {days}."
