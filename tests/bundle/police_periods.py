"""The other police figures of the bundle: outcomes, knife injuries, the attrition review."""

from tests.bundle.areas import LONDON, POLICE_AREAS
from tests.bundle.dates import months_between
from tests.bundle.shared import FILES, Row, checksum, figures
from tests.bundle.shipment import Citation, Point, Release, Shipment, number

# On the recorded basis; the closed basis jumps whenever old investigations are cleared out.
RECORDED_BASIS = "outcome [recorded basis]"
OUTCOMES = {
    "Charged or summonsed (outcome 1)": "outcomes_charged",
    "All outcomes assigned": "outcomes_assigned",
}
OUTCOMES_RELEASE = Release(
    source="crime_outcomes",
    published="2026-07-23",
    title="Outcomes open data, year ending March 2026",
    note="Outcomes of the offences recorded in each quarter. The last four quarters are still"
    " filling in. Nothing is given before January 2015, when the Met did not yet supply outcomes.",
)
OUTCOMES_CITED = Citation(
    kind="copy",
    title="Home Office outcomes open data of 23 July 2026, added up by a public repository"
    " (force_quarter.csv)",
    url="https://github.com/SGilr/oocd-dashboard",
    note="Published at https://www.gov.uk/government/statistical-data-sets/"
    "police-recorded-crime-and-outcomes-open-data-tables",
)
KNIFE = "Knife Injury Victims (1-24)"
KNIFE_RELEASE = Release(
    source="knife_crime_dashboard",
    published="2026-03-18",
    title="Monthly crime dashboard, data to February 2026",
    note="The file labels them offences, but they are victims aged 1 to 24. Whole financial years"
    " only; 2025/26 has eleven months.",
)
REVIEW = "Victim withdrawal before charging decision"
REVIEW_RELEASE = Release(
    source="victim_attrition_review",
    published="2025-07",
    title="London Victim Attrition Review 2025",
    note="About 270,000 crimes of 2021/22: arson, criminal damage, robbery, public order, violence"
    " and sexual offences. Withdrawal before a charging decision, as reported.",
)
REVIEWED = {
    "all in scope": "ALL",
    "domestic abuse flagged": "Domestic abuse",
    "rape, domestic abuse flagged": "Rape, domestic abuse",
    "adult rape": "Adult rape",
}


def add_police_periods(shipment: Shipment) -> None:
    """Outcomes by quarter, knife injuries and withdrawal by financial year."""
    for row in figures("referrals_and_victims.csv"):
        if row["breakdown_dimension"] == RECORDED_BASIS and row["breakdown_value"] in OUTCOMES:
            point = make_point(row, OUTCOMES[row["breakdown_value"]])
            shipment.add(OUTCOMES_RELEASE, OUTCOMES_CITED, point, whole=True)
        elif row["measure"] == KNIFE and _months(row) == 12:
            point = make_point(row, "knife_injury_victims_under_25")
            shipment.add(KNIFE_RELEASE, cite_knife(), point, whole=True)
        elif row["measure"] == REVIEW:
            offence = REVIEWED[row["breakdown_value"]]
            point = make_point(row, "attrition_review_victim_withdrawal", offence)
            shipment.add(REVIEW_RELEASE, cite_review(row), point, whole=False)


def _months(row: Row) -> int:
    return months_between(row["period_start"], row["period_end"])


def make_point(row: Row, series: str, offence: str = "ALL") -> Point:
    """One row's value; zeros stand in these figures for missing, so none may come."""
    if series.startswith("outcomes") and float(row["value"]) == 0:
        raise ValueError(f"A zero that stands for missing: {row}")
    return Point(
        series=series,
        area=POLICE_AREAS.get(row["geography"], LONDON),
        start=row["period_start"],
        end=row["period_end"],
        value=number(row["value"]),
        dimension="ALL" if offence == "ALL" else "offence",
        breakdown=offence,
    )


def cite_knife() -> Citation:
    """The copy of the knife crime file."""
    return Citation(
        kind="copy",
        title="monthly-crime-dashboard.parquet, a copy of the knife crime file",
        url="https://github.com/fenneh/london-crime-data",
        checksum=checksum(FILES / "monthly-crime-dashboard.parquet"),
        note="Published at https://data.london.gov.uk/dataset/mps-monthly-crime-dashboard-data-e5n6w",
    )


def cite_review(row: Row) -> Citation:
    """The news report that gave a figure of the review."""
    return Citation(kind="news", title=row["source_title"], url=row["source_url"])
