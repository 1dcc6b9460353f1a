"""The version of the store, under which pages keep what they have worked out.

It is asked for once in each run of a page, and again after this run has written something. A run
has a thread to itself, and so has what it knows of the version.
"""

import threading
from collections.abc import Callable

from sqlalchemy import Engine

from data_access import sqlite_file
from data_access.database import database_version

_run = threading.local()
_asked: dict[tuple | None, str] = {}  # the version by how the files stood then: one entry


def begin_run(engine: Engine) -> None:
    """Ask now, and not again before each figure of this run."""
    _run.version = _version_of(engine)


def _version_of(engine: Engine) -> str:
    """The version; a store whose files stand as they stood is not asked again.

    Asking took 1 to 5 ms of a change of filter.
    """
    stands = sqlite_file.at_rest(engine)
    if known := _asked.get(stands):
        return known
    version = database_version(engine)
    if stands:
        _asked.clear()
        _asked[stands] = version
    return version


def ask_again() -> None:
    """Something was written: what was known of the version no longer holds."""
    _run.version = None


def version_now(store: Callable[[], Engine]) -> str:
    """The version as this run knows it; the store is opened only where it does not."""
    return getattr(_run, "version", None) or database_version(store())
