"""Makes the bundle anew from the reference figures: `python -m tests.bundle.make`."""

import csv
import io
import json
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path

from tests.bundle import commitments, events, release_calendar, statements, targets
from tests.bundle.attitudes import add_attitudes
from tests.bundle.court import add_court
from tests.bundle.marac import add_marac
from tests.bundle.police_months import add_recorded_crime, add_vawg
from tests.bundle.police_periods import add_police_periods
from tests.bundle.shared import ROOT
from tests.bundle.shipment import Shipment
from tests.bundle.surveys import add_surveys

BUNDLE = ROOT / "data_access" / "bundle"
FORMAT = "victims-commissioner-dashboard tidy tables"
SOURCES = (
    add_court, add_surveys, add_attitudes, add_marac, add_recorded_crime, add_vawg,
    add_police_periods,
)  # fmt: skip
RELEASES = (
    "release", "source", "published_on", "published_precision", "published_as", "version", "title",
    "note",
)  # fmt: skip
CITATIONS = ("release", "citation", "kind", "title", "url", "checksum", "note")
HOLDINGS = ("release", "series", "area", "whole")
OBSERVATIONS = (
    "release", "citation", "series", "area", "dimension", "breakdown", "period_start",
    "period_end", "value", "marker", "base", "half_width", "approximate",
)  # fmt: skip

Table = tuple[tuple[str, ...], list[tuple[str, ...]]]


def gather() -> Shipment:
    """Every release and point that the allow-lists let in."""
    shipment = Shipment()
    for add in SOURCES:
        add(shipment)
    return shipment.in_order()


def tables() -> dict[str, Table]:
    """The header and the rows of every file."""
    shipment = gather()
    sources = sorted({release.source for release in shipment.releases.values()})
    return {
        "releases.csv": (RELEASES, shipment.release_rows()),
        "citations.csv": (CITATIONS, shipment.citation_rows()),
        "holdings.csv": (HOLDINGS, shipment.holding_rows()),
        **{f"observations/{s}.csv": (OBSERVATIONS, shipment.point_rows(s)) for s in sources},
        "statements.csv": (statements.COLUMNS, statements.statement_rows()),
        "targets.csv": (targets.COLUMNS, targets.target_rows()),
        "commitments.csv": (commitments.COLUMNS, commitments.commitment_rows()),
        "events.csv": (events.COLUMNS, events.event_rows()),
        "calendar.csv": (release_calendar.COLUMNS, release_calendar.calendar_rows(shipment)),
    }


def make() -> dict[str, bytes]:
    """The bytes of every file of the bundle, the same each time."""
    made = tables()
    files = {name: as_csv(header, rows) for name, (header, rows) in made.items()}
    manifest = {
        "format": FORMAT,
        "format_version": 1,
        "files": {
            name: {"sha256": sha256(files[name]).hexdigest(), "rows": len(made[name][1])}
            for name in sorted(files)
        },
    }
    return files | {"manifest.json": (json.dumps(manifest, indent=1) + "\n").encode()}


def as_csv(header: Iterable[str], rows: Iterable[Iterable[str]]) -> bytes:
    """A table as CSV: UTF-8, a line feed after each row."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)
    return out.getvalue().encode()


def write(folder: Path = BUNDLE) -> None:
    """The bundle, written to its folder, and how large it is."""
    files = make()
    for old in sorted(folder.rglob("*.csv")):
        old.unlink()
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    print(f"{len(files)} files, {sum(map(len, files.values())):,} bytes")


if __name__ == "__main__":
    write()
