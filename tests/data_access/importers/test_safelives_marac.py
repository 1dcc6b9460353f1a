"""SafeLives' Marac workbook, with figures we know and with those of the years before."""

import csv
from pathlib import Path

import pytest

from data_access.importers.safelives_marac import LAYOUT, read
from data_access.reading.peek import Peek
from tests.data_access.importers.figures import problems_of, row, value
from tests.data_access.made_files import excel_rows, write_excel
from tests.data_access.made_police import CASES, ROUTES, write_marac
from tests.helpers import ROOT

REAL = ROOT.parent / "shared" / "files" / "victims" / "marac_data_2018_2025.csv"
END = "2025-03-31"


def test_the_workbook_is_known_by_its_sheets(tmp_path: Path) -> None:
    assert LAYOUT.recognise(Peek(write_marac(tmp_path / "renamed.xlsx")))


def test_the_met_is_read_without_its_footnote_and_not_the_region(tmp_path: Path) -> None:
    figures = read(write_marac(tmp_path / "a.xlsx"))
    point = row(figures, "marac_cases_discussed", "London", END)
    assert point.value == 16585
    assert str(point.period_start.date()) == "2024-04-01"
    assert value(figures, "marac_cases_per_10000_women", "London", END) == 48.19
    assert figures.release_title == "Marac data 2024/25"


def test_a_joint_referral_counts_half_for_each(tmp_path: Path) -> None:
    figures = read(write_marac(tmp_path / "a.xlsx"))
    housing = {"dimension": "source", "breakdown": "Housing"}
    assert value(figures, "marac_cases_referred", "London", END, **housing) == 10.5
    routes = figures.observations["series"] == "marac_cases_referred"
    assert routes.sum() == len(ROUTES)


def test_routes_with_one_heading_each_are_read(tmp_path: Path) -> None:
    header = [text for name in ROUTES for text in (f"Number of referrals: {name}", f"% {name}")]
    sheets = {
        "Notes": [("Year ending March 2025",)],
        "Cases": [CASES, ("Metropolitan Police", 30, 16585, 13760, 48.19, 3828, 23.1, 16264)],
        "Referral routes": [
            ("Police force area", *header),
            ("Metropolitan Police", *[value for _ in ROUTES for value in (2.5, 1)]),
        ],
    }
    path = write_excel(
        tmp_path / "a.xlsx", {name: excel_rows(rows) for name, rows in sheets.items()}
    )
    police = {"dimension": "source", "breakdown": "Police"}
    assert value(read(path), "marac_cases_referred", "London", END, **police) == 2.5


def test_no_data_is_missing_and_a_published_zero_is_zero(tmp_path: Path) -> None:
    cases = (30, "No Data", 13760, "No population data", 0, "No data", 16264)
    figures = read(write_marac(tmp_path / "a.xlsx", cases=cases))
    assert row(figures, "marac_cases_discussed", "London", END).marker == "[x]"
    assert row(figures, "marac_cases_per_10000_women", "London", END).marker == "[x]"
    assert value(figures, "marac_repeat_cases", "London", END) == 0


@pytest.mark.parametrize(
    "words", ["1 April 2024 – 31 March 2025", "2024-25", "2024/25", "01/04/2024 to 31/03/2025"]
)
def test_the_year_is_read_in_each_way_of_writing(tmp_path: Path, words: str) -> None:
    figures = read(write_marac(tmp_path / "a.xlsx", notes=f"Marac data {words}"))
    assert set(figures.observations["period_end"].astype(str)) == {END}


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"notes": "Marac data"}, "expected the financial year"),
        ({"force": "Kent"}, "sheet Cases: expected one row of the Metropolitan Police"),
        ({"cases": (30, -5, 1, 1, 1, 1, 1)}, "sheet Cases, cell C2: expected a number of 0"),
        ({"cases": (30, 5.5, 1, 1, 1, 1, 1)}, "sheet Cases, cell C2: expected a number of 0"),
        ({"cases": (30, "lots", 1, 1, 1, 1, 1)}, "sheet Cases, cell C2: expected a number of 0"),
        ({"routes": ("x", *[1] * 27)}, "sheet Referral routes, cell B3: expected a number of 0"),
    ],
)
def test_a_broken_workbook_is_named_by_its_cell(tmp_path: Path, changed: dict, said: str) -> None:
    assert said in problems_of(read, write_marac(tmp_path / "a.xlsx", **changed))[0]


@pytest.mark.skipif(not REAL.exists(), reason="the reference material is not here")
def test_workbooks_with_the_published_numbers_give_the_shipped_series(tmp_path: Path) -> None:
    with REAL.open(encoding="utf-8") as file:
        rows = [r for r in csv.DictReader(file) if r["pfa_name_safelives"].startswith("Metrop")]
    assert len(rows) == 7
    for one in rows:
        year = one["financial_year"]
        cases = [
            float(one[name])
            for name in (
                *("marac_count", "cases_discussed", "recommended_cases"),
                *("cases_per_10k_adult_females", "repeat_cases", "repeat_cases_pct"),
                "children_in_household",
            )
        ]
        path = write_marac(tmp_path / f"{year}.xlsx", cases=cases, notes=f"Marac data {year}")
        figures = read(path)
        end = f"20{year[-2:]}-03-31"
        discussed = value(figures, "marac_cases_discussed", "London", end)
        assert discussed == float(one["cases_discussed"])
