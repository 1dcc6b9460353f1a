"""What the office says, without a browser: python -m reporting changes | brief | digest."""

import argparse
import json
import sys
from datetime import date
from pathlib import Path

from sqlalchemy import Engine

from data_access.areas import UnknownArea, find_area
from data_access.bundle import load_bundle
from data_access.database import open_database
from data_access.days import read_day
from data_access.opening import StoreNotOpened, said_plainly
from metrics.catalogue import UnknownMeasure
from reporting.answered import WrongWayRound, told_since
from reporting.briefing.content import Kind, Request
from reporting.briefing.making import make_briefing
from reporting.briefing.template_file import UnreadableTemplate
from reporting.briefing.writers import FORMATS, UnknownFormat, write_briefing
from reporting.changes import A_WEEK
from reporting.changes_files import changes_markdown, changes_record
from reporting.digest_making import make_digest
from reporting.digest_sending import DigestNotSent, digest_addresses, mail_server, send

EXPECTED = (
    *(UnknownMeasure, UnknownArea, UnknownFormat, UnreadableTemplate, WrongWayRound),
    *(DigestNotSent, StoreNotOpened, OSError),
)


def main(arguments: list[str] | None = None) -> int:
    """Exit code 0, or 2 where a name, a file or a server is not as it should be."""
    options = _parser().parse_args(arguments)
    try:
        options.run(options)
    except EXPECTED as trouble:
        print(trouble, file=sys.stderr)
        return 2
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m reporting", description=__doc__)
    commands = parser.add_subparsers(required=True)
    changes = _command(commands, "changes", _changes, "what differs between two days")
    changes.add_argument("--since", type=read_day, required=True)
    changes.add_argument("--until", type=read_day)
    changes.add_argument("--next-meeting", type=read_day)
    changes.add_argument("--area", action="append", help="may be repeated; all areas without it")
    changes.add_argument("--format", choices=("md", "json"), default="md")
    _brief_command(_command(commands, "brief", _brief, "a briefing as a file"))
    digest = _command(commands, "digest", _digest, "the weekly digest as an e-mail")
    digest.add_argument("--since", type=read_day, help="a week before without it")
    digest.add_argument("--until", type=read_day)
    digest.add_argument("--area", default="London")
    digest.add_argument("--output", type=Path, help="a file; else it is printed")
    digest.add_argument("--send", action="store_true", help="by the server of VCD_SMTP_HOST")
    return parser


def _command(commands, name: str, run, words: str) -> argparse.ArgumentParser:  # noqa: ANN001
    command = commands.add_parser(name, help=words)
    command.set_defaults(run=run)
    return command


def _brief_command(brief: argparse.ArgumentParser) -> None:
    brief.add_argument("--kind", choices=[kind.value for kind in Kind], required=True)
    brief.add_argument("--area", default="London")
    brief.add_argument("--measure", action="append", default=[], help="may be repeated, in order")
    for name in ("--as-at", "--since", "--made-at", "--today"):
        brief.add_argument(name, type=read_day)
    brief.add_argument("--sentence", default="", help="a sentence of the office's own")
    brief.add_argument("--template", type=Path, help="the office's own PowerPoint file")
    brief.add_argument("--output", type=Path, required=True, help=f"one of {', '.join(FORMATS)}")


def _engine() -> Engine:
    with said_plainly():
        engine = open_database()
        load_bundle(engine)
    return engine


def _changes(options: argparse.Namespace) -> None:
    areas = [find_area(text) for text in options.area] if options.area else None
    until = options.until or date.today()
    comparison, told = told_since(
        _engine(), options.since, until, areas=areas, next_meeting=options.next_meeting
    )
    if options.format == "json":
        print(json.dumps(changes_record(comparison, told), indent=2, ensure_ascii=False))
    else:
        print(changes_markdown(told), end="")


def _brief(options: argparse.Namespace) -> None:
    request = Request(
        kind=Kind(options.kind),
        area=find_area(options.area),
        today=options.today or date.today(),
        as_at=options.as_at,
        since=options.since,
        measures=tuple(dict.fromkeys(options.measure)),
        made_at=options.made_at,
        sentence=options.sentence,
    )
    ending = options.output.suffix.lower()
    if ending not in FORMATS:
        raise UnknownFormat(f"{options.output.name}: use one of {', '.join(FORMATS)}.")
    briefing = make_briefing(_engine(), request)
    options.output.write_bytes(write_briefing(briefing, ending, options.template))


def _digest(options: argparse.Namespace) -> None:
    until = options.until or date.today()
    since = options.since or until - A_WEEK
    area = find_area(options.area)
    message = make_digest(_engine(), area, since, until, digest_addresses())
    if options.send:
        send(message, mail_server())
    elif options.output:
        options.output.write_bytes(message.as_bytes())
    else:
        print(message.as_string())


if __name__ == "__main__":
    sys.exit(main())
