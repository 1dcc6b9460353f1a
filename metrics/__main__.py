"""The numbers without a browser: python -m metrics measures | readings | summaries | change."""

import argparse
import csv
import json
import os
import sys
from datetime import date

from sqlalchemy import Engine

from data_access.areas import OTHER, UNKNOWN, UnknownArea, find_area
from data_access.bundle import load_bundle
from data_access.database import open_database
from data_access.days import read_day
from data_access.observations import ALL
from data_access.opening import StoreNotOpened, said_plainly
from metrics.answers import View, history, read_statements, readings, summaries
from metrics.breakdowns import UnknownBreakdown, find_breakdown
from metrics.catalogue import MEASURES, UnknownMeasure, find_measure
from metrics.changes import NOT_RESTATED, change_between
from metrics.statements import as_at, statements_for
from reporting.records import (
    READING_COLUMNS,
    measure_record,
    plain,
    readings_records,
    summary_record,
)


def main(arguments: list[str] | None = None) -> int:
    """Exit code 0; 1 where the store cannot be opened, 2 where a name is not known."""
    options = _parser().parse_args(arguments)
    try:
        options.run(options)
        sys.stdout.flush()
    except (UnknownMeasure, UnknownArea, UnknownBreakdown) as unknown:
        print(unknown, file=sys.stderr)
        return 2
    except StoreNotOpened as trouble:
        print(trouble, file=sys.stderr)
        return 1
    except BrokenPipeError:  # the reader has seen enough, as in `... | head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m metrics", description=__doc__)
    commands = parser.add_subparsers(required=True)
    _command(commands, "measures", _measures, "every declaration")
    found = _command(commands, "readings", _readings, "a measure's figures in an area")
    found.add_argument("measure")
    found.add_argument("--breakdown", default=ALL, metavar="DIMENSION")
    found = _command(commands, "summaries", _summaries, "where every measure stands in an area")
    found.add_argument("--measure", action="append")
    found = _command(commands, "change", _change, "a change, worked out inside one release")
    found.add_argument("measure")
    found.add_argument("--from", dest="earlier", type=read_day, required=True)
    found.add_argument("--to", dest="later", type=read_day, required=True)
    return parser


def _command(commands, name: str, run, help: str) -> argparse.ArgumentParser:  # noqa: A002, ANN001
    command = commands.add_parser(name, help=help)
    command.set_defaults(run=run)
    command.add_argument("--format", choices=("json", "csv"), default="json")
    if name != "measures":
        command.add_argument("--area", default="London")
        command.add_argument("--as-at", type=read_day)
        command.add_argument("--today", type=read_day, default=None)
    return command


def _engine() -> Engine:
    with said_plainly():
        engine = open_database()
        load_bundle(engine)
    return engine


def _measures(options: argparse.Namespace) -> None:
    records = [measure_record(measure) for measure in MEASURES]
    _print(records, options.format, columns=tuple(records[0]))


def _readings(options: argparse.Namespace) -> None:
    measure, area, engine = find_measure(options.measure), _area(options.area), _engine()
    split = find_breakdown(engine, options.breakdown)
    found = readings(engine, measure, areas=[area], dimension=split, as_at=options.as_at)
    said = as_at(read_statements(engine), options.as_at) if options.breakdown == ALL else ()
    stated = statements_for(said, measure=measure.id, area=area)
    _print(readings_records(measure, found, stated), options.format, columns=READING_COLUMNS)


def _summaries(options: argparse.Namespace) -> None:
    view = View(_area(options.area), options.today or date.today(), options.as_at)
    measures = [find_measure(name) for name in options.measure or []] or MEASURES
    records = [summary_record(summary) for summary in summaries(_engine(), view, measures)]
    _print(records, options.format, columns=tuple(records[0]))


def _change(options: argparse.Namespace) -> None:
    measure, area = find_measure(options.measure), _area(options.area)
    found = history(_engine(), measure, areas=[area], as_at=options.as_at)
    change = change_between(found, options.earlier, options.later)
    record = {
        "measure": measure.id,
        "area": area,
        "from": options.earlier.isoformat(),
        "to": options.later.isoformat(),
        "earlier": plain(change.earlier.value) if change else None,
        "later": plain(change.later.value) if change else None,
        "change": plain(change.amount) if change else None,
        "release": change.later.release.key if change else NOT_RESTATED,
    }
    _print([record], options.format, columns=tuple(record))


def _area(text: str) -> str:
    return text if text in (UNKNOWN, OTHER) else find_area(text)


def _print(records: list[dict], form: str, *, columns: tuple[str, ...]) -> None:
    if form == "json":
        print(json.dumps(records, indent=2, ensure_ascii=False))
        return
    writer = csv.DictWriter(sys.stdout, columns, lineterminator="\n")
    writer.writeheader()
    writer.writerows({name: _cell(value) for name, value in one.items()} for one in records)


def _cell(value: object) -> object:
    """Lists and records in words that a spreadsheet shows: "age; ethnicity"."""
    if isinstance(value, dict):
        return "; ".join(f"{name}: {_cell(one)}" for name, one in value.items())
    return "; ".join(map(str, value)) if isinstance(value, list) else value


if __name__ == "__main__":
    sys.exit(main())
