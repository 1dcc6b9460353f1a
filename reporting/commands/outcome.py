"""How a command ends: what it prints, and the exit code that programs read."""

import argparse
import json
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from sqlalchemy import Engine

from data_access.bundle import load_bundle
from data_access.database import StoreLocked, open_database, when_locked
from data_access.exporting.backup import BackupFailed
from data_access.importing.as_release import DayMissing
from data_access.manifest import ExportDamaged
from data_access.opening import StoreNotOpened, said_plainly
from data_access.reading.layout import ImportFailed
from data_access.sqlite_file import DatabaseDamaged
from data_access.writers import WriteRefused

DONE, REFUSED, WRONG_USE, NOT_REACHED, CONFLICT = range(5)


@dataclass(kw_only=True)
class Outcome:
    """What a command did: lines for people, a record for programs, and its exit code."""

    lines: list[str] = field(default_factory=list)
    record: dict | list = field(default_factory=dict)
    code: int = DONE


class CommandFailed(Exception):
    """A command that cannot be done, with its exit code."""

    def __init__(self, message: str, *, code: int = REFUSED) -> None:
        super().__init__(message)
        self.code = code


def run(work: Callable[[argparse.Namespace], Outcome], options: argparse.Namespace) -> int:
    """Do a command, print what came of it, and give its exit code."""
    try:
        with when_locked():
            outcome = work(options)
    except CommandFailed as failed:
        outcome = _failure([str(failed)], failed.code)
    except ImportFailed as failed:
        outcome = _failure(map(str, failed.problems), REFUSED)
    except DayMissing as missing:
        outcome = _failure([str(missing)], WRONG_USE)
    except StoreLocked as locked:
        outcome = _failure([str(locked)], CONFLICT)
    except (BackupFailed, DatabaseDamaged, ExportDamaged, StoreNotOpened, WriteRefused) as refused:
        outcome = _failure([str(refused)], REFUSED)
    _print(outcome, as_json=options.json)
    return outcome.code


def _failure(said: Iterable[str], code: int) -> Outcome:
    lines = list(said)
    return Outcome(lines=lines, record={"stored": [], "problems": lines}, code=code)


def _print(outcome: Outcome, *, as_json: bool) -> None:
    if as_json:
        told = outcome.record
        if isinstance(told, dict):
            told = {"exit_code": outcome.code, **told}
        print(json.dumps(told, indent=2, ensure_ascii=False, default=str))
        return
    to = sys.stdout if outcome.code == DONE else sys.stderr
    for line in outcome.lines:
        print(line, file=to)


def store() -> Engine:
    """The store, with the shipped figures in it."""
    with said_plainly():
        engine = open_database()
        load_bundle(engine)
    return engine


def progress(words: str) -> None:
    """What is being done now, on one line of a terminal; nothing where there is none."""
    if sys.stderr.isatty():
        print(f"\r\033[K{words}", end="", file=sys.stderr, flush=True)
