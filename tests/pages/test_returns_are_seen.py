"""What the office imports through a template stands on its page, against the plan, in commands."""

import json
from pathlib import Path

import pytest

from data_access.__main__ import main as store_command
from metrics.__main__ import main as figures_command
from metrics.catalogue import find_measure
from tests.data_access.made_returns import FUNNEL, RIGHT, SURVEY, Answers, fill_workbook
from tests.pages.opened import open_page, whole_text
from tests.pages.test_theme_pages import PAGES

TDIU = "Telephone and Digital Investigation Unit survey"
STATEMENT = {"Right": "Offered a Victim Personal Statement", "Agency": "All agencies"}
RETURNS: tuple[tuple[str, Answers, str, str], ...] = (
    ("survey", SURVEY, "victim_satisfaction_overall_by_quarter", "80%"),
    (
        "survey",
        SURVEY | {"Survey": TDIU, "Period type": "12 months", "Service area": "Treatment"},
        "victim_satisfaction_telephone_online_treatment",
        "80%",
    ),
    ("victims_code", RIGHT | STATEMENT, "offered_victim_personal_statement_london", "82%"),
    (
        "victims_code",
        RIGHT | {"Agency": "All agencies", "Period type": "Quarter"},
        "kept_informed_of_case_by_quarter",
        "82%",
    ),
    ("referrals", FUNNEL, "victim_service_referrals", "1,200"),
    ("referrals", FUNNEL, "victim_service_needs_assessed", "400"),
    ("referrals", FUNNEL, "victim_service_contact_rate", "70%"),
)


def rows_of(path: str, title: str) -> list[str]:
    """The lines about a measure in the tables of a page, as a reader sees them."""
    page = open_page(path, parts=("every-measure",), area="London")
    lines = whole_text(page).replace("\\", "").split("\n")
    return [line for line in lines if f"{title} " in line]


@pytest.mark.usefixtures("filled_store")
@pytest.mark.parametrize(("template", "row", "measure", "figure"), RETURNS)
def test_an_imported_return_is_seen_everywhere(
    template: str,
    row: Answers,
    measure: str,
    figure: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture,
) -> None:
    title = find_measure(measure).title
    assert held(measure, capsys) == []
    file = fill_workbook(tmp_path / "return.xlsx", template, row, dated="30/04/2026")
    assert store_command(["import", str(file), "--by", "Ann"]) == 0
    capsys.readouterr()
    assert len(held(measure, capsys)) == 1
    theme = PAGES[find_measure(measure).theme]
    for path in (theme, "pages/against_the_plan.py"):
        assert any(figure in line for line in rows_of(path, title)), path


def held(measure: str, capsys: pytest.CaptureFixture) -> list[dict]:
    """The readings that the command tells of a measure in London."""
    figures_command(["readings", measure, "--area", "London", "--format", "json"])
    return [one for one in json.loads(capsys.readouterr().out) if one.get("value") is not None]
