"""The commands of the store, each from its options to its outcome."""

from argparse import Namespace
from collections.abc import Callable
from pathlib import Path

from sqlalchemy import Engine

from data_access.exporting.backup import back_up
from data_access.exporting.backup import restore as put_in_place
from data_access.exporting.tidy_tables import write_export
from data_access.importers import BROKEN, LAYOUTS
from data_access.importing.exports import store_export
from data_access.importing.prepare import Prepared, prepare
from data_access.importing.store import store_prepared
from data_access.reading.layout import ImportFailed
from data_access.releases import read_releases
from data_access.writers import command_writer
from reporting.commands.outcome import (
    CONFLICT,
    WRONG_USE,
    CommandFailed,
    Outcome,
    progress,
    store,
)
from reporting.import_report import import_report, report_lines, report_record
from reporting.import_words import NOTHING_NEW
from reporting.workbook import write_workbook


def import_files(options: Namespace) -> Outcome:
    """Store files: all of them are read first, and one that is refused keeps all of them out."""
    by = command_writer(options.by)
    engine = store()
    folders = [file for file in options.files if file.is_dir()]
    prepared = _prepared(engine, options, [f for f in options.files if not f.is_dir()])
    outcome = Outcome(record={"stored": [], "nothing_new": [], "notes": [], "by": by})
    for folder in folders:
        keys = store_export(engine, folder, by=by)
        outcome.record["stored"] += keys
        outcome.lines += [f"{folder.name}: {len(keys)} releases stored."]
    for one in prepared:
        report = import_report(engine, one, options.today)
        told = _told(one)
        stored = None if report.says_nothing_new else store_prepared(engine, one, by=by, told=told)
        progress("")
        outcome.record["stored" if stored else "nothing_new"].append(stored or one.file_name)
        said = f"stored as {stored}, {one.rows:,} rows" if stored else NOTHING_NEW
        outcome.lines += [f"{one.file_name}: {said}."] if stored else [f"{one.file_name}: {said}"]
        outcome.lines += [f"Note: {note}" for note in report.warnings]
        outcome.record["notes"] += report.warnings
    return outcome


def _told(one: Prepared) -> Callable[[int], None]:
    return lambda done: progress(f"Storing {one.file_name}: {done:,} of {one.rows:,} rows")


def check(options: Namespace) -> Outcome:
    """What import would do."""
    engine, outcome = store(), Outcome(record={"files": []})
    for one in _prepared(engine, options, options.files):
        report = import_report(engine, one, options.today)
        outcome.lines += report_lines(report)
        outcome.record["files"].append(report_record(report))
    return outcome


def _prepared(engine: Engine, options: Namespace, files: list[Path]) -> list[Prepared]:
    prepared, problems = [], []
    for file in files:
        if not file.is_file():
            raise CommandFailed(f"{file}: no such file", code=WRONG_USE)
    for at, file in enumerate(files, start=1):
        progress(f"Reading {file.name} ({at} of {len(files)})")
        try:
            one = prepare(
                *(engine, file),
                source=options.source,
                published=options.published,
                today=options.today,
            )
            prepared.append(one)
        except ImportFailed as failed:
            problems += failed.problems
    progress("")
    if problems:
        raise ImportFailed(problems)
    return prepared


def releases(_options: Namespace) -> Outcome:
    """Every release that is held, and what could be read."""
    held = sorted(read_releases(store()).values(), key=lambda one: (one.source, one.age))
    lines = [f"{one.key}  {one.published_as}  {one.title}" for one in held]
    lines += ["", "Files that can be read:", *(f"  {one.title}" for one in LAYOUTS.values())]
    lines += [f"Cannot be read, its reader is broken: {name}" for name in BROKEN]
    record = [
        {
            "release": one.key,
            "source": one.source,
            "published_on": one.published_on,
            "title": one.title,
            "version": one.version,
            "read_in": [cited.title for cited in one.citations],
        }
        for one in held
    ]
    return Outcome(lines=lines, record=record)


def export(options: Namespace) -> Outcome:
    """Whole releases as tidy tables in a folder, or figures for people in a workbook."""
    target: Path = options.target
    if target.exists() and (target.is_file() or any(target.iterdir())):
        raise CommandFailed(f"{target} exists already: name a new one", code=CONFLICT)
    progress(f"Writing {target.name}")
    if target.suffix == ".xlsx":
        count = write_workbook(store(), target, options.today)
        said = f"{target}: {count:,} figures."
    elif target.suffix:
        raise CommandFailed("export writes a folder or an .xlsx file", code=WRONG_USE)
    else:
        count = write_export(store(), target)
        said = f"{target}: {count:,} releases."
    progress("")
    return Outcome(lines=[said], record={"written": str(target), "count": count})


def backup(options: Namespace) -> Outcome:
    """A copy of the store."""
    size = back_up(store(), options.file)
    return Outcome(
        lines=[f"{options.file}: {size:,} bytes, checked."],
        record={"written": str(options.file), "bytes": size},
    )


def restore(options: Namespace) -> Outcome:
    """A copy put in place of the store."""
    command_writer(options.by)
    kept = put_in_place(store(), options.file)
    said = f" What was there before is in {kept}." if kept else ""
    return Outcome(lines=[f"{options.file} is in place.{said}"], record={"kept": kept})
