"""The MARAC figures of the bundle: each year's workbook is a release of its own."""

from tests.bundle.areas import LONDON
from tests.bundle.shared import FILES, Row, checksum, figures
from tests.bundle.shipment import Citation, Point, Release, Shipment, number

SOURCE = "marac_data"
SERIES = {
    "MARAC cases discussed": "marac_cases_discussed",
    "MARAC recommended number of cases (SafeLives)": "marac_cases_recommended",
    "MARAC repeat cases": "marac_repeat_cases",
    "MARAC cases per 10,000 adult females": "marac_cases_per_10000_women",
}
# The footnotes of SafeLives on the meetings that did not hand in figures.
FOOTNOTES = {
    "2021-22": "One MARAC in the Met's area did not submit from July 2021 to March 2022: the"
    " figures of this year are low.",
    "2022-23": "Three MARACs in the Met's area did not submit from September 2022 to March 2023:"
    " the figures of this year are low.",
}
CITATION = Citation(
    kind="copy",
    title="SafeLives Marac data 2018/19 to 2024/25, converted by a public repository"
    " (marac_data_2018_2025.csv)",
    url="https://github.com/slendeavours/ONS_Population_Estimates",
    note="Published at https://safelives.org.uk/research-policy/practitioner-datasets/marac-data/",
)


def add_marac(shipment: Shipment) -> None:
    """The four series for the Met's area, 2018/19 to 2024/25."""
    path = FILES / "marac_data_2018_2025.csv"
    citation = Citation(
        kind=CITATION.kind,
        title=CITATION.title,
        url=CITATION.url,
        checksum=checksum(path),
        note=CITATION.note,
    )
    for row in figures("referrals_and_victims.csv"):
        if row["measure"] in SERIES and row["geography"] == "Metropolitan Police":
            shipment.add(make_release(row), citation, make_point(row), whole=False)


def make_release(row: Row) -> Release:
    """The workbook of the row's year; the days of the older ones are not recorded."""
    year = f"{row['period_start'][:4]}-{row['period_end'][2:4]}"
    dated = row["vintage_published"][:1].isdigit()
    return Release(
        source=SOURCE,
        published=row["vintage_published"] if dated else "",
        slug="" if dated else year,
        title=f"Marac data {year.replace('-', '/')}",
        note=FOOTNOTES.get(year, ""),
    )


def make_point(row: Row) -> Point:
    """One financial year of one series."""
    return Point(
        series=SERIES[row["measure"]],
        area=LONDON,
        start=row["period_start"],
        end=row["period_end"],
        value=number(row["value"]),
    )
