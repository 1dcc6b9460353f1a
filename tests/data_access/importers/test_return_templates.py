"""The templates that we hand out: laid out for everybody, and known again when they come back."""

import io
import zipfile
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest

from data_access.importers import _MODULES
from data_access.reading.layout import Layout
from data_access.reading.peek import Peek
from data_access.templates.guard import guarded, without_guard
from data_access.templates.handed_out import TEMPLATES, template
from tests.data_access.importers.figures import problems_of
from tests.data_access.made_returns import FILLED, SURVEY, fill_csv, fill_workbook

LAYOUTS = [module.LAYOUT for module in _MODULES if hasattr(module, "LAYOUT")]
templates = pytest.mark.parametrize("template_id", sorted(TEMPLATES))


def recognised(path: Path) -> list[Layout]:
    """Every layout that takes a file for its own."""
    return [layout for layout in LAYOUTS if layout.recognise(Peek(path))]


@templates
def test_a_filled_template_is_known_by_its_own_layout_only(
    tmp_path: Path, template_id: str
) -> None:
    row = FILLED[template_id]
    workbook = fill_workbook(tmp_path / "renamed.xlsx", template_id, row)
    table = fill_csv(tmp_path / "renamed.csv", template_id, row, sign=";")
    for path in (workbook, table):
        assert [layout.id for layout in recognised(path)] == [f"return_{template_id}"]


@templates
def test_a_template_is_read_alike_as_workbook_and_as_csv(tmp_path: Path, template_id: str) -> None:
    workbook = fill_workbook(tmp_path / "a.xlsx", template_id, FILLED[template_id])
    table = fill_csv(tmp_path / "a.csv", template_id, FILLED[template_id])
    (layout,) = recognised(workbook)
    first, second = layout.read(workbook), layout.read(table)
    assert first.observations.equals(second.observations)
    assert getattr(first, "kept_rows", None) == getattr(second, "kept_rows", None)


@templates
def test_every_sheet_has_one_table_without_merged_cells(template_id: str) -> None:
    book = openpyxl.load_workbook(io.BytesIO(template(template_id)))
    assert book.sheetnames == ["Cover", "Guidance", "Return", "Lists"]
    for sheet in book.worksheets:
        assert not sheet.merged_cells.ranges
        assert sheet.freeze_panes is None
        assert sheet["A1"].value
        assert len(sheet.tables) == (0 if sheet.title == "Cover" else 1)
    assert book.properties.title == TEMPLATES[template_id].title
    assert book.properties.creator


@templates
def test_a_template_holds_no_formula_and_no_macro(template_id: str) -> None:
    with zipfile.ZipFile(io.BytesIO(template(template_id))) as archive:
        sheets = [n for n in archive.namelist() if n.startswith("xl/worksheets/sheet")]
        assert not any(b"<f>" in archive.read(name) for name in sheets)
        assert not any("vba" in name for name in archive.namelist())


@templates
def test_every_column_is_explained_and_every_choice_is_offered(template_id: str) -> None:
    book = openpyxl.load_workbook(io.BytesIO(template(template_id)))
    explained = [row[0].value for row in book["Guidance"].iter_rows(min_row=4)]
    fields = TEMPLATES[template_id].fields
    assert explained == [field.name for field in fields]
    offered = {(row[0].value, row[1].value) for row in book["Lists"].iter_rows(min_row=4)}
    choices = {(field.name, name) for field in fields for name in field.choices or ()}
    assert offered == choices
    lists = [v for v in book["Return"].data_validations.dataValidation if v.type == "list"]
    assert len(lists) == len({name for name, _ in choices})


@pytest.mark.parametrize("day", ["17/04/2026", date(2026, 4, 17), datetime(2026, 4, 17)])
def test_the_date_on_the_cover_is_that_of_the_release(tmp_path: Path, day: object) -> None:
    path = fill_workbook(tmp_path / "a.xlsx", "survey", SURVEY, dated=day)
    (layout,) = recognised(path)
    assert layout.read(path).published_on == date(2026, 4, 17)


@pytest.mark.parametrize("text", ["=1+1", "+44", "-5 and less", "@here", "\tcell", "'quoted'", "x"])
def test_the_guard_against_formulas_comes_off_again(text: str) -> None:
    assert without_guard(guarded(text)) == text
    assert not guarded(text).startswith(("=", "+", "-", "@", "\t"))


def test_an_empty_template_asks_for_a_row(tmp_path: Path) -> None:
    path = fill_workbook(tmp_path / "a.xlsx", "events")
    (layout,) = recognised(path)
    assert "Fill in one row for each figure" in problems_of(layout.read, path)[0]
