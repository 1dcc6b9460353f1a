"""The Crown Court figures of the bundle: only what the allow-list names."""

from tests.bundle.areas import COURT_AREAS
from tests.bundle.court_allowed import ALLOWED, ANY, ONE_CROWN, SINCE, WHOLE, Allowed
from tests.bundle.court_citations import cite
from tests.bundle.dates import months_between
from tests.bundle.shared import Row, figures
from tests.bundle.shipment import Point, Release, Shipment, number

SOURCE = "criminal_court_statistics"

BAR_REQUEST = "2019-09"
NOTES = {
    BAR_REQUEST: (
        "Figures for single courts that the Ministry gave at the Criminal Bar Association's"
        " request; their scope may differ from the published tables."
    ),
    "2016-08-10": "The day is when the page was last updated; the first day was earlier.",
    ONE_CROWN: (
        "The first release on today's definition: outstanding cases became open cases. No release"
        " came out between 28 March 2024 and this one."
    ),
    "2026-09": (
        "The exact day was not read; the month follows from the usual calendar, and it was before"
        " 2 October 2026."
    ),
}


def add_court(shipment: Shipment) -> None:
    """Every allowed Crown Court figure, in its release."""
    titles = release_titles()
    for row in figures("court.csv"):
        allowed = next((a for a in ALLOWED if fits(a, row)), None)
        if allowed and not row["note"].startswith("APPROXIMATE"):
            release = make_release(row["vintage_published"], titles)
            point = make_point(row, allowed)
            whole = (row["vintage_published"], point.series, point.area) in WHOLE
            shipment.add(release, cite(row), point, whole=whole)


def fits(allowed: Allowed, row: Row) -> bool:
    """Whether a row is one that the list allows."""
    since = row["vintage_published"] >= ONE_CROWN
    return (
        row["measure"] == allowed.measure
        and row["geography"] in allowed.areas
        and row["breakdown"] == allowed.rows
        and (allowed.releases == ANY or since == (allowed.releases == SINCE))
        and months_between(row["period_start"], row["period_end"]) == allowed.months
    )


def make_point(row: Row, allowed: Allowed) -> Point:
    """The observation of one row."""
    return Point(
        series=allowed.series,
        area=COURT_AREAS[row["geography"]],
        start=row["period_start"],
        end=row["period_end"],
        value=number(row["value"]),
        dimension="offence" if allowed.offence else "ALL",
        breakdown=allowed.offence or "ALL",
        approximate="rounded to 100" in row["note"],
    )


def make_release(published: str, titles: dict[str, str]) -> Release:
    """The release of a day, by the name that the Ministry gives it."""
    return Release(
        source=SOURCE,
        published=published,
        title=titles[published],
        note=NOTES.get(published, ""),
    )


def release_titles() -> dict[str, str]:
    """What each release is called: the quarter it reports on, by its day of publication."""
    titles = {
        row["public_updated_at"][:10]: row["title"].split(": ")[1]
        for row in reversed(figures("court_release_calendar.csv"))
        if ": " in row["title"] and row["public_updated_at"]
    }
    # Two quarters' pages share these days, the earlier one's being a later touch.
    titles |= {"2019-09-26": "April to June 2019", "2016-12-15": "July to September 2016"}
    asked = "January to March 2019, single courts, at the Criminal Bar Association's request"
    return titles | {BAR_REQUEST: asked, "2026-09": "April to June 2026"}
