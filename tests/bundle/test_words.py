"""Targets, statements, commitments, events and the calendar of the bundle."""

import re
from datetime import date

import pytest

from tests.bundle.areas import ALLOWED
from tests.bundle.measure_ids import MEASURES
from tests.bundle.read import table
from tests.bundle.target_kinds import NAMES

KINDS = {
    "at_least", "at_most", "percent_change", "gap", "direction", "time_limit", "milestone",
    "capacity", "none",
}  # fmt: skip
DAYS = {
    "targets": ("plan_end_on", "due_on"),
    "statements": ("released_on",),
    "commitments": ("announced_on", "said_on"),
    "events": ("happened_on",),
    "calendar": ("published_on",),
}


def target(name: str) -> dict[str, str]:
    (row,) = (row for row in table("targets") if row["id"] == name)
    return row


@pytest.mark.parametrize("name", ["targets", "statements", "commitments"])
def test_every_measure_that_is_named_is_a_measure(name: str) -> None:
    for row in table(name):
        assert set(filter(None, row["measures"].split(";"))) <= MEASURES, row


@pytest.mark.parametrize("name", list(DAYS))
def test_every_row_has_a_name_of_its_own_and_real_days(name: str) -> None:
    keys = [next(iter(row.values())) for row in table(name)]
    assert len(keys) == len(set(keys))
    for row in table(name):
        for column in DAYS[name]:
            assert not row[column] or date.fromisoformat(row[column])


@pytest.mark.parametrize("name", ["targets", "statements", "commitments", "events"])
def test_every_row_names_an_area_of_ours_or_none(name: str) -> None:
    assert {row["area"] for row in table(name)} <= {*ALLOWED, ""}


def test_no_target_was_left_out() -> None:
    assert len(NAMES) == 43
    assert set(NAMES) <= {row["id"] for row in table("targets")}


def test_a_target_has_the_words_that_judge_it() -> None:
    for row in table("targets"):
        assert row["kind"] in KINDS
        assert row["status"] in {"in_force", "expired", "replaced", "draft"}
        assert row["read"] in {"in_full", "not_in_full", "draft_only"}
        assert row["direction"] in {"increase", "decrease", "maintain", ""}
        assert row["set_by"] in {"plan", "ministry", "code", "met", "office"}


def test_only_a_number_becomes_a_target_value() -> None:
    for row in table("targets"):
        assert re.fullmatch(r"\d*\.?\d*", row["value"] + row["baseline_value"]), row
        if row["kind"] in ("direction", "none", "milestone"):
            assert row["value"] == "", row


def test_no_london_target_that_was_found_in_force_has_a_number() -> None:
    found = [row for row in table("targets") if row["id"] in NAMES]
    in_force = [row for row in found if row["status"] == "in_force"]
    assert [row["id"] for row in in_force if row["area"] == "London" and row["value"]] == []


def test_a_plan_that_was_not_read_in_full_is_never_said_to_set_no_number() -> None:
    for row in table("targets"):
        if row["set_by"] == "plan" and not row["value"]:
            assert row["read"] != "in_full", row


def test_the_ambition_of_53000_is_expired_and_on_the_old_definition() -> None:
    row = target("moj-2021-53000-cases")
    assert (row["value"], row["kind"], row["status"]) == ("53000", "at_most", "expired")
    assert (row["area"], row["due_on"]) == ("England and Wales", "2025-03-31")
    assert row["measures"] == "crown_court_outstanding_cases"


def test_the_target_of_134_days_is_expired() -> None:
    row = target("pcp-2013-delays")
    assert (row["baseline_value"], row["value"], row["status"]) == ("168", "134", "expired")
    assert (row["kind"], row["due_on"]) == ("percent_change", "2016-03-31")


def test_the_statement_of_16200_names_the_old_definition() -> None:
    (row,) = (row for row in table("statements") if "16,200" in row["words"])
    assert row["measures"] == "crown_court_outstanding_cases"


def test_every_noted_statement_and_commitment_is_there() -> None:
    words = " ".join(row["words"] for name in ("statements", "commitments") for row in table(name))
    for part in ("nearly 50,000", "Only 10%", "Over 17,000", "79 referrals", "27,000 calls"):
        assert part in words
    assert {row["status"] for row in table("commitments")} == {"open", "answered", "unknown"}


def test_the_newest_quarter_of_the_courts_is_a_month_that_was_inferred() -> None:
    courts = [row for row in table("calendar") if row["source"] == "criminal_court_statistics"]
    newest = max(courts, key=lambda row: row["published_on"])
    assert newest["period"] == "April to June 2026"
    assert (newest["published_precision"], newest["kind"]) == ("month", "inferred")


def test_a_page_touched_again_is_not_taken_for_its_first_day() -> None:
    kinds = {row["period"]: row["kind"] for row in table("calendar")}
    assert (kinds["January to March 2019"], kinds["April to June 2019"]) == (
        "inferred",
        "published",
    )


def test_no_label_names_the_holder_of_the_office() -> None:
    for name in ("events", "statements", "commitments", "targets", "citations"):
        for row in table(name):
            said = [text for column, text in row.items() if column not in ("link", "url")]
            assert "Waxman" not in " ".join(said), row
