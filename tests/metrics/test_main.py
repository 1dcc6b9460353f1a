"""The numbers without a browser: python -m metrics measures | readings | summaries | change."""

import csv
import io
import json
import subprocess
import sys

import pytest

from metrics.__main__ import main
from metrics.catalogue import MEASURES
from tests.helpers import ROOT

COLUMNS = (
    "measure,area,breakdown,period_start,period_end,value,approximate,statement,marker,"
    "numerator,denominator,source,released_on,link"
)
NEVER = ("misreported", "37283", "37,283", "29659", "29,659", "14236", "14,236", "14865", "14,865")

pytestmark = pytest.mark.usefixtures("filled_store")


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]):
    """Run a command and get what it prints."""

    def printed(*arguments: str) -> str:
        assert main(list(arguments)) == 0
        return capsys.readouterr().out

    return printed


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def values(text: str) -> dict[str, str]:
    """The value at each period end, of a table of readings."""
    return {row["period_end"]: row["value"] for row in rows(text) if row["value"]}


@pytest.mark.parametrize(
    ("arguments", "found"),
    [
        (
            ["crown_court_open_cases", "--area", "London"],
            {"2025-12-31": "19339", "2024-12-31": "15966"},
        ),
        (
            ["crown_court_open_cases", "--area", "London", "--as-at", "2025-07-01"],
            {"2025-03-31": "17492", "2024-12-31": "16075"},
        ),
        (
            ["crown_court_open_cases", "--area", "England and Wales"],
            {"2019-12-31": "38341"},
        ),
        (
            ["crown_court_open_cases", "--area", "england & wales", "--as-at", "2026-07-01"],
            {"2019-12-31": "38123"},
        ),
        (
            ["crown_court_outstanding_cases", "--area", "England and Wales", "--as-at=2020-04-01"],
            {"2019-12-31": "37434"},
        ),
    ],
)
def test_readings_are_printed_as_they_stand_or_stood(run, arguments, found) -> None:
    printed = values(run("readings", *arguments, "--format", "csv"))
    assert {day: printed[day] for day in found} == found


def test_readings_of_an_earlier_day_know_nothing_later(run) -> None:
    text = run("readings", "crown_court_open_cases", "--as-at", "2025-07-01", "--format", "csv")
    assert max(values(text)) == "2025-03-31"
    assert max(row["released_on"] for row in rows(text)) <= "2025-07-01"


def test_readings_have_the_promised_columns(run) -> None:
    text = run("readings", "crown_court_open_cases", "--format", "csv")
    assert text.splitlines()[0] == COLUMNS
    told = json.loads(run("readings", "crown_court_open_cases", "--format", "json"))
    assert ",".join(told[0]) == COLUMNS


def test_readings_are_in_full_precision_with_the_counts_behind_them(run) -> None:
    last = rows(run("readings", "crown_court_open_year_or_more_share", "--format", "csv"))[-1]
    assert float(last["value"]) == pytest.approx(32.125, abs=0.0005)
    assert len(last["value"]) > len("32.125")
    assert (last["numerator"], last["denominator"]) == ("5866", "18260")


def test_without_a_breakdown_only_the_whole_is_printed(run) -> None:
    found = rows(run("readings", "vawg_victims", "--format", "csv"))
    assert {row["breakdown"] for row in found} == {"ALL"}


def test_with_a_breakdown_its_groups_are_printed(run) -> None:
    found = rows(run("readings", "vawg_victims", "--breakdown", "ethnicity", "--format", "csv"))
    assert len({row["breakdown"] for row in found} - {"ALL"}) > 2
    assert "ALL" not in {row["breakdown"] for row in found}


def test_where_nothing_is_held_the_header_stands_alone(run) -> None:
    assert run("readings", "needs_assessed", "--format", "csv") == f"{COLUMNS}\n"
    assert json.loads(run("readings", "needs_assessed", "--format", "json")) == []


def test_a_split_that_another_measure_has_stands_alone_too(run) -> None:
    text = run("readings", "vawg_victims", "--breakdown", "marital_status", "--format", "csv")
    assert text == f"{COLUMNS}\n"


@pytest.mark.parametrize(
    "day", ["2025-13-01", "2025-02-30", "1 May 2025", "20250701", "2025-W27-2"]
)
def test_what_is_no_day_is_refused_in_plain_words(day: str, capsys) -> None:
    with pytest.raises(SystemExit) as refused:
        main(["readings", "vawg_victims", "--as-at", day])
    assert refused.value.code == 2
    assert f"'{day}' is not a day. Write it as in 2026-03-31." in capsys.readouterr().err


def test_a_statement_has_words_and_no_value(run) -> None:
    (said,) = rows(run("readings", "victim_service_supported", "--format", "csv"))
    assert "nearly 50,000" in said["statement"]
    assert (said["value"], said["numerator"], said["denominator"]) == ("", "", "")


