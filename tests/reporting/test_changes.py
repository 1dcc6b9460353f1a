"""Since the last meeting, on the shipped figures and through its command."""

import json
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pytest
from sqlalchemy import Engine

from data_access.oversight.notes import write_ambition
from metrics.catalogue import MEASURES
from reporting.__main__ import main
from reporting.answered import told_since
from reporting.changes import A_WEEK, lead


def test_a_quiet_week_says_so_and_what_comes_next(filled: Engine) -> None:
    _, told = told_since(filled, date(2026, 3, 26), date(2026, 3, 30), areas=["London"])
    assert told.lead == (
        "No new official figures since 26 March 2026; next: Public Attitude Survey, "
        "31 March 2026, announced."
    )


def test_londons_revised_caseload_is_a_revision_and_not_news(filled: Engine) -> None:
    comparison, _ = told_since(filled, date(2025, 12, 18), date(2026, 3, 26), areas=["London"])
    revised = [(one.before.value, one.after.value) for one in comparison.revisions]
    assert revised == [(16075, 15966)]
    ends = {one.reading.period_end for one in comparison.new_periods}
    opened = [n for n in comparison.new_periods if n.measure.id == "crown_court_open_cases"]
    assert date(2025, 12, 31) in ends
    assert [one.reading.value for one in opened] == [19339]


def test_the_new_count_of_december_2024_is_a_change_of_definition(filled: Engine) -> None:
    comparison, _ = told_since(filled, date(2024, 3, 28), date(2024, 12, 12))
    assert [one.measure.id for one in comparison.redefinitions] == ["crown_court_open_cases"]
    assert comparison.redefinitions[0].source == "July to September 2024, 12 December 2024"


@pytest.mark.usefixtures("filled_store")
def test_the_command_prints_each_change_in_full(capsys: pytest.CaptureFixture[str]) -> None:
    days = ["--since", "2025-12-18", "--until", "2026-03-26", "--area", "London"]
    assert main(["changes", *days, "--format", "json"]) == 0
    record = json.loads(capsys.readouterr().out)
    assert [(one["before"], one["after"]) for one in record["revisions"]] == [(16075, 15966)]
    assert main(["changes", *days]) == 0
    assert "revised to 15,966 cases, 109 cases fewer" in capsys.readouterr().out


@pytest.mark.usefixtures("filled_store")
def test_a_name_that_is_not_known_ends_with_2(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["changes", "--since", "2026-01-01", "--area", "Londn"]) == 2
    assert "London" in capsys.readouterr().err


@pytest.mark.usefixtures("filled_store")
def test_days_the_wrong_way_round_are_told_and_end_with_2(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert main(["changes", "--since", "2026-01-02", "--until", "2026-01-01"]) == 2
    assert "2 January 2026 is not before 1 January 2026" in capsys.readouterr().err
    file = str(tmp_path / "a.pdf")
    days = ["--since", "2026-01-02", "--as-at", "2026-01-01"]
    assert main(["brief", "--kind", "weekly", *days, "--output", file]) == 2


@pytest.mark.usefixtures("filled_store")
def test_a_template_that_is_no_deck_is_told_and_ends_with_2(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    other = tmp_path / "office.pptx"
    other.write_text("no deck")
    asked = ["--template", str(other), "--output", str(tmp_path / "a.pptx")]
    assert main(["brief", "--kind", "measure", *asked]) == 2
    assert "The template office.pptx is no PowerPoint file" in capsys.readouterr().err


def test_a_new_ambition_is_told_with_its_level_and_its_day(filled: Engine) -> None:
    today = date.today()
    ambition = {"measures": "crown_court_open_cases", "area": "London", "kind": "at_most"}
    ambition |= {"value": "15000", "unit": "cases", "due_on": "2099-03-31", "words": "Agreed."}
    write_ambition(filled, ambition, today=today, by="Ada")
    _, told = told_since(filled, today - A_WEEK, today, areas=["London"])
    lines = next(one.lines for one in told.groups if one.heading == "Targets and ambitions")
    said = "Open Crown Court cases, at most 15,000 cases by 31 March 2099, London."
    assert [line.partition(": ")[2] for line in lines if "ambition" in line] == [said]


@pytest.mark.usefixtures("filled_store")
def test_a_new_figure_that_is_still_filling_in_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    days = ["--since", "2025-12-18", "--until", "2026-11-21"]
    assert main(["changes", *days, "--area", "London"]) == 0
    (line,) = [
        one
        for one in capsys.readouterr().out.splitlines()
        if one.startswith("- Outcomes that were a charge or summons, London:")
    ]
    assert "7% in January to March 2026, still filling in, and 44 earlier periods" in line


@pytest.mark.parametrize(
    ("new", "revised", "said"),
    [
        (18, 1, "new figures for 18 measures, revised figures for 1 measure"),
        (1, 0, "new figures for 1 measure, none revised"),
        (0, 2, "no new figures, revised figures for 2 measures"),
        (0, 0, "2 new releases, of which no figure is held here"),
    ],
)
def test_the_first_sentence_counts_what_there_is(new: int, revised: int, said: str) -> None:
    day = date(2026, 9, 1)
    measures = [SimpleNamespace(measure=measure) for measure in MEASURES]
    found = SimpleNamespace(
        since=day,
        until=date(2026, 11, 22),
        has_news=True,
        new_periods=measures[:new],
        revisions=measures[:revised],
        releases=((None, None),) * 2,
    )
    assert lead(found, ()) == f"Since 1 September 2026: {said}."
