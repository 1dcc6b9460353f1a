"""What a search for the newest release found: its name, its day, and its files."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, kw_only=True)
class RemoteFile:
    """One file of a release on its publisher's server."""

    name: str
    url: str


@dataclass(frozen=True, kw_only=True)
class Found:
    """The newest release of a source. published_on: None where the publisher does not say.

    missing: the files that a release has as a rule, and this one has not.
    """

    source: str
    title: str
    published_on: date | None
    files: tuple[RemoteFile, ...]
    missing: tuple[str, ...] = ()
