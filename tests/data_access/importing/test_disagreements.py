"""Totals of a release that two of its files give: where they differ, it is told, and stored."""

from pathlib import Path

import pytest
from sqlalchemy import Engine

from data_access.__main__ import main
from data_access.database import open_database
from data_access.importing.disagreements import disagreements
from data_access.releases import read_releases
from reporting.disagreement_words import disagreement_lines
from tests.data_access.importing.made_imports import brought_in, prepared
from tests.data_access.made_court import (
    GROUPS,
    MEASURES,
    one_court,
    table_c1,
    write_open,
    write_rdos,
)
from tests.data_access.made_files import Cell, write_open_document
from tests.data_access.made_releases import RECEIPTS, figure, flow, release, store

MARCH, OPEN = "2026-03-26", "crown_court_open_cases"
LONDON_COURTS, OTHER_COURTS = 5, 7


def whole_of(measure: str, quarter: int) -> int:
    """What the made tool says of England and Wales."""
    offences = sum(GROUPS.values())
    elsewhere = one_court(measure, offences, quarter, region="Kent")
    return LONDON_COURTS * one_court(measure, offences, quarter) + OTHER_COURTS * elsewhere


def tables(path: Path, *, more: int = 0) -> Path:
    """The accessible tables of the same release; more: by how much open cases of Q4 differ."""
    quarters = [
        ("2025", name, *(whole_of(measure, at) for measure in MEASURES))
        for at, name in enumerate(("Q3", "Q4"))
    ]
    last: list[Cell] = list(quarters[1])
    last[4] += more
    rows = table_c1(rows=[quarters[0], tuple(last)])
    cover = [("Published: 26 March 2026",)]
    return write_open_document(path, {"Cover": cover, "Table_C1": rows})


def test_a_tool_and_tables_that_agree_say_nothing(engine: Engine, tmp_path: Path) -> None:
    brought_in(engine, tables(tmp_path / "ccsq.ods"))
    found = prepared(engine, write_rdos(tmp_path / "cc_rdos_tool.xlsx"))
    assert disagreements(engine, found.release) == ()


@pytest.mark.parametrize("tool_is_first", [True, False])
def test_a_total_that_differs_is_told_with_its_period_and_both_values(
    engine: Engine, tmp_path: Path, *, tool_is_first: bool
) -> None:
    files = [write_rdos(tmp_path / "cc_rdos_tool.xlsx"), tables(tmp_path / "ccsq.ods", more=7)]
    first, second = files if tool_is_first else reversed(files)
    brought_in(engine, first)
    (found,) = disagreements(engine, prepared(engine, second).release)
    assert (found.series, found.area) == (OPEN, "England and Wales")
    (said,) = disagreement_lines([found])
    tool, table = (f"{whole_of('3. Open', 1) + more:,}" for more in (0, 7))
    here, there = (table, tool) if tool_is_first else (tool, table)
    assert "open cases, England and Wales, 31 December 2025: two files" in said
    assert f"{here} here, and {there} in {first.name}" in said


def test_london_is_compared_where_both_files_give_it(engine: Engine, tmp_path: Path) -> None:
    brought_in(engine, write_rdos(tmp_path / "cc_rdos_tool.xlsx"))
    found = disagreements(engine, prepared(engine, write_open(tmp_path / "open.xlsx")).release)
    assert ("London", OPEN) in {(one.area, one.series) for one in found}


def test_another_release_may_say_another_figure(engine: Engine) -> None:
    store(engine, release(figure("2025-12-31", 19_339), on="2026-06-25", part="tool"))
    made = release(figure("2025-12-31", 19_340), on=MARCH, part="tables")
    assert disagreements(engine, made) == ()


def test_a_correction_of_the_same_file_is_a_revision_and_no_disagreement(engine: Engine) -> None:
    store(engine, release(figure("2025-12-31", 1), on=MARCH, part="tool"))
    assert disagreements(engine, release(figure("2025-12-31", 2), on=MARCH, part="tool")) == ()


@pytest.mark.parametrize(
    ("stored", "given", "differ"),
    [
        ({"value": 50}, {"value": 50.4}, False),
        ({"value": 50}, {"value": 50.6}, True),
        ({"value": 50, "approximate": True}, {"value": 54}, False),
        ({"value": 50}, {"value": None, "marker": "[x]"}, False),
        ({"value": None, "marker": "[c]"}, {"value": 5}, False),
    ],
    ids=["rounded", "not rounded", "approximate", "missing here", "missing there"],
)
def test_rounded_and_missing_figures_are_not_called_different(
    engine: Engine, stored: dict, given: dict, *, differ: bool
) -> None:
    store(engine, release(figure("2025-12-31", 0) | stored, on=MARCH, part="tool"))
    made = release(figure("2025-12-31", 0) | given, on=MARCH, part="tables")
    assert bool(disagreements(engine, made)) is differ


def test_only_so_many_are_told_one_by_one(engine: Engine) -> None:
    days = [f"{year}-12-31" for year in range(2000, 2025)]
    store(engine, release(*(flow(day, 1) for day in days), on=MARCH, part="tool"))
    made = release(*(flow(day, 2) for day in days), on=MARCH, part="tables")
    lines = disagreement_lines(disagreements(engine, made))
    assert len(lines) == 21
    assert lines[-1] == "And 5 more totals differ."
    assert lines[0].startswith(f"Crown court {RECEIPTS.removeprefix('crown_court_')}, London")


@pytest.mark.usefixtures("empty_store")
def test_two_files_of_one_command_are_compared_and_both_are_stored(
    tmp_path: Path, capsys: pytest.CaptureFixture
) -> None:
    files = [write_rdos(tmp_path / "cc_rdos_tool.xlsx"), tables(tmp_path / "ccsq.ods", more=7)]
    assert main(["import", *map(str, files), "--published", MARCH]) == 0
    assert "two files of this release differ" in capsys.readouterr().out
    (held,) = [one for one in read_releases(open_database()).values() if len(one.parts) >= 2]
    assert {part.name for part in held.parts} >= {
        "moj_receipts_disposals_open",
        "moj_publication_tables",
    }
