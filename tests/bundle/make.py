"""Makes the bundle anew from the reference figures: `python -m tests.bundle.make`."""

from hashlib import sha256
from pathlib import Path

from data_access.exporting.csv_files import as_csv, manifest
from data_access.exporting.tidy_tables import CITATIONS, HOLDINGS, OBSERVATIONS
from data_access.exporting.tidy_tables import RELEASES as EXPORTED
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
SOURCES = (
    add_court, add_surveys, add_attitudes, add_marac, add_recorded_crime, add_vawg,
    add_police_periods,
)  # fmt: skip
RELEASES = tuple(name for name in EXPORTED if name != "part")  # a release of ours is one file

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
    files = {name: as_csv([header, *rows]) for name, (header, rows) in made.items()}
    described = {
        name: {"sha256": sha256(content).hexdigest(), "rows": len(made[name][1])}
        for name, content in files.items()
    }
    return files | {"manifest.json": manifest(described)}


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
