"""The reference cases that lie beside the project, and made ones that need nothing beside it."""

import json
from pathlib import Path

import pytest

from tests.cases.__main__ import main
from tests.cases.files import UnknownLayout
from tests.cases.layouts import run_file
from tests.helpers import PROVE, ROOT

CASES = ROOT.parent / "shared/methods/cases"
COUNTS = {
    "spc_cases/xmr_cases.json": 117,
    "spc_cases/rule_truth_tables.json": 60,
    "proportion_cases/phe_wilson_proportions.csv": 19,
    "proportion_cases/phe_wilson_proportions_grouped_with_missing.csv": 11,
    "proportion_cases/phe_byars_wilson_units.csv": 13,
    "proportion_cases/phe_rates_exact_byars.csv": 20,
    "proportion_cases/phe_rates_grouped_with_missing.csv": 12,
    "proportion_cases/phe_funnel_prop_inputs.csv": 303,
    "proportion_cases/phe_funnel_prop_outputs.csv": 100,
    "proportion_cases/phe_funnel_prop_outputs_with_axis_variation.csv": 100,
    "proportion_cases/phe_funnel_ratio_inputs.csv": 300,
    "proportion_cases/phe_funnel_ratio_outputs.csv": 100,
    "proportion_cases/phe_funnel_rate_dsr_inputs.csv": 160,
    "proportion_cases/newcombe_difference_of_proportions.csv": 8,
    "proportion_cases/newcombe_single_wilson.csv": 4,
    "proportion_cases/design_effect_and_overlap.json": 10,
    "proportion_cases/interval_coverage_exact.csv": 7,
    "backlog_cases/expected.json": 9,
    "backlog_cases/crown_court_national_2016_2025.csv": 40,
    "backlog_cases/crown_court_stock_flow_derived.csv": 40,
    "backlog_cases/backtest_point_accuracy.csv": 16,
}
SIMULATED = {
    "spc_cases/false_alarm_by_run_length.csv": 12,
    "spc_cases/false_alarm_rates_simulated.csv": 28,
}


def _marked(name: str, count: int) -> object:
    mark = pytest.mark.prove(f"cases of {Path(name).name} that pass", sample=count, full=count)
    return pytest.param(name, count, marks=mark, id=Path(name).name)


@pytest.mark.parametrize(
    ("name", "count"),
    [_marked(*file) for file in (COUNTS | (SIMULATED if PROVE else {})).items()],
)
def test_every_reference_case_passes(name, count):
    if not CASES.exists():
        pytest.skip("the reference cases of ../shared are not here")
    outcomes = run_file(CASES / name)
    assert [outcome.case for outcome in outcomes if not outcome.passed] == []
    assert len(outcomes) == count


def written(folder: Path, text: str) -> str:
    path = folder / "some.file"
    path.write_text(text, encoding="utf-8")
    return str(path)


def one_chart(expected_types: list[str], **options: object) -> str:
    """A case of 22 points with a run of six above the mean, and its limits by hand."""
    values = [2, 1] * 4 + [2.6, 2.7] * 3 + [1, 2] * 4
    mean, size = sum(values) / 22, len(values)
    step = (7 * 1 + 1.6 + 5 * 0.1 + 1.7 + 7 * 1) / 21
    common = {"increase": "common_cause", "above": "special_cause_improvement"}
    limits = {"facet": "no facet", "rebase_group": 0, "mean": mean, "n": size}
    limits |= {"lpl": mean - 2.66 * step, "upl": mean + 2.66 * step, "short_group_warning": False}
    expected = {
        "limits": [limits],
        "outside_limits": [False] * size,
        "relative_to_mean": [1 if value > mean else -1 for value in values],
        "close_to_limits": [False] * size,
        "special_cause_type": expected_types,
        "point_type": [common["above" if "Above" in x else "increase"] for x in expected_types],
        "summary": [
            {"facet": "no facet", "variation_type": "common_cause", "assurance_type": None}
        ],
    }
    days = [f"{2020 + n // 12}-{n % 12 + 1:02}-01" for n in range(size)]
    asked = {"improvement_direction": "increase", "target": None, "screen_outliers": False}
    case = {"id": "made", "options": asked | options, "expected": expected}
    case["input"] = {"date": days, "value": values}
    return json.dumps({"cases": [case]})


SIX = ["Common Cause"] * 8 + ["6 Points Above CL"] * 6 + ["Common Cause"] * 8


@pytest.mark.parametrize("options", [{}, {"shift_length": 6, "trend_length": 6}, {"run_length": 6}])
def test_runs_of_six_are_honoured(tmp_path, capsys, options):
    assert main([written(tmp_path, one_chart(SIX, **options))]) == 0
    assert capsys.readouterr().out == "some.file: 1/1\n"


def test_runs_of_seven_are_the_rule_where_nothing_is_said(tmp_path):
    assert main([written(tmp_path, one_chart(["Common Cause"] * 22))]) == 0


def test_a_case_that_fails_is_counted_and_leaves_1(tmp_path, capsys):
    text = "x1,n1,x2,n2,difference,lower95,upper95\n5,10,5,10,0,-0.1,0.1\n"
    assert main([written(tmp_path, text)]) == 1
    assert capsys.readouterr().out == "some.file: 0/1\n"


def test_a_table_of_shares_is_known_by_its_columns(tmp_path, capsys):
    columns = "Area,Numerator,Denominator,value,lower95_0cl,upper95_0cl,multiplier"
    rows = "a,81,263,,0.2552885198782742,0.36620957698280004,1\nb,,263,,,,1\n"
    assert main([written(tmp_path, f"{columns}\n{rows}")]) == 1
    whole = rows.replace("263,,0.25", f"263,{81 / 263},0.25")
    assert main([written(tmp_path, f"{columns}\n{whole}")]) == 0
    assert capsys.readouterr().out == "some.file: 1/2\nsome.file: 2/2\n"


@pytest.mark.parametrize("text", ["", "hello\n", "[]", '{"a": 1}', "{broken", "a,b\n1,2\n"])
def test_an_unknown_layout_is_said_and_leaves_2(tmp_path, capsys, text):
    with pytest.raises(UnknownLayout):
        run_file(Path(written(tmp_path, text)))
    assert main([written(tmp_path, text)]) == 2
    assert capsys.readouterr().out.startswith("some.file: ")
