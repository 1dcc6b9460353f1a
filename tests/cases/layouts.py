"""Every layout of reference cases: how it is known by its content, and who runs it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from tests.cases import (
    backlog,
    charts,
    coverage,
    false_alarms,
    funnels,
    proportions,
    rules,
    track_record,
)
from tests.cases.files import CaseFile, Outcome, UnknownLayout, read_case_file

Runner = Callable[[CaseFile], Iterable[Outcome]]


@dataclass(frozen=True)
class Layout:
    """A table with these columns, or a document that `knows` recognises."""

    run: Runner
    columns: frozenset[str] = frozenset()
    knows: Callable[[dict | list], bool] | None = None

    def fits(self, cases: CaseFile) -> bool:
        """Whether a file is laid out so."""
        if cases.document is not None:
            return self.knows is not None and self.knows(cases.document)
        return bool(self.columns) and self.columns <= cases.columns


def _table(run: Runner, columns: str) -> Layout:
    return Layout(run, columns=frozenset(columns.split()))


def _document(run: Runner, knows: Callable[[dict | list], bool]) -> Layout:
    return Layout(run, knows=knows)


def _nothing(_cases: CaseFile) -> list[Outcome]:
    """Figures that come without an expected result of anything that we compute."""
    return []


# The first that fits is taken, so a layout stands before any with fewer columns.
LAYOUTS = (
    _document(charts.run, charts.is_chart_cases),
    _document(rules.run, rules.is_truth_tables),
    _document(backlog.run_expected, backlog.is_expected),
    _document(proportions.run_design_effects, proportions.is_design_effects),
    _table(proportions.run_differences, "x1 n1 x2 n2 lower95 upper95"),
    _table(proportions.run_singles, "x n lower95 upper95"),
    _table(proportions.run_units, "x n lowercl uppercl confidence method"),
    _table(proportions.run_wide, "numerator denominator lower95_0cl upper95_0cl"),
    _table(proportions.run_long, "numerator denominator lowercl uppercl confidence"),
    _table(coverage.run, "n method coverage_at_p_0.65 half_width_pp_at_65pct"),
    _table(funnels.run_classes, "numerator denominator"),
    _table(funnels.run_classes, "area significance"),
    _table(funnels.run_share_curves, "population lower2s0025limit upper3s0001limit baseline"),
    _table(funnels.run_event_classes, "obs expected significance"),
    _table(funnels.run_event_curves, "observed_events lower_2s_exp_events upper_3s_exp_events"),
    _table(funnels.run_crude_rates, "count pop crude_per_100000_with_0"),
    _table(false_alarms.run_processes, "stable_process n_points screen_outliers"),
    _table(false_alarms.run_lengths, "n_points shift_length trend_length"),
    _table(backlog.run_derived, "quarter_end open receipts disposals expected_open adjustment"),
    _table(backlog.run_flows, "quarter_end open receipts disposals net_flow"),
    _table(track_record.run, "era model mae_h1 mae_h2 mae_h4"),
    _table(_nothing, "nominal_level method horizon_quarters actual_coverage"),
    _table(_nothing, "period org_code attendances breaches"),
)


def run_file(path: Path) -> list[Outcome]:
    """Every case of a file, run; UnknownLayout if it is like none of those known."""
    try:
        cases = read_case_file(path)
    except ValueError as problem:
        raise UnknownLayout(f"cannot be read: {problem}") from problem
    for layout in LAYOUTS:
        if layout.fits(cases):
            return _run(layout, cases)
    raise UnknownLayout("unknown layout: it has none of the keys or columns known here")


def _run(layout: Layout, cases: CaseFile) -> list[Outcome]:
    try:
        return list(layout.run(cases))
    except (KeyError, IndexError, TypeError, ValueError) as problem:
        raise UnknownLayout(f"like a layout known here, but {problem!r}") from problem
