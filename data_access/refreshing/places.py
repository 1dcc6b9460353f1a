"""Where each source is found. A source that is not here is fetched by hand.

The collection of court statistics was checked against a recorded answer of GOV.UK (20 November
2024). No answer of the London Datastore could be recorded: its ids and names are those that
others' programs used up to October 2026, and VCD_DATASTORE_IDS replaces any of them. The slugs
are the same names as the Datastore's pages have; the catalogue is searched by either.
"""

from data_access.refreshing.datastore import DatastorePlace
from data_access.refreshing.govuk import GovUkPlace

Place = GovUkPlace | DatastorePlace
PLACES: dict[str, Place] = {
    "criminal_court_statistics": GovUkPlace(
        path="/government/collections/criminal-court-statistics",
        files=(
            r"^cc_rdos_tool\.xlsx$",
            r"^cc_open_tool\.xlsx$",
            r"^timeliness_tool_Crown_Court\.xlsx$",
            r"^trials_tool\.xlsx$",
            r"^ccsq_accessible_publication_tables_\d{4}Q[1-4]\.ods$",
        ),
    ),
    # As it was listed on 23 July 2026: twelve files of open data, the newest year's is taken.
    "crime_outcomes": GovUkPlace(
        path="/government/statistical-data-sets/police-recorded-crime-and-outcomes-open-data-tables",
        files=(
            r"^prc-outcomes-open-data-mar\d{4}-tables-\d{6}\.xlsx$",
            r"^prc-supplementary-crime-outcomes-metrics-\d{6}\.xlsx$",
        ),
        is_collection=False,
    ),
    "public_attitude_survey": DatastorePlace(
        id="236kk", slug="mopac-surveys", files=(r"PAS_T&C ?dashboard",)
    ),
    "recorded_crime": DatastorePlace(
        id="exy3m",
        slug="mps-recorded-crime-geographic-breakdown",
        files=(
            r"MPS Borough Level Crime \(historical\)",
            r"MPS Borough Level Crime \(most recent 24 months\)",
        ),
    ),
    "vawg_dashboard": DatastorePlace(
        id="2yod5",
        slug="mps-violence-against-women-and-girls-dashboard",
        files=(r"victim",),
    ),
    "knife_crime_dashboard": DatastorePlace(
        id="e5n6w",
        slug="mps-monthly-crime-dashboard-data",
        files=(r"KnifeCrimeData", r"OtherCrimeData", r"TNOCrimeData"),
    ),
}
# Sets of their own that feed a source as well. The short id of this one was never seen: the
# Datastore takes a name in its place.
FURTHER_PLACES: dict[str, tuple[DatastorePlace, ...]] = {
    "public_attitude_survey": (
        DatastorePlace(
            id="public-perception-",
            slug="public-perception-",
            files=(r"public-perception-data",),
            setting="public_perception",
        ),
    ),
}
