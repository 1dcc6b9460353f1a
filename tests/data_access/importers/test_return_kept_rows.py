"""The returns of targets, commitments and events, and their rows in the tables that keep them."""

from pathlib import Path

import pytest

from data_access.importers import return_commitments, return_events, return_targets
from data_access.schema import KEPT_ROWS
from metrics.events import read_event
from metrics.targets import read_target
from tests.data_access.importers.figures import problems_of
from tests.data_access.made_returns import (
    COMMITMENT,
    EVENT,
    FILLED,
    TARGET,
    Answers,
    fill_csv,
    fill_workbook,
)

LAYOUTS = {
    "targets": return_targets.LAYOUT,
    "commitments": return_commitments.LAYOUT,
    "events": return_events.LAYOUT,
}
kinds = pytest.mark.parametrize("kind", sorted(LAYOUTS))


def rows_of(kind: str, path: Path, *rows: Answers) -> list[dict[str, str]]:
    """The kept rows of a return."""
    figures = LAYOUTS[kind].read(fill_csv(path / "a.csv", kind, *rows))
    assert figures.observations.empty
    assert set(figures.kept_rows) == {kind}
    return list(figures.kept_rows[kind])


@kinds
def test_a_row_has_its_key_first_and_only_columns_of_its_table(kind: str, tmp_path: Path) -> None:
    (row,) = rows_of(kind, tmp_path, FILLED[kind])
    assert next(iter(row)) == "id"
    assert set(row) - {"id"} <= {column.name for column in KEPT_ROWS[kind].columns}
    assert all(isinstance(text, str) for text in row.values())


def test_an_ambition_of_the_office_is_read_as_one(tmp_path: Path) -> None:
    (row,) = rows_of("targets", tmp_path, TARGET)
    target = read_target({**row, "key": row["id"]})
    assert target.is_ambition
    assert target.value == 80
    assert target.measures == ("victim_satisfaction_overall", "victim_satisfaction_treatment")
    assert str(target.due_on) == "2027-03-31"
    assert target.due_as == "31 March 2027"


def test_an_event_is_read_with_its_theme(tmp_path: Path) -> None:
    (row,) = rows_of("events", tmp_path, EVENT)
    event = read_event({**row, "key": row["id"]})
    assert str(event.happened_on) == "2024-02-28"
    assert event.key == "the-met-moves-to-a-new-crime-system"
    assert not event.is_planned


def test_a_commitment_keeps_its_day_in_words_too(tmp_path: Path) -> None:
    (row,) = rows_of("commitments", tmp_path, COMMITMENT)
    assert (row["announced_on"], row["announced_as"]) == ("2023-03-10", "10 March 2023")


WRONG = [
    ("targets", {"Target value": None}, "Never invent one."),
    ("targets", {"Kind": "Direction of travel", "Direction": None}, "Choose Increase, Decrease"),
    ("targets", {"Kind": "Percent change from a baseline"}, "A change in per cent needs its base"),
    ("targets", {"Target value": 180}, "180 is not a percentage. Give a number from 0 to 100."),
    ("targets", {"Target value": "eighty"}, "Write the number in digits and nothing else."),
    ("targets", {"Plan": None}, "Plan has to be filled in."),
    ("targets", {"Plan ends": "01/01/2020"}, "A plan ends after it starts."),
    ("targets", {"Measures": "Satisfaction!"}, "The page Definitions has the name of each"),
    ("targets", {"Set by": "My neighbour"}, "one of the list in the column Set by"),
    ("targets", {"Status": "Sleeping"}, "one of the list in the column Status"),
    ("targets", {"Target area": "Paris"}, "one of the list in the column Target area"),
    ("targets", {"Due on": "soon"}, "Write the day, the month and the year"),
    ("targets", {"Link": "see above"}, "Start it with https://, or leave it empty."),
    ("targets", {"Reference": "!!!"}, "Write another reference."),
    ("commitments", {"Status": "Answered"}, "Write what was answered, or choose another status."),
    ("commitments", {"Owner": None}, "Owner has to be filled in."),
    ("commitments", {"Announced on": "2023"}, "Write the day, the month and the year"),
    ("events", {"Happened on": "31/02/2024"}, "Write the day, the month and the year"),
    ("events", {"Precision": "Exact"}, "one of the list in the column Precision"),
    ("events", {"Theme": "Weather"}, "one of the list in the column Theme"),
    ("events", {"Source title": None}, "Source title has to be filled in."),
]


@pytest.mark.parametrize(("kind", "wrong", "said"), WRONG, ids=[str(one[:2]) for one in WRONG])
def test_each_field_filled_in_wrongly_is_told_by_its_cell(
    tmp_path: Path, kind: str, wrong: Answers, said: str
) -> None:
    path = fill_workbook(tmp_path / "a.xlsx", kind, {**FILLED[kind], **wrong})
    told = problems_of(LAYOUTS[kind].read, path)[0]
    assert said in told
    assert told.startswith("a.xlsx, sheet Return, cell ")


@kinds
def test_two_rows_of_one_name_are_refused(kind: str, tmp_path: Path) -> None:
    path = fill_csv(tmp_path / "a.csv", kind, FILLED[kind], FILLED[kind])
    assert "a name of its own for each row" in problems_of(LAYOUTS[kind].read, path)[0]


def test_a_guarded_text_loses_its_apostrophe_again(tmp_path: Path) -> None:
    (row,) = rows_of("commitments", tmp_path, {**COMMITMENT, "Note": "'=1+1", "Answer": "'tis"})
    assert row["note"] == "=1+1"
    assert row["answer"] == "'tis"
