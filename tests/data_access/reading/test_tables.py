"""Tables with a header, alike from a sheet and from a text."""

from pathlib import Path

import pytest

from data_access.reading.layout import ImportFailed, Limits
from data_access.reading.tables import key_of, open_tables
from tests.data_access.made_files import excel_rows, write_excel

LIMITS = Limits()


def is_header(keys: set[str]) -> bool:
    """Whether there is an area and a count."""
    return {"area", "count"} <= set(keys)


def cells(path: Path) -> list[tuple[str, str, str]]:
    """Each row's area and count, and where its count stands."""
    with open_tables(path, LIMITS, is_header) as tables:
        records = [record for table in tables for record in table.records()]
        return [(one["area"], one["count"], one.place("count")) for one in records]


@pytest.mark.parametrize("text", ["Month_Year", "month year", " Month  Year [note 1]"])
def test_a_column_is_known_however_it_is_written(text: str) -> None:
    assert key_of(text) == "month_year"


def test_a_sheet_is_read_from_its_header_wherever_it_stands(tmp_path: Path) -> None:
    rows = [("A title",), ("Area", None, "Count"), ("Brent", "x", 5), ("Camden", "y", 6)]
    path = write_excel(tmp_path / "a.xlsx", {"Cover": "", "Data": excel_rows(rows)})
    assert cells(path) == [
        ("Brent", "5", "sheet Data, cell C3"),
        ("Camden", "6", "sheet Data, cell C4"),
    ]


@pytest.mark.parametrize("sign", [",", ";", "\t"])
def test_a_text_is_read_whatever_its_separator(tmp_path: Path, sign: str) -> None:
    path = tmp_path / "a.csv"
    path.write_text(f"Area{sign}Unnamed: 1{sign}Count\nBrent{sign}9{sign}5\n")
    assert cells(path) == [("Brent", "5", "line 2, column count")]


def test_a_column_that_stands_twice_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("Area,Count,count\nBrent,5,6\n")
    with pytest.raises(ImportFailed, match="expected each column once, found two named"):
        cells(path)
