"""The victim surveys of the bundle: the Met's own, and the Crime Survey for England and Wales."""

from dataclasses import dataclass

from tests.bundle.areas import ENGLAND_AND_WALES, POLICE_AREAS
from tests.bundle.shared import Row, figures
from tests.bundle.shipment import Citation, Point, Release, Shipment, number

USS, CSEW = "user_satisfaction_survey", "crime_survey_england_wales"
OVERALL, VPS = "uss_satisfied_overall", "csew_offered_victim_personal_statement"
GAP = "uss_gap_white_less_minority_ethnic"
MET, REDBRIDGE = "Metropolitan Police Service", "Redbridge"

# What the figures call a measure, in which areas, and the series that it is.
ALLOWED = {
    ("overall_satisfaction", MET): (USS, OVERALL),
    ("overall_satisfaction", REDBRIDGE): (USS, OVERALL),
    ("ease_of_contact", MET): (USS, "uss_satisfied_ease_of_contact"),
    ("satisfaction_gap_white_minus_bme_pp", MET): (USS, GAP),
    ("csew_victim_satisfaction_with_police", ENGLAND_AND_WALES): (
        CSEW, "csew_satisfied_with_police",
    ),
    (VPS, ENGLAND_AND_WALES): (CSEW, VPS),
}  # fmt: skip


@dataclass(frozen=True)
class Named:
    """What a release is called, and what a reader should know of it."""

    title: str
    slug: str = ""
    note: str = ""


RELEASES = {
    (USS, "2006"): Named(
        "Crime Victims Survey, 2004/05 and 2005/06",
        note="The forerunner of the User Satisfaction Survey, redesigned in 2004/05: the two years"
        " may not be like for like.",
    ),
    (USS, "2008"): Named("Crime Victims Survey, 2006/07 and 2007/08"),
    (USS, "2009-04-02"): Named("Satisfaction gap, 12 months to September 2008"),
    (USS, "2010-03-11"): Named("Satisfaction gap, 12 months to September 2009"),
    (USS, "2013-01-23"): Named(
        "User Satisfaction Survey, 12 months to June 2012",
        note="As published by HM Inspectorate of Constabulary. The report says White British; the"
        " survey's split is normally White and Black and minority ethnic.",
    ),
    (USS, "2014"): Named(
        "Victim satisfaction, 12 months to June 2014",
        note="Published with an interval of 0.6 percentage points either way; its confidence level"
        " could not be read and is taken to be 95%.",
    ),
    (USS, "2018-04-12"): Named(
        "User Satisfaction Survey, 12 months to December 2017",
        note="Figures shown to Redbridge Safer Neighbourhood Board on 11 April; the year 2018 and"
        " the 12 months are inferred.",
    ),
    (CSEW, "2015-03-26"): Named(
        "Year ending March 2014", note="First published value; since revised to 75."
    ),
    (CSEW, "2025-08-19"): Named(
        "Year ending March 2025",
        note="Very or fairly satisfied with how the police handled the matter. No figures were"
        " collected in 2020/21 and 2021/22.",
    ),
    (CSEW, ""): Named("Victim Personal Statements, year ending March 2018", "vps-2017-18"),
    (CSEW, "2019-08"): Named("Victim Personal Statements, year ending March 2019"),
}
KINDS = (
    ("Metropolitan PEEL", "report"),
    ("Joint Annual Report", "copy"),
    ("Satisfaction gap", "publisher_page"),
    ("Chapter 1: Perceptions", "publisher_page"),
    ("Perception and experience", "publisher_page"),
    ("VC finds", "report"),
    ("Note of the meeting", "report"),
    ("[MayorWatch", "news"),
    ("Crime victims in London", "news"),
    ("Redbridge police", "news"),
    ("Victim satisfaction with police", "news"),
)
GROUPS = {
    "all": "ALL", "domestic burglary": "Domestic burglary", "violence": "Violence",
    "bicycle theft": "Bicycle theft", "theft from the person": "Theft from the person",
    "vehicle-related theft": "Vehicle-related theft", "offender charged": "Offender charged",
    "criminal damage and arson": "Criminal damage and arson", "no action taken": "No action taken",
    "kept informed by police": "Kept informed", "not kept informed well": "Not kept well informed",
    "married/civil partnership": "Married or in a civil partnership",
}  # fmt: skip
DIMENSIONS = {"all": "ALL", "crime_type": "offence"}


def add_surveys(shipment: Shipment) -> None:
    """Every allowed survey percentage with an exact value; those in words are statements."""
    for row in figures("satisfaction.csv"):
        allowed = ALLOWED.get((row["measure"], row["geography"]))
        if allowed and row["value_pct"]:
            source, series = allowed
            shipment.add(make_release(row, source), cite(row), make_point(row, series), whole=False)


def make_release(row: Row, source: str) -> Release:
    """The release that a row belongs to."""
    named = RELEASES[source, row["vintage_published"]]
    return Release(
        source=source,
        published=row["vintage_published"],
        title=named.title,
        slug=named.slug,
        note=named.note,
    )


def make_point(row: Row, series: str) -> Point:
    """The observation of one row; a gap between two groups is no breakdown."""
    is_split = series != GAP and row["breakdown_dimension"] != "all"
    group = row["breakdown_value"]
    dimension = row["breakdown_dimension"]
    return Point(
        series=series,
        area=POLICE_AREAS.get(row["geography"], ENGLAND_AND_WALES),
        start=row["period_start"],
        end=row["period_end"],
        value=number(row["value_pct"]),
        dimension=DIMENSIONS.get(dimension, dimension) if is_split else "ALL",
        breakdown=GROUPS.get(group, group) if is_split else "ALL",
        half_width=half_width(row["note"]),
    )


def half_width(note: str) -> str:
    """The half width of a published interval, where the note gives one."""
    return next((w for w in ("1.9", "0.6") if f"interval +/- {w}" in note), "")


def cite(row: Row) -> Citation:
    """Where one row was read."""
    named = row["source_title"]
    kind = next(kind for start, kind in KINDS if named.startswith(start))
    return Citation(kind=kind, title=named.strip("[]"), url=row["source_url"])
