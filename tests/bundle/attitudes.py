"""The Public Attitude Survey of the bundle: all residents of London, not victims."""

from tests.bundle.areas import LONDON
from tests.bundle.shared import SHARED, Row, checksum, figures
from tests.bundle.shipment import Citation, Point, Release, Shipment, number

SOURCE = "public_attitude_survey"
SERIES = {
    "PAS: Police do a good job in the local area": "pas_good_job_locally",
    "PAS: Trust MPS": "pas_trust",
    "PAS: Agree the police treat everyone fairly regardless of who they are": (
        "pas_treat_everyone_fairly"
    ),
    "PAS: Agree the police listen to the concerns of local people": "pas_listen_to_concerns",
    "PAS: Agree the police can be relied upon to be there when needed": "pas_relied_upon",
    "PAS: Agree the police are dealing with the things that matter to this community": (
        "pas_deal_with_what_matters"
    ),
    "PAS: Feels well informed about local police activities over the last 12 months": (
        "pas_informed_locally"
    ),
    "PAS: Knows how to contact their local ward officer": "pas_know_ward_officer",
}
PERCEPTION, TRUST = "2025/26 (data to Sep-25)", "2023/24 Q3"
RELEASES = {
    PERCEPTION: Release(
        source=SOURCE,
        published="2026-03-31",
        precision="year",
        published_as=PERCEPTION,
        title="Public perception, data to September 2025",
        note="The day of publication is not recorded; 2025/26 is all that is given.",
    ),
    TRUST: Release(
        source=SOURCE,
        published="",
        slug="2023-24-q3",
        title="Public Attitude Survey dashboard, data to December 2023",
        note="The file's name gives the quarter of its data, not a day of publication.",
    ),
}
COPY = SHARED / "files" / "surveys" / "public-perception-data.csv"
CITATIONS = {
    PERCEPTION: ("public-perception-data.csv, a copy", "https://github.com/ucfnys3/CASA0029-Group"),
    TRUST: (
        "PAS_Total.csv, a copy of one sheet of the dashboard's workbook",
        "https://github.com/paul-rodenburg/JBG050-Group14",
    ),
}


def add_attitudes(shipment: Shipment) -> None:
    """Every rolling twelve months of the eight questions, both releases whole."""
    for row in figures("public_attitude_survey.csv"):
        given = row["vintage_published"]
        shipment.add(RELEASES[given], cite(row), make_point(row), whole=True)


def make_point(row: Row) -> Point:
    """The share of residents over the twelve months of one row."""
    return Point(
        series=SERIES[row["measure"]],
        area=LONDON,
        start=row["period_start"],
        end=row["period_end"],
        value=number(row["value_pct"]),
    )


def cite(row: Row) -> Citation:
    """The copy that a row was read in."""
    title, url = CITATIONS[row["vintage_published"]]
    held = row["vintage_published"] == PERCEPTION
    return Citation(
        kind="copy",
        title=title,
        url=url,
        checksum=checksum(COPY) if held else "",
        note=f"Published at {row['source_url']}",
    )
