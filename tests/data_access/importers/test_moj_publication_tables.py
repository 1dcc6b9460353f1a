"""The headline tables of a release, as .ods, with figures we know."""

import math
from datetime import date
from pathlib import Path

import pytest

from data_access.importers.moj_publication_tables import LAYOUT, read
from data_access.reading.peek import Peek
from tests.data_access.importers.figures import problems_of, row, value
from tests.data_access.made_court import table_c1
from tests.data_access.made_files import Cell, excel_rows, write_excel, write_open_document

Q3, Q4 = "2025-09-30", "2025-12-31"
OPEN = "crown_court_open_cases"
EW = "England and Wales"
COMMENT = (
    '<table:table-cell office:value-type="float" office:value="70"><office:annotation>'
    "<text:p>99</text:p></office:annotation><text:p>70</text:p></table:table-cell>"
)
FORMULA = '<table:table-cell table:formula="of:=[.A1]"/>'


def write(path: Path, rows: list[tuple[Cell, ...]] | None = None, **sheets: object) -> Path:
    """An .ods file with a cover, and Table_C1."""
    return write_open_document(
        path, {"Cover": [("Published: 26 March 2026",)], "Table_C1": rows or table_c1()} | sheets
    )


def test_the_tables_are_known_by_their_content(tmp_path: Path) -> None:
    assert LAYOUT.recognise(Peek(write(tmp_path / "saved as something.bin")))
    other = write_open_document(tmp_path / "other.ods", {"Table_C1": [("Year", "Money")]})
    assert not LAYOUT.recognise(Peek(other))


def test_quarters_are_read_and_years_are_left_out(tmp_path: Path) -> None:
    figures = read(write(tmp_path / "ccsq.ods"))
    assert value(figures, OPEN, EW, Q4) == 80
    assert value(figures, "crown_court_receipts", EW, Q4) == 110
    assert value(figures, "crown_court_disposals", EW, Q3) == 90
    assert len(figures.observations) == 6
    assert figures.published_on == date(2026, 3, 26)


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Publication date: 26 March 2026", date(2026, 3, 26)),
        ("Date of publication 26 March 2026", date(2026, 3, 26)),
        ("Release date: 26 March 2026", date(2026, 3, 26)),
        ("Next publication date: 25 June 2026", None),
    ],
)
def test_the_day_of_publication_is_read_where_the_cover_tells_it(
    tmp_path: Path, line: str, day: date | None
) -> None:
    assert read(write(tmp_path / "ccsq.ods", Cover=[(line,)])).published_on == day


def test_a_line_of_words_under_the_table_is_no_row(tmp_path: Path) -> None:
    rows = [*table_c1(), ("Source: Ministry of Justice",)]
    assert len(read(write(tmp_path / "ccsq.ods", rows)).observations) == 6


def test_the_same_tables_as_xlsx_are_read_alike(tmp_path: Path) -> None:
    sheets = {"Cover": "", "Table_C1": excel_rows(table_c1())}
    assert value(read(write_excel(tmp_path / "ccsq.xlsx", sheets)), OPEN, EW, Q4) == 80


def test_tables_of_outstanding_cases_are_series_of_their_own(tmp_path: Path) -> None:
    figures = read(write(tmp_path / "ccsq.ods", table_c1("outstanding")))
    assert set(figures.observations["series"]) == {
        "crown_court_outstanding_cases",
        "crown_court_receipts_old_definition",
        "crown_court_disposals_old_definition",
    }


def test_header_notes_and_capitals_do_not_matter(tmp_path: Path) -> None:
    rows = table_c1()
    rows[4] = tuple(f"{str(name).upper()} [note 3][note 12]" for name in rows[4])
    assert value(read(write(tmp_path / "ccsq.ods", rows)), OPEN, EW, Q4) == 80


@pytest.mark.parametrize(("mark", "marker"), [("[x]", "[x]"), ("..", "[x]"), ("*", "[c]")])
def test_a_mark_is_missing_and_never_zero(tmp_path: Path, mark: str, marker: str) -> None:
    rows = table_c1(rows=[(2025, "Q3", 100, 90, 70), (2025, "Q4", 110, 100, mark)])
    point = row(read(write(tmp_path / "ccsq.ods", rows)), OPEN, EW, Q4)
    assert math.isnan(point.value)
    assert point.marker == marker


def test_a_revised_figure_stays_a_figure(tmp_path: Path) -> None:
    rows = table_c1(rows=[(2025, "Q4", 110, 100, "80,203 [r]")])
    assert value(read(write(tmp_path / "ccsq.ods", rows)), OPEN, EW, Q4) == 80203


def test_comments_in_cells_are_not_figures(tmp_path: Path) -> None:
    rows = table_c1(rows=[(2025, "Q3", 100, 90, COMMENT)])
    assert value(read(write(tmp_path / "ccsq.ods", rows)), OPEN, EW, Q3) == 70


def test_ages_in_days_are_read_where_a_title_says_so(tmp_path: Path) -> None:
    table = [
        ("Table O1: Age of open cases at the Crown Court, days",),
        ("Year", "Quarter", "All cases: median", "For trial: median"),
        (2025, "Q4", 181, 200),
    ]
    figures = read(write(tmp_path / "ccsq.ods", Table_O1=table))
    assert value(figures, "crown_court_open_age_median_days", EW, Q4) == 181


def test_a_table_of_the_magistrates_courts_is_not_read_for_ages(tmp_path: Path) -> None:
    table = [("Table O1: magistrates",), ("Year", "Quarter", "Median"), (2025, "Q4", 64)]
    figures = read(write(tmp_path / "ccsq.ods", Table_O1=table))
    assert set(figures.observations["series"]) == {
        OPEN,
        "crown_court_receipts",
        "crown_court_disposals",
    }
    assert "Table_O1" in figures.notes[0]


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        (
            table_c1(rows=[(2025, "Q4", 110, 100, "many")]),
            "sheet Table_C1, cell E6: expected a count, found the text 'many'",
        ),
        (
            table_c1(rows=[(2025, "Q4", 110, 100, -3)]),
            "sheet Table_C1, cell E6: expected a count, found -3, a number below 0",
        ),
        (
            table_c1(rows=[(2025, "Q5", 110, 100, 80)]),
            "sheet Table_C1, cell B6: expected a year and Q1 to Q4 or All, found 2025 Q5",
        ),
        (
            table_c1(rows=[(2025, "Q4", 1, 1, 1), (2025, "Q4", 1, 1, 2)]),
            "sheet Table_C1, cell B7: expected each quarter once",
        ),
        (
            table_c1(rows=[(2025, "Q4", 110, 100, FORMULA)]),
            "sheet Table_C1, cell E6: expected a figure or a text, found a formula that was never",
        ),
        (table_c1("pending"), "sheet Table_C1: expected a header row with Year and a column"),
        (
            [("Table C1 - magistrates' courts",), *table_c1()[1:]],
            "sheet Table_C1: expected a title that says Crown",
        ),
        (
            table_c1(rows=[("2025", "All", 1, 2, 3)]),
            "sheet Table_C1: expected quarters, found none",
        ),
    ],
)
def test_what_is_wrong_is_told_with_its_cell(
    tmp_path: Path, rows: list[tuple[Cell, ...]], said: str
) -> None:
    assert said in problems_of(read, write(tmp_path / "ccsq.ods", rows))[0]


def test_a_workbook_without_the_table_is_refused(tmp_path: Path) -> None:
    path = write_open_document(tmp_path / "ccsq.ods", {"Table_M1": table_c1()})
    [said] = problems_of(read, path)
    assert "expected one sheet Table_C1, found Table_M1" in said
