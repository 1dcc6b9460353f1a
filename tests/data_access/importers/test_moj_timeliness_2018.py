"""The flat timeliness file of 2018, with figures we know."""

import math
from pathlib import Path

import pytest

from data_access.importers.moj_timeliness_2018 import LAYOUT, NEEDED, read
from data_access.reading.peek import Peek
from tests.data_access.importers.figures import problems_of, row, value

HEADER = "Year," + ",".join(NEEDED)
MEDIAN = "offence_to_completion_median_days_to_2018"
END = "2018-06-30"
DAYS = "10,20,30,61,5,6,7,18"


def line(court: str, *levels: str, defendants: str = "400", days: str = DAYS) -> str:
    """One row: period, court type, national, region, area, court, figures."""
    return ",".join(["2018", "2018 Q2 (Apr-Jun)", court, *levels, defendants, days])


WHOLE = line("All courts", "England and Wales", "-", "-", "-")
LONDON = line("All courts", "-", "London", "-", "-")
CROWN = line("Crown Court", "-", "London", "-", "-", days="100,200,300,601,50,60,70,180")
AREA = line("Crown Court", "-", "London", "London Crown Courts LCJB", "-")
COURT = line("Crown Court", "-", "London", "London Crown Courts LCJB", "Southwark")
MAGISTRATES = line("Magistrates' courts", "-", "London", "-", "-")
ELSEWHERE = line("All courts", "-", "South East", "Kent LCJB", "-")
LINES = (WHOLE, LONDON, CROWN, AREA, COURT, MAGISTRATES, ELSEWHERE)


def write(path: Path, *lines: str, header: str = HEADER, encoding: str = "utf-8") -> Path:
    """A file of these lines."""
    path.write_text("\n".join([header, *(lines or LINES)]) + "\n", encoding=encoding)
    return path


def test_the_file_is_known_by_its_header(tmp_path: Path) -> None:
    assert LAYOUT.recognise(Peek(write(tmp_path / "renamed.txt")))
    assert not LAYOUT.recognise(Peek(write(tmp_path / "a.csv", header="Year,Period")))


def test_all_courts_and_the_crown_court_are_series_apart(tmp_path: Path) -> None:
    figures = read(write(tmp_path / "timeliness.csv"))
    assert value(figures, f"all_courts_{MEDIAN}", "London", END) == 18
    assert value(figures, f"crown_court_{MEDIAN}", "London", END) == 180
    assert (
        value(figures, "crown_court_offence_to_completion_mean_days_to_2018", "London", END) == 601
    )
    assert (
        value(figures, "all_courts_defendants_completed_to_2018", "England and Wales", END) == 400
    )


def test_it_never_shares_a_series_with_todays_tool(tmp_path: Path) -> None:
    series = set(read(write(tmp_path / "timeliness.csv")).observations["series"])
    assert all(name.endswith("_to_2018") for name in series)


def test_single_courts_and_areas_elsewhere_are_dropped(tmp_path: Path) -> None:
    areas = set(read(write(tmp_path / "timeliness.csv")).observations["area"])
    assert areas == {"England and Wales", "London", "London Crown Courts LCJB"}


def test_a_dash_among_the_figures_is_missing(tmp_path: Path) -> None:
    lines = [LONDON.replace("61", "-")]
    point = row(
        read(write(tmp_path / "a.csv", *lines)),
        "all_courts_offence_to_completion_mean_days_to_2018",
        "London",
        END,
    )
    assert math.isnan(point.value)
    assert point.marker == "[x]"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_the_encoding_is_found_by_its_mark(tmp_path: Path, encoding: str) -> None:
    figures = read(write(tmp_path / "a.csv", encoding=encoding))
    assert value(figures, f"all_courts_{MEDIAN}", "London", END) == 18
    assert figures.notes == ()


def test_an_old_encoding_is_told(tmp_path: Path) -> None:
    lines = [LONDON, MAGISTRATES.replace("'", "\u2019")]
    figures = read(write(tmp_path / "a.csv", *lines, encoding="cp1252"))
    assert "Windows-1252" in figures.notes[0]


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ([LONDON, "2018,short"], "line 3: expected 16 values, as in the header, found 2"),
        (
            [LONDON.replace("Q2", "Q9")],
            "line 2, column Period: expected a quarter such as 2010 Q2, found 2018 Q9 (Apr-Jun)",
        ),
        (
            [LONDON.replace("400", "many")],
            "line 2, column Defendants: expected a number, found many, a text",
        ),
        ([LONDON.replace("London", "Greater London")], "line 2, column Region: expected a region"),
        ([LONDON.replace("All courts", "Tribunals")], "line 2, column Court type: expected All"),
        ([LONDON, LONDON], "line 3: expected each court type, area and period once"),
        ([WHOLE], "column Region: expected rows of London, found none"),
        (
            [LONDON.replace("2018", '"2018"x', 1)],
            "line 2: expected separated values, found something else",
        ),
    ],
)
def test_what_is_wrong_is_told_with_its_line(tmp_path: Path, lines: list[str], said: str) -> None:
    assert said in problems_of(read, write(tmp_path / "a.csv", *lines))[0]


def test_a_missing_column_is_named(tmp_path: Path) -> None:
    header = HEADER.replace("LCJB area", "Area")
    [said] = problems_of(read, write(tmp_path / "a.csv", header=header))
    assert "line 1: expected one column LCJB area, found none" in said


def test_semicolons_part_the_columns_as_well(tmp_path: Path) -> None:
    path = write(tmp_path / "timeliness.csv")
    path.write_text(path.read_text().replace(",", ";"))
    assert value(read(path), f"crown_court_{MEDIAN}", "London", END) == 180


def test_months_of_another_quarter_are_refused(tmp_path: Path) -> None:
    path = write(tmp_path / "timeliness.csv", WHOLE, LONDON.replace("Apr-Jun", "Jul-Sep"))
    (said,) = problems_of(read, path)
    assert "expected a quarter such as 2010 Q2, found 2018 Q2 (Jul-Sep)" in said


def test_a_row_that_stands_twice_is_told_once(tmp_path: Path) -> None:
    (said,) = problems_of(read, write(tmp_path / "timeliness.csv", *LINES, LONDON))
    assert "line 9: expected each court type, area and period once" in said
