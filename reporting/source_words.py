"""Releases and corrections, in sentences."""

from collections.abc import Iterable

from data_access.releases import Release
from reporting.wording import sentence


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
        if one.version > 1
    ]
    return corrected or ["No release has been corrected since it was loaded."]
