"""The store without a browser: import, check, refresh, releases, export, backup, restore."""

import argparse
import sys
from datetime import date
from pathlib import Path

from data_access.days import read_day
from reporting.commands import data_commands as commands
from reporting.commands.outcome import run
from reporting.commands.refresh_command import refresh_sources


def main(arguments: list[str] | None = None) -> int:
    """The exit code: 0 done or nothing new, 1 refused and nothing stored, 2 wrong use,
    3 publisher not reachable, 4 conflict or locked.
    """
    options = _parser().parse_args(arguments)
    return run(options.run, options)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m data_access", description=__doc__)
    found = parser.add_subparsers(required=True, metavar="COMMAND")
    command = _command(found, "import", commands.import_files, "store files, all or none of them")
    _of_files(command)
    command.add_argument("--by", default="", metavar="NAME", help="who brings it in")
    _of_files(_command(found, "check", commands.check, "say what import would do; store nothing"))
    command = _command(found, "refresh", refresh_sources, "fetch the newest releases, store them")
    command.add_argument("sources", nargs="*", metavar="SOURCE")
    command.add_argument("--dry-run", action="store_true", help="find out, and fetch nothing")
    command.add_argument("--by", default="", metavar="NAME")
    _command(found, "releases", commands.releases, "every release that is held, and every layout")
    command = _command(found, "export", commands.export, "whole releases as tidy tables, or .xlsx")
    command.add_argument("target", type=Path, metavar="FOLDER|FILE.xlsx")
    command = _command(found, "backup", commands.backup, "copy the store while it is in use")
    command.add_argument("file", type=Path)
    command = _command(found, "restore", commands.restore, "put a copy in place of the store")
    command.add_argument("file", type=Path)
    command.add_argument("--by", default="", metavar="NAME")
    return parser


def _command(found, name: str, work, help: str) -> argparse.ArgumentParser:  # noqa: A002, ANN001
    command = found.add_parser(name, help=help)
    command.set_defaults(run=work, today=date.today())
    command.add_argument("--json", action="store_true", help="one record for programs to read")
    return command


def _of_files(command: argparse.ArgumentParser) -> None:
    command.add_argument("files", nargs="+", type=Path, metavar="FILE")
    command.add_argument("--source", help="the id of its source, where two layouts fit")
    command.add_argument(
        "--published", type=read_day, metavar="YYYY-MM-DD", help="the day, if not in it"
    )


if __name__ == "__main__":
    sys.exit(main())
