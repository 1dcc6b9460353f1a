"""Where the Crown Court figures were read: the kind, the title and the link of each citation."""

from tests.bundle.shared import SHARED, Row, checksum, reworded
from tests.bundle.shipment import Citation

PIPELINE = "A third party's tables, computed from the Ministry of Justice's tools of"
KINDS = (
    ("MoJ Criminal court statistics", "publisher_page"),
    ("UIN ", "official_answer"),
    ("Written question", "official_answer"),
    ("Written evidence", "report"),
    ("NAO ", "report"),
    ("Rape Crisis", "report"),
    ("Victims' Commissioner", "report"),
    ("Crown Court Statistics pipeline", "copy"),
    ("MoJ CCSQ", "copy"),
    ("Govviz", "copy"),
    ("The Justice Pipeline", "copy"),
    ("Public repo court config", "copy"),
)
# The rest are news reports, each named in full so that a new source cannot slip in.
NEWS = (
    "Crown court backlog nears 80,000", "Ilford Recorder", "Independent 26 June 2025",
    "Law Gazette", "List of crown court backlog", "London News Network", "Shropshire Star",
    "The Daily Telegraph", "The Times", "Yorkshire Evening Post", "thelondonpress.uk",
    "trendingtoday.london",
)  # fmt: skip
TITLES = (
    ("Govviz", "Open cases of Table C1 (2026 Q1), as parsed by a public repository"),
    ("The Justice Pipeline", "Figures of April to June 2026, as carried by a public repository"),
    ("Public repo court config", "Figures of January to March 2026, quoted in a public repository"),
    ("MoJ CCSQ Oct-Dec 2023", "Table C1 of October to December 2023, copied into a workbook"),
    ("MoJ CCSQ July-Sept 2024", "Table C1 of July to September 2024, copied into a workbook"),
    ("trendingtoday.london", "trendingtoday.london, October 2025: sexual offence cases in London"),
)
LINKS = {"Govviz": "https://github.com/Egly443/Govviz"}
OF_TEN_COURTS = "London is the sum of the ten court centres"
NOTES = (
    ("Govviz", "The repository names the Ministry's own file as its source."),
    ("The Justice Pipeline", "The figures of the release before are quoted in its change log."),
    ("List of crown court backlog", f"{OF_TEN_COURTS} in this list."),
    (
        "Written question ",
        "Open cases at the end of June; without cases that have a live bench warrant.",
    ),
    (
        "Crown Court Statistics pipeline",
        f"{OF_TEN_COURTS} of the region; the national totals equal the Ministry's.",
    ),
    (
        "Law Gazette, Criminal Bar",
        "The Criminal Bar Association's request to the Ministry; the scope may differ.",
    ),
    ("thelondonpress.uk", "The date is inferred: the latest release then was April to June 2022."),
    (
        "trendingtoday.london",
        "One news source. Only its rows for sexual offences are used, which include rape.",
    ),
)
GOLD = SHARED / "files" / "court" / "moj_2025Q4_derived"


def cite(row: Row) -> Citation:
    """Where one row was read."""
    named = row["source_title"]
    url = _first(named, tuple(LINKS.items())) or row["source_url"]
    return Citation(
        kind=_kind(named),
        title=_title(named, url),
        url=url,
        checksum=_checksum(url),
        note=_first(named, NOTES),
    )


def _first(named: str, table: tuple[tuple[str, str], ...]) -> str:
    return next((words for start, words in table if named.startswith(start)), "")


def _kind(named: str) -> str:
    kind = _first(named, KINDS) or ("news" if named.startswith(NEWS) else "")
    if not kind:
        raise LookupError(f"A source that the list of citations does not name: {named}")
    return kind


def _title(named: str, url: str) -> str:
    """The title of a source; for a repository's file, what the file holds."""
    if named.startswith("Crown Court Statistics pipeline"):
        return f"{PIPELINE} October to December 2025 ({url.rsplit('/', 1)[1]})"
    return _first(named, TITLES) or reworded(named).replace("MoJ ", "Ministry of Justice, ")


def _checksum(url: str) -> str:
    """The checksum of the copy, where the copy itself is in the reference material."""
    path = GOLD / url.rsplit("/", 1)[1]
    return checksum(path) if "pipeline/blob" in url and path.is_file() else ""
