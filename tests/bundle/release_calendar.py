"""When each source came out: the Ministry's calendar, and the releases that the bundle holds."""

import re
from collections.abc import Iterator
from datetime import date

from tests.bundle.dates import last_day, read_published
from tests.bundle.shared import Row, figures
from tests.bundle.shipment import Shipment

COLUMNS = (
    "id", "source", "period", "published_on", "published_precision", "kind", "title", "link",
)  # fmt: skip
COURTS = "criminal_court_statistics"
GOV_UK = "https://www.gov.uk"
QUARTER = re.compile(r"(January|April|July|October) to (March|June|September|December) \d{4}")
LAST_MONTHS = {"March": 3, "June": 6, "September": 9, "December": 12}
# A page touched later than this after its quarter was first published at a day we do not know.
LATE = 120


def calendar_rows(shipment: Shipment) -> list[tuple[str, ...]]:
    """Every known day of publication, the newest for each period."""
    return sorted([*_courts(), *_others(shipment)])


def _courts() -> Iterator[tuple[str, ...]]:
    """The Ministry's quarters: by the period in the title, never by the newest date."""
    newest: dict[str, Row] = {}
    for row in sorted(figures("court_release_calendar.csv"), key=lambda r: r["public_updated_at"]):
        if found := QUARTER.search(row["title"]):
            newest[found.group()] = row
    for period, row in newest.items():
        day = read_published(row["public_updated_at"][:10] or "2026-09")
        kind = "published" if row["public_updated_at"] and _prompt(period, day.on) else "inferred"
        link = GOV_UK + row["base_path"]
        yield (
            name_of(COURTS, period),
            COURTS,
            period,
            day.on,
            day.precision,
            kind,
            row["title"],
            link,
        )


def _prompt(period: str, published_on: str) -> bool:
    """Whether a day can be the first day of a quarter's release."""
    _, _, month, year = period.split()
    end = date.fromisoformat(last_day(int(year), LAST_MONTHS[month]))
    return (date.fromisoformat(published_on) - end).days <= LATE


def name_of(source: str, period: str) -> str:
    """The key of one row: a source has one row for each period."""
    return f"{source}/{period.lower().replace(',', '').replace(' ', '-').replace('/', '-')}"


def _others(shipment: Shipment) -> Iterator[tuple[str, ...]]:
    """The releases of the other sources whose day is known."""
    for release in shipment.releases.values():
        _, source, on, precision, _, _, title, _ = release.row()
        if source != COURTS and on:
            yield (name_of(source, title), source, title, on, precision, "published", title, "")
