"""The monthly police figures of the bundle: recorded victim-based offences, and VAWG victims."""

from collections.abc import Iterator
from functools import partial

import pandas as pd

from tests.bundle.areas import LONDON, POLICE_AREAS
from tests.bundle.dates import last_day
from tests.bundle.shared import FILES, checksum
from tests.bundle.shipment import Citation, Point, Release, Shipment, number

# The seven groups of offences that have a victim, by the Home Office's grouping.
GROUPS = (
    "Arson and criminal damage", "Burglary", "Robbery", "Sexual offences", "Theft",
    "Vehicle offences", "Violence against the person",
)  # fmt: skip
# By borough and offence together only from here on: more would not fit into the bundle.
BOROUGH_OFFENCES_FROM = "2019-04"

RECORDED = Release(
    source="recorded_crime",
    published="2026-04",
    title="Recorded crime by borough, data to March 2026",
    note="Offences of each of the 32 boroughs are given from April 2019, for London from April"
    " 2010. A row that the file leaves out counts as zero. The airports are under Other until"
    " March 2024. Burglary codes changed in April 2023.",
)
VAWG = Release(
    source="vawg_dashboard",
    published="2026-04-06",
    title="Violence against women and girls, data to February 2026",
    note="Ethnicity is as the officer saw it. No age group under 10 is published. The Met changed"
    " its crime system on 28 February 2024. The months of 2025/26 are eleven.",
)
HISTORY = "mps_borough_level_crime_historical_201004_202403.csv"
RECENT = "mps_borough_level_crime_most_recent_24m_202404_202603.csv"
VICTIMS = "vawg-victims.parquet"
OFFENCES_COPY = "https://github.com/OliverSis05/BEE2041-London-Crime-Project"
VICTIMS_COPY = "https://github.com/fenneh/london-crime-data"


def add_recorded_crime(shipment: Shipment) -> None:
    """Victim-based offences by month: London, boroughs, the rest; and by offence."""
    for name in (HISTORY, RECENT):
        cited = Citation(
            kind="copy",
            title=f"{name}, a copy",
            url=OFFENCES_COPY,
            checksum=checksum(FILES / name),
            note="Published at"
            " https://data.london.gov.uk/dataset/mps-recorded-crime-geographic-breakdown-exy3m",
        )
        for point in recorded_points(read_recorded(name)):
            shipment.add(RECORDED, cited, point, whole=True)


def read_recorded(name: str) -> pd.DataFrame:
    """Offences with a victim: area, offence, month (YYYY-MM), count."""
    wide = pd.read_csv(FILES / name).drop(columns="MinorText")
    wide["MajorText"] = wide["MajorText"].str.capitalize()
    long = wide[wide["MajorText"].isin(GROUPS)].melt(
        ["MajorText", "BoroughName"], var_name="month", value_name="count"
    )
    long["area"] = long["BoroughName"].map(POLICE_AREAS)
    long["month"] = long["month"].str[:4] + "-" + long["month"].str[4:]
    return long.rename(columns={"MajorText": "offence"})


def recorded_points(rows: pd.DataFrame) -> Iterator[Point]:
    """All offences and each offence, for London and for each area."""
    everywhere = pd.concat([rows, rows.assign(area=LONDON)])
    fits = (everywhere["area"] == LONDON) | (everywhere["month"] >= BOROUGH_OFFENCES_FROM)
    point = partial(make_point, "victim_based_offences")
    yield from (point(*key, n) for key, n in _sums(everywhere, "area", "month"))
    split = _sums(everywhere[fits], "area", "month", "offence")
    yield from (point(area, month, n, "offence", offence) for (area, month, offence), n in split)


def add_vawg(shipment: Shipment) -> None:
    """Victims by month recorded: London and boroughs; London by age and by ethnicity."""
    cited = Citation(
        kind="copy",
        title=f"{VICTIMS}, a copy of the dashboard's workbooks",
        url=VICTIMS_COPY,
        checksum=checksum(FILES / VICTIMS),
        note="Published at"
        " https://data.london.gov.uk/dataset/mps-violence-against-women-and-girls-dashboard-data-2yod5",
    )
    for point in vawg_points(read_vawg()):
        shipment.add(VAWG, cited, point, whole=True)


def read_vawg() -> pd.DataFrame:
    """The three sheets of victims, one below the other; each counts every victim once."""
    rows = pd.read_parquet(FILES / VICTIMS)
    rows["month"] = rows["recorded_date_months"].dt.strftime("%Y-%m")
    rows["area"] = rows["borough_name"].map(POLICE_AREAS)
    return rows.rename(columns={"age_group": "age", "ethnic_appearance_group_group": "ethnicity"})


def vawg_points(rows: pd.DataFrame) -> Iterator[Point]:
    """By area, and London by age and by ethnicity: each from its own sheet."""
    point = partial(make_point, "vawg_victims")
    places = rows[rows["sheet"] == "Victim count by location"]
    places = pd.concat([places, places.assign(area=LONDON)])
    yield from (point(*key, n) for key, n in _sums(places, "area", "month"))
    for dimension in ("age", "ethnicity"):
        groups = _sums(rows.dropna(subset=dimension), "month", dimension)
        yield from (point(LONDON, month, n, dimension, group) for (month, group), n in groups)


def _sums(rows: pd.DataFrame, *by: str) -> Iterator[tuple[tuple[str, ...], int]]:
    return iter(rows.groupby(list(by))["count"].sum().items())


def make_point(
    series: str, area: str, month: str, count: int, dimension: str = "ALL", group: str = "ALL"
) -> Point:
    """The count of one month, "2025-03"."""
    return Point(
        series=series,
        area=area,
        start=f"{month}-01",
        end=last_day(int(month[:4]), int(month[5:])),
        value=number(int(count)),
        dimension=dimension,
        breakdown=group,
    )
