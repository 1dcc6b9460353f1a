"""The statements of the bundle: figures in words, without a period, or not to be drawn."""

from collections.abc import Iterator

from tests.bundle.dates import read_published
from tests.bundle.shared import Row, figures, only, reworded
from tests.bundle.statements_court import COURT_STATEMENTS
from tests.bundle.statements_survey import SURVEY_STATEMENTS
from tests.bundle.statements_victims import VICTIM_STATEMENTS

COLUMNS = (
    "statement", "measures", "area", "words", "period", "said_by", "source_title", "published_as",
    "released_on", "link", "note",
)  # fmt: skip

# The statements that were noted down as such, by the start of their words.
NOTED = {
    "More than a third of victims": "more-than-a-third-unsatisfied-2023",
    "There are over 16,200": "over-16200-outstanding-2023",
    "The London Victim and Witness Service": "victim-service-supported-2021-22",
    "A 15 per cent reduction": "completed-prosecutions-down-15-per-cent",
    "MetCC handles": "metcc-six-million-calls",
    "Two-fifths of London victims": "two-fifths-unsupported-2014",
}
AREAS = {"London (MPS)": "London", "not stated": ""}
PERIODS = {"2021-04-01/2022-03-31": "April 2021 to March 2022"}


def statement_rows() -> list[tuple[str, ...]]:
    """Every statement, one row each, sorted by name."""
    return sorted([*_noted(), *_from_figures()])


def _noted() -> Iterator[tuple[str, ...]]:
    for row in figures("statements_and_commitments.csv"):
        if row["type"] == "statement":
            yield _noted_row(row)


def _noted_row(row: Row) -> tuple[str, ...]:
    name = next(slug for start, slug in NOTED.items() if row["words"].startswith(start))
    return (
        name, row["measure_ids"], AREAS.get(row["area"], row["area"]), row["words"],
        PERIODS.get(row["period"], row["period"]), row["said_by"],
        reworded(row["source_title"]), row["published_as"], row["released_on"], "",
        row["note"],
    )  # fmt: skip


def _from_figures() -> Iterator[tuple[str, ...]]:
    for said in (*COURT_STATEMENTS, *SURVEY_STATEMENTS, *VICTIM_STATEMENTS):
        row = only(figures(said.file), **said.row)
        day = read_published(said.published or row["vintage_published"])
        yield (
            said.name, ";".join(said.measures), said.area, said.words, said.period, said.said_by,
            reworded(said.source or row["source_title"]), day.words, day.on,
            row["source_url"], said.note,
        )  # fmt: skip