@pytest.mark.parametrize("area", ["Unknown", "Other"])
def test_the_areas_that_are_kept_for_the_sums_can_be_asked_for(run, area: str) -> None:
    text = run("readings", "victim_based_offences", "--area", area, "--format", "csv")
    assert len(rows(text)) > 0


def test_a_change_is_worked_out_inside_one_release(run) -> None:
    asked = ("--area", "England and Wales", "--from", "2022-09-30", "--to", "2022-12-31")
    (found,) = json.loads(run("change", "crown_court_open_cases", *asked))
    assert found["change"] < 0
    assert found["change"] == found["later"] - found["earlier"]
    assert found["release"].startswith("criminal_court_statistics/")


def test_a_change_that_no_release_gives_is_said_to_be_not_restated(run) -> None:
    asked = ("--from", "2024-03-31", "--to", "2025-12-31")
    (found,) = json.loads(run("change", "crown_court_open_cases", *asked))
    assert found["change"] is None
    assert found["release"] == "not restated in this release"


def test_measures_are_printed_one_each(run) -> None:
    told = json.loads(run("measures", "--format", "json"))
    assert [one["id"] for one in told] == [measure.id for measure in MEASURES]
    table = rows(run("measures", "--format", "csv"))
    assert [one["id"] for one in table] == [measure.id for measure in MEASURES]


def test_a_table_of_measures_holds_no_brackets_of_a_programming_language(run) -> None:
    for one in rows(run("measures", "--format", "csv")):
        for name, cell in one.items():
            assert not cell.startswith(("[", "{", "(")), (one["id"], name)


def test_summaries_say_where_each_measure_stands(run) -> None:
    told = json.loads(run("summaries", "--area", "London", "--today", "2026-07-01"))
    assert {one["id"] for one in told} == {measure.id for measure in MEASURES}
    (court,) = [one for one in told if one["id"] == "crown_court_open_cases"]
    assert court["latest"] == {
        "value": 19339,
        "period_end": "2025-12-31",
        "released_on": "2026-03-26",
        "marker": "",
    }
    assert court["target"]["status"] == "no_number_could_be_read"
    assert set(court["verdict"]) == {"target", "movement", "capability"}
    assert court["headline"] == (
        "19,339 cases were open in London's Crown Courts at the end of December 2025, 3,373 more "
        "than a year before. No number for this could be read in the Police and Crime Plan 2025 "
        "to 2029."
    )


def test_summaries_of_an_earlier_day_know_nothing_later(run) -> None:
    told = json.loads(run("summaries", "--as-at", "2025-07-01", "--today", "2026-07-01"))
    days = [one["latest"]["released_on"] for one in told if one["latest"]]
    assert max(days) <= "2025-07-01"


def test_a_summary_for_a_person_holds_no_raw_number(run) -> None:
    for area in ("London", "England and Wales"):
        for one in json.loads(run("summaries", "--area", area, "--today", "2026-07-01")):
            for words in ("nan", "None", "inf%"):
                assert words not in one["headline"].split(), one["id"]


@pytest.mark.parametrize(
    ("arguments", "near"),
    [
        (["readings", "crown_court_open_case"], "crown_court_open_cases"),
        (["readings", "crown_court_open_cases", "--area", "Camdn"], "Camden"),
        (["summaries", "--area", "Snaresbrok"], "Snaresbrook Crown Court"),
        (["summaries", "--measure", "vawg_victim"], "vawg_victims"),
        (["readings", "vawg_victims", "--breakdown", "ethnicty"], "ethnicity"),
    ],
)
def test_an_unknown_name_is_one_line_with_the_nearest_names(arguments, near, capsys) -> None:
    assert main(arguments) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert len(printed.err.strip().splitlines()) == 1
    assert near in printed.err


@pytest.mark.parametrize("measure", MEASURES, ids=lambda measure: measure.id)
def test_nothing_that_was_misreported_is_ever_printed(run, measure) -> None:
    for area in ("London", "England and Wales"):
        text = run("readings", measure.id, "--area", area, "--format", "csv").lower()
        found = [row["value"] for row in rows(text)]
        assert not [word for word in NEVER if word in found or word in text.replace(".", " ")]


def test_the_command_runs_as_a_program(filled_store) -> None:
    command = [sys.executable, "-m", "metrics", "readings", "crown_court_open_cases"]
    done = subprocess.run(
        [*command, "--area", "London", "--format", "csv"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert filled_store.exists()
    assert values(done.stdout)["2025-12-31"] == "19339"
    assert done.stderr == ""


def test_a_reader_who_stops_early_is_no_error(filled_store) -> None:
    command = f"{sys.executable} -m metrics measures | head -c 10"
    done = subprocess.run(
        command, shell=True, cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert filled_store.exists()
    assert "Traceback" not in done.stderr
