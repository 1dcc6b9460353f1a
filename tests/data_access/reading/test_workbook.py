"""Sheets of .xlsx and .ods as rows of text."""

from pathlib import Path

import pytest

from data_access.reading.cells import address, column_of
from data_access.reading.layout import Limits
from data_access.reading.peek import Peek
from data_access.reading.workbook import open_workbook
from tests.data_access.importers.figures import problems_of
from tests.data_access.made_files import excel_rows, write_excel, write_open_document

LIMITS = Limits()


def texts_of(path: Path, sheet: str = "Data", limits: Limits = LIMITS) -> list[tuple[str, ...]]:
    """The texts of each filled row."""
    with open_workbook(path, limits) as workbook:
        return [row.texts for row in workbook.rows(sheet)]


def excel(path: Path, rows: str) -> Path:
    """An .xlsx workbook of one sheet, its rows given as XML."""
    return write_excel(path, {"Data": rows})


@pytest.mark.parametrize(("column", "name"), [(0, "A1"), (25, "Z1"), (26, "AA1"), (16383, "XFD1")])
def test_cells_are_named_as_spreadsheet_programs_name_them(column: int, name: str) -> None:
    assert address(column, 1) == name
    assert column_of(name) == column


def test_both_kinds_of_workbook_are_read_alike(tmp_path: Path) -> None:
    rows = [("Borough", "2025"), ("Barnet", 1.5), (None, "[x]")]
    expected = [("Borough", "2025"), ("Barnet", "1.5"), ("", "[x]")]
    assert texts_of(excel(tmp_path / "a.xlsx", excel_rows(rows))) == expected
    assert texts_of(write_open_document(tmp_path / "a.ods", {"Data": rows})) == expected


def test_rows_keep_their_numbers(tmp_path: Path) -> None:
    path = excel(tmp_path / "a.xlsx", '<row r="7"><c r="B7"><v>1</v></c></row>')
    with open_workbook(path, Limits()) as workbook:
        [row] = workbook.rows("Data")
    assert (row.number, row.text(1), row.text(99)) == (7, "1", "")


def test_repeated_cells_and_rows_of_an_ods_are_repeated(tmp_path: Path) -> None:
    twice = (
        '<table:table-cell table:number-columns-repeated="2" office:value-type="float" '
        'office:value="3"><text:p>3</text:p></table:table-cell>'
    )
    path = write_open_document(tmp_path / "a.ods", {"Data": [("a", twice, "b")]})
    assert texts_of(path) == [("a", "3", "3", "b")]


def test_a_formula_counts_by_its_cached_value(tmp_path: Path) -> None:
    path = excel(tmp_path / "a.xlsx", "<row><c><f>A2+1</f><v>4</v></c></row>")
    assert texts_of(path) == [("4",)]


def test_a_formula_that_was_never_calculated_is_refused_with_its_cell(tmp_path: Path) -> None:
    path = excel(tmp_path / "a.xlsx", '<row r="3"><c r="C3"><f>SUM(A1:B1)</f><v></v></c></row>')
    [said] = problems_of(texts_of, path)
    assert (
        "sheet Data, cell C3: expected a figure or a text, found a formula that was never" in said
    )


@pytest.mark.parametrize(
    ("cell", "limits", "said"),
    [
        (
            '<c r="XFD1048576"><v>1</v></c>',
            Limits(),
            "row 1,048,576: expected at most 1,024 columns",
        ),
        ("<c><v>1</v></c>" * 20, Limits(cells_or_records=10), "expected at most 10 cells"),
        ('<c t="s"><v>9</v></c>', Limits(), "cell A1048576: expected one of 0 shared texts"),
    ],
)
def test_what_would_take_the_memory_is_refused(
    tmp_path: Path, cell: str, limits: Limits, said: str
) -> None:
    path = excel(tmp_path / "a.xlsx", f'<row r="1048576">{cell}</row>')
    [problem] = problems_of(lambda file: texts_of(file, limits=limits), path)
    assert said in problem


def test_a_million_repeated_filled_cells_are_refused(tmp_path: Path) -> None:
    many = (
        '<table:table-cell table:number-columns-repeated="16384" office:value-type="string">'
        "<text:p>x</text:p></table:table-cell>"
    )
    path = write_open_document(tmp_path / "a.ods", {"Data": [(many,)]})
    [said] = problems_of(texts_of, path)
    assert "sheet Data, row 1: expected at most 1,024 columns" in said


def test_a_peek_never_fails(tmp_path: Path) -> None:
    path = tmp_path / "a.bin"
    for data in (b"", b"PK\x03\x04", b"\xff\xfe\x00", b"\x81\x8d", b"a;b\n1;2\n"):
        path.write_bytes(data)
        peek = Peek(path)
        assert peek.sheets == peek.pivot_fields == ()
        assert isinstance(peek.columns, tuple)
    assert Peek(path).columns == ("a", "b")


def test_a_peek_sees_the_first_rows(tmp_path: Path) -> None:
    peek = Peek(excel(tmp_path / "a.xlsx", excel_rows([("a", 1)] * 50)))
    assert peek.kind == "xlsx"
    assert len(peek.rows("Data", at_most=3)) == 3
