"""The provider's referral return: its funnel, and the small counts that it may never show."""

from pathlib import Path

import pytest

from data_access.importers.return_referrals import LAYOUT
from tests.data_access.importers.figures import problems_of, row, value
from tests.data_access.made_returns import FUNNEL, Answers, fill_csv, fill_workbook

END = "2026-03-31"
STAGES = ("Received", "Valid", "Contacted", "Support accepted")


def by(dimension: str, group: str, *counts: object) -> Answers:
    """A row of one group, with its four stages."""
    about = {name: FUNNEL[name] for name in ("Period type", "Period ends", "Area")}
    stages = dict(zip(STAGES, counts, strict=True))
    return {**about, "Breakdown": dimension, "Group": group, **stages}


def read(path: Path, *rows: Answers):  # noqa: ANN201
    return LAYOUT.read(fill_csv(path / "a.csv", "referrals", *rows))


def told(path: Path, *rows: Answers) -> list[str]:
    """What is said of a return with these rows."""
    return problems_of(LAYOUT.read, fill_workbook(path / "a.xlsx", "referrals", *rows))


def test_every_stage_is_a_series(tmp_path: Path) -> None:
    figures = read(tmp_path, FUNNEL)
    assert value(figures, "referrals_received", "London", END) == 1200
    assert value(figures, "referrals_valid", "London", END) == 1000
    assert value(figures, "referrals_contacted", "London", END) == 700
    assert value(figures, "referrals_needs_assessed", "London", END) == 400
    assert value(figures, "referrals_support_accepted", "London", END) == 250
    assert len(figures.observations) == 11


def test_a_quarter_is_its_three_months(tmp_path: Path) -> None:
    point = row(read(tmp_path, FUNNEL), "referrals_received", "London", END)
    assert str(point.period_start.date()) == "2026-01-01"


def test_another_period_is_refused_with_what_can_be_chosen(tmp_path: Path) -> None:
    (said,) = told(tmp_path, FUNNEL | {"Period type": "Month"})
    assert "Choose from the list: Quarter" in said


def test_a_hidden_count_stays_hidden_and_is_no_zero(tmp_path: Path) -> None:
    hidden = [by("Priority", name, 600, 500, 300, "[c]") for name in ("Enhanced", "Standard")]
    figures = read(tmp_path, *hidden)
    split = {"dimension": "priority", "breakdown": "Standard"}
    point = row(figures, "referrals_support_accepted", "London", END, **split)
    assert point.marker == "[c]"
    assert point.value != point.value


@pytest.mark.parametrize("count", [1, 2, 3, 4])
@pytest.mark.parametrize("name", ["Received", "Support accepted", "Not reached"])
def test_a_count_from_1_to_4_is_refused_with_the_reason(
    tmp_path: Path, name: str, count: int
) -> None:
    said = told(tmp_path, FUNNEL | {name: count})[0]
    assert f"found {count}. A count from 1 to 4 could point to a person." in said
    assert "sheet Return, cell" in said


@pytest.mark.parametrize("count", [0, 5])
def test_zero_and_five_are_no_small_counts(tmp_path: Path, count: int) -> None:
    figures = read(tmp_path, by("Everyone", "", 100, 90, 80, count))
    assert value(figures, "referrals_support_accepted", "London", END) == count


def test_a_small_count_that_the_total_gives_away_is_refused(tmp_path: Path) -> None:
    rows = (
        by("Everyone", "", 1000, 900, 500, 100),
        by("Priority", "Enhanced", 400, 390, 200, "[c]"),
        by("Priority", "Standard", 600, 510, 300, 97),
    )
    said = told(tmp_path, *rows)[0]
    assert "found 3, by subtracting the other groups from the total" in said
    assert "hide or round a second figure" in said


def test_a_second_hidden_group_protects_the_first(tmp_path: Path) -> None:
    rows = (
        by("Everyone", "", 1000, 900, 500, 100),
        by("Source", "Self", 400, 390, 200, "[c]"),
        by("Source", "Police officer", 600, 510, 300, "[c]"),
    )
    assert len(read(tmp_path, *rows).observations) == 12


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"Valid": 1300, "Invalid": None}, "at most 1,200, the number in Received"),
        ({"Contacted": 1100, "Contact attempted": None}, "at most 1,000, the number in Valid"),
        ({"Invalid": 190}, "expected 1,190, the sum of Invalid and Valid, found 1,200"),
        ({"Declined": 200}, "expected 600, the sum of Declined and Needs assessed"),
        ({"Information only": 160}, "the sum of Information only and Support accepted"),
        ({"Received": None}, "Received has to be filled in. Every referral that came in."),
        ({"Received": "a lot"}, "Write the number in digits and nothing else."),
        ({"Breakdown": "Source"}, "expected a group of the breakdown by source"),
        ({"Breakdown": "Source", "Group": "Enhanced"}, "choose another breakdown"),
        ({"Breakdown": "Source", "Group": "Newspaper"}, "one of the list in the column Group"),
        ({"Area": "Barnet and Brent"}, "one of the list in the column Area"),
        ({"Period ends": "31/05/2026"}, "A quarter ends in March"),
    ],
)
def test_a_funnel_that_cannot_be_is_told_by_its_cell(
    tmp_path: Path, wrong: Answers, said: str
) -> None:
    first = told(tmp_path, {**FUNNEL, **wrong})[0]
    assert said in first
    assert "sheet Return, cell" in first


def test_rounded_counts_may_differ_by_their_rounding(tmp_path: Path) -> None:
    rounded = FUNNEL | {"Received": 1205}
    assert value(read(tmp_path, rounded), "referrals_received", "London", END) == 1205
    assert "the sum of Invalid and Valid" in told(tmp_path, FUNNEL | {"Received": 1201})[0]


def test_one_breakdown_at_a_time(tmp_path: Path) -> None:
    rows = (by("Source", "Self", 50, 40, 30, 20), by("Priority", "Enhanced", 50, 40, 30, 20))
    said = told(tmp_path, *rows)[0]
    assert "expected the breakdown by source, as above, found one by priority" in said
