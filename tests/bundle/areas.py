"""The areas that may stand in the bundle, and what the sources call them."""

from tests.bundle.shared import FILES, Row

LONDON, ENGLAND_AND_WALES, UNKNOWN, OTHER = "London", "England and Wales", "Unknown", "Other"

COURTS = {
    "Central Criminal Court": "Central Criminal Court",
    "Croydon": "Croydon Crown Court",
    "Harrow": "Harrow Crown Court",
    "Inner London Sessions House": "Inner London Crown Court",
    "Isleworth": "Isleworth Crown Court",
    "Kingston Upon Thames": "Kingston upon Thames Crown Court",
    "Snaresbrook": "Snaresbrook Crown Court",
    "Southwark": "Southwark Crown Court",
    "Wood Green": "Wood Green Crown Court",
    "Woolwich": "Woolwich Crown Court",
}
COURT_AREAS = {LONDON: LONDON, ENGLAND_AND_WALES: ENGLAND_AND_WALES, **COURTS}

BOROUGHS = (
    "Barking and Dagenham", "Barnet", "Bexley", "Brent", "Bromley", "Camden", "Croydon", "Ealing",
    "Enfield", "Greenwich", "Hackney", "Hammersmith and Fulham", "Haringey", "Harrow", "Havering",
    "Hillingdon", "Hounslow", "Islington", "Kensington and Chelsea", "Kingston upon Thames",
    "Lambeth", "Lewisham", "Merton", "Newham", "Redbridge", "Richmond upon Thames", "Southwark",
    "Sutton", "Tower Hamlets", "Waltham Forest", "Wandsworth", "Westminster",
)  # fmt: skip

POLICE_AREAS = {
    **{borough: borough for borough in BOROUGHS},
    "London (MPS)": LONDON,
    "Metropolitan Police": LONDON,
    "Metropolitan Police Service": LONDON,
    "Unknown": UNKNOWN,
    "Other": OTHER,
    "Other / NK": OTHER,
    "London Heathrow and London City Airports": OTHER,
}
ALLOWED = {*BOROUGHS, *COURTS.values(), LONDON, ENGLAND_AND_WALES, UNKNOWN, OTHER}


def court_area(row: Row) -> str | None:
    """The area of a court figure; None where it is not one of ours."""
    return COURT_AREAS.get(row["geography"])


def boroughs_of_lookup() -> list[str]:
    """The boroughs as the reference lookup writes them."""
    lines = (FILES / "borough_lookup.csv").read_text(encoding="utf-8").splitlines()[1:]
    return [line.split(",")[0] for line in lines if ",E09" in line]
