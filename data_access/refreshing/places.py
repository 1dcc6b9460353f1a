"""Where each source is found. A source that is not here is fetched by hand."""

from data_access.refreshing.datastore import DatastorePlace
from data_access.refreshing.govuk import GovUkPlace

PLACES: dict[str, GovUkPlace | DatastorePlace] = {
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
        id="e5n6w", slug="mps-monthly-crime-dashboard-data", files=(r"KnifeCrimeData",)
    ),
}
