"""Since the last meeting, on the shipped figures and through its command."""

import json
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pytest
from sqlalchemy import Engine

from data_access.oversight.meetings import start_meeting
from data_access.oversight.notes import write_ambition
from metrics.catalogue import MEASURES
from reporting.__main__ import main
from reporting.answered import told_since
from reporting.changes import A_WEEK, lead


def test_a_quiet_week_says_so_and_what_comes_next(filled: Engine) -> None:
    _, told = told_since(filled, date(2026, 3, 26), date(2026, 3, 30), areas=["London"])
    assert told.lead == (
        "No figures published since 26 March 2026 are held here; next: Public Attitude Survey, "
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
        (0, 0, "2 new releases, from which no new figure is held for London"),
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
        areas=("London",),
    )
    assert lead(found, ()) == f"Since 1 September 2026: {said}."


def test_a_release_without_a_figure_for_the_area_is_not_among_the_new_figures(
    filled: Engine,
) -> None:
    days = date(2026, 8, 28), date(2026, 11, 28)
    _, london = told_since(filled, *days, areas=["London"])
    assert "1 new release, from which no new figure is held for London" in london.lead
    told = {one.heading: one.lines for one in london.that_happened}
    assert "New figures, published since" not in told
    line = "Criminal court statistics quarterly (Ministry of Justice): April to June 2026, "
    (held_apart,) = told["New releases, from which no new figure is held for London"]
    assert held_apart.startswith(line)
    _, country = told_since(filled, *days, areas=["England and Wales"])
    told = {one.heading: one.lines for one in country.that_happened}
    assert told["New figures, published since"][0].startswith(line)
    assert not [heading for heading in told if heading.startswith("New releases")]


def test_no_next_meeting_is_made_up(filled: Engine) -> None:
    today = date(2026, 11, 28)

    def due() -> str:
        _, told = told_since(filled, today - A_WEEK, today, areas=["London"])
        return told.groups[-1].heading

    assert due() == "Due within a week, by 5 December 2026"
    start_meeting(filled, {"title": "Oversight", "held_on": "2026-12-15"}, by="Ada")
    assert due() == "Due before the next meeting, 15 December 2026"


def test_releases_held_without_londons_figures_are_told(filled: Engine) -> None:
    _, told = told_since(filled, date(2026, 11, 21), date(2026, 11, 28), areas=["London"])
    (late,) = [one for one in told.groups if one.heading.startswith("Overdue")]
    assert late.lines[-1] == (
        "Criminal court statistics quarterly (Ministry of Justice): the release of September 2026 "
        "is held without London's figures; for London we hold that of 26 March 2026."
    )
    _, told = told_since(filled, date(2026, 3, 18), date(2026, 3, 26), areas=["London"])
    (late,) = [one for one in told.groups if one.heading.startswith("Overdue")]
    assert not [line for line in late.lines if "without London's" in line]
