"""What the office says, without a browser: python -m reporting changes | brief | digest."""

import argparse
import json
import sys
from datetime import date

from data_access.areas import UnknownArea, find_area
from data_access.bundle import load_bundle
from data_access.database import open_database
from metrics.catalogue import UnknownMeasure
from reporting.answered import told_since
from reporting.changes_files import changes_markdown, changes_record


def main(arguments: list[str] | None = None) -> int:
    """Exit code 0, or 2 where a name or a file is not as it should be."""
    options = _parser().parse_args(arguments)
    try:
        options.run(options)
    except (UnknownMeasure, UnknownArea) as unknown:
        print(unknown, file=sys.stderr)
        return 2
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m reporting", description=__doc__)
    commands = parser.add_subparsers(required=True)
    changes = commands.add_parser("changes", help="what differs between two days")
    changes.set_defaults(run=_changes)
    changes.add_argument("--since", type=date.fromisoformat, required=True)
    changes.add_argument("--until", type=date.fromisoformat)
    changes.add_argument("--next-meeting", type=date.fromisoformat)
    changes.add_argument("--area", action="append", help="may be repeated; all areas without it")
    changes.add_argument("--format", choices=("md", "json"), default="md")
    return parser


def _changes(options: argparse.Namespace) -> None:
    engine = open_database()
    load_bundle(engine)
    areas = [find_area(text) for text in options.area] if options.area else None
    comparison, told = told_since(
        engine,
        options.since,
        options.until or date.today(),
        areas=areas,
        next_meeting=options.next_meeting,
    )
    if options.format == "json":
        print(json.dumps(changes_record(comparison, told), indent=2, ensure_ascii=False))
    else:
        print(changes_markdown(told), end="")


if __name__ == "__main__":
    sys.exit(main())
