"""Actions, questions and histories as tables and as files that a spreadsheet may open."""

import csv
import io
from dataclasses import replace
from datetime import date, datetime

import pytest

from metrics.catalogue import MEASURES
from metrics.exceptions import awaiting, unanswered
from reporting.history_table import history_table
from reporting.oversight_tables import (
    NAMED,
    actions_csv,
    actions_table,
    exceptions_table,
    questions_csv,
    questions_table,
)
from reporting.oversight_words import actions_lead, moment, questions_lead
from tests.metrics.test_agenda import action, question
from tests.reporting.test_calendar_file import ACTION, UPDATE

TODAY = date(2026, 11, 21)


def rows(file: bytes) -> list[dict[str, str]]:
    """The rows of a file, read by the standard library in its strict mode."""
    return list(csv.DictReader(io.StringIO(file.decode("utf-8-sig")), strict=True))


def test_actions_come_back_from_their_file_as_they_were() -> None:
    (row,) = rows(actions_csv([replace(ACTION, updates=(UPDATE,))]))
    assert (row["key"], row["what"], row["due_on"]) == ("7", ACTION.what, "2026-12-31")
    assert (row["status"], row["measure_title"]) == ("open", "Open Crown Court cases")
    assert row["updates"] == "2026-11-22: Asked"
    assert row["written_at"] == "2026-11-21T14:05:09"


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t"])
def test_no_cell_is_run_as_a_formula(start: str) -> None:
    words = f"{start}cmd('x')"
    (told,) = rows(actions_csv([replace(ACTION, what=words)]))
    (asked,) = rows(questions_csv([replace(question("1"), words=words)]))
    assert told["what"] == asked["words"] == f"'{words}"


def test_files_without_rows_have_their_headings() -> None:
    for file in (actions_csv([]), questions_csv([])):
        assert file.decode("utf-8-sig").startswith("key,")


def test_an_overdue_action_says_by_how_much() -> None:
    told = actions_table([action("1", "2026-11-20"), action("2", "2026-11-01")], TODAY)["When"]
    assert list(told) == [
        "Overdue by 1 day, was due 20 November 2026",
        "Overdue by 20 days, was due 1 November 2026",
    ]


def test_an_action_that_is_due_today_says_so() -> None:
    assert actions_table([action("1", "2026-11-21")], TODAY)["When"][0] == (
        "Due today, 21 November 2026"
    )


def test_a_question_without_an_answer_says_how_long_it_has_waited() -> None:
    told = questions_table([question("1", asked="2026-10-01")], TODAY)["State"]
    assert told[0] == "No answer yet, asked 1 October 2026 (51 days ago)"


def test_leads_count_what_is_open_and_what_is_late() -> None:
    given = [
        action("1", "2026-11-20"),
        action("2", "2026-12-20"),
        action("3", "2026-01-01", "done"),
    ]
    assert actions_lead(given, TODAY) == "2 actions are open, 1 overdue."
    assert actions_lead([], TODAY) == "No action is open."
    assert questions_lead([question("1", asked="2026-10-01")], TODAY) == (
        "1 question is open, 1 without an answer for over 28 days."
    )


def test_a_moment_is_told_by_londons_clocks() -> None:
    assert moment(datetime(2026, 7, 1, 23, 30)) == "2 July 2026 at 00:30"
    assert moment(datetime(2026, 12, 1, 23, 30)) == "1 December 2026 at 23:30"


def test_a_history_tells_what_each_version_changed() -> None:
    first = {"what": "Ask", "owner": "A", "recorded_by": "Ada", "recorded_at": datetime(2026, 1, 1)}
    second = first | {"what": "Write", "recorded_by": "Ben"}
    told = history_table([second, first], {"what": "What", "owner": "Owner"})
    assert list(told["What"]) == ["What: “Ask” became “Write”", "Written first."]
    assert list(told["Who"]) == ["Ben", "Ada"]


def test_many_exceptions_of_one_rule_stand_in_one_row() -> None:
    row = {"owner": "City Hall", "status": "open", "announced_on": "2019-01-01"}
    given = [row | {"key": str(n), "title": f"Promise {n}", "announced_as": ""} for n in range(6)]
    (told,) = exceptions_table(unanswered(given, TODAY))["About"]
    assert told == "Promise 0; Promise 1; Promise 2; Promise 3; and 2 more"


def test_many_measures_that_are_awaited_of_one_source_are_counted_too() -> None:
    told = exceptions_table(awaiting(MEASURES, ()))["About"]
    assert all(one.count(";") <= NAMED for one in told)
    assert any(one.endswith(" more") for one in told)
