"""Open cases, scenarios and their track record as tables for people and as files."""

from collections.abc import Iterable, Sequence

import pandas as pd

from metrics.backlog import Step, average_quarters_in_system
from metrics.backlog_backtest import TrackRecord
from metrics.backlog_readings import BREAKS, Backlog
from metrics.backlog_scenarios import Projection, Scenario, project
from metrics.measure import Unit
from metrics.readings import Reading
from reporting.wording import NOT_HELD, day, half_up, number, shown

FORECAST = "[f]"
# Per cent by which receipts and disposals differ from now.
BESIDE = {
    "The last four quarters repeat": (0, 0),
    "Receipts are 5% higher": (5, 0),
    "Receipts are 5% lower": (-5, 0),
    "Disposals are 5% higher": (0, 5),
    "Disposals are 5% lower": (0, -5),
}
TIME_TO_CLEAR = "If nothing new came in. Not a waiting time."
IN_SYSTEM = "Mean open over mean disposals, four quarters. Too low while the number grows."


def _cases(value: float | None) -> str:
    return NOT_HELD if value is None else number(value, Unit.CASES)


def _signed(value: float | None) -> str:
    return NOT_HELD if value is None else f"{value:+,.0f}"


def _quarters(value: float | None) -> str:
    return NOT_HELD if value is None else f"{half_up(value, 1)} quarters"


def standing_table(backlog: Backlog, year_or_more: Reading | None) -> pd.DataFrame:
    """Where open cases stand at the latest whole quarter, each figure with its caution."""
    step = backlog.steps[-1]
    rows = [
        ("Open at the end of the quarter", _cases(step.closing), "Counted on the last day."),
        ("Open at its start", _cases(step.opening), "The same release."),
        ("Received (receipts)", _cases(step.receipts), "During the quarter."),
        ("Completed (disposals)", _cases(step.disposals), "During the quarter."),
        ("Receipts less disposals", _signed(step.net_change), "Not the change in open cases."),
        ("Adjustment", _signed(step.adjustment), _flagged(step)),
        ("Clearance rate", _clearance(step), "Completed per 100 received; at 100% it stands."),
        ("Time to clear", _quarters(step.quarters_to_clear), TIME_TO_CLEAR),
        ("Average time in the courts", _quarters(_in_system(backlog)), IN_SYSTEM),
        ("Open a year or more", shown(year_or_more, Unit.PERCENT), "Where the age is known."),
    ]
    return pd.DataFrame(rows, columns=["Figure", "Value", "How to read it"])


def _clearance(step: Step) -> str:
    rate = step.clearance_rate
    return NOT_HELD if rate is None else number(100 * rate, Unit.PERCENT, decimals=1)


def _in_system(backlog: Backlog) -> float | None:
    return average_quarters_in_system(backlog.quarters[-4:])


def _flagged(step: Step) -> str:
    if step.out_of_line:
        return "Larger than usual: look at the data before any use."
    return "What receipts and disposals do not explain."


def steps_table(steps: Sequence[Step]) -> pd.DataFrame:
    """How open cases came from one quarter to the next, newest first."""
    rows = [
        {
            "Quarter to": day(step.quarter_end),
            "Open before": _cases(step.opening),
            "Received": _cases(step.receipts),
            "Completed": _cases(step.disposals),
            "Adjustment": _signed(step.adjustment),
            "Open after": _cases(step.closing),
        }
        for step in reversed(steps)
    ]
    columns = ["Quarter to", "Open before", "Received", "Completed", "Adjustment", "Open after"]
    return pd.DataFrame(rows, columns=columns)


def path_table(projection: Projection, repeat: Projection, assumed: str) -> pd.DataFrame:
    """Each quarter to come under the scenario, beside the last four quarters repeating."""
    others = {one.quarter_end: one.open_cases for one in repeat.path}
    rows = [
        {
            "On": day(one.quarter_end),
            "This scenario": f"{_cases(one.open_cases)} {FORECAST}",
            "If the last four quarters repeat": f"{_cases(others.get(one.quarter_end))} {FORECAST}",
            "Assumed": f"If {assumed}",
        }
        for one in projection.path
    ]
    columns = ["On", "This scenario", "If the last four quarters repeat", "Assumed"]
    return pd.DataFrame(rows, columns=columns)


def beside_table(backlog: Backlog, quarters: int) -> pd.DataFrame:
    """A few scenarios beside each other, at the end of the quarters asked for."""
    ways = {words: Scenario(*percents, quarters=quarters) for words, percents in BESIDE.items()}
    ends = (
        (words, project(backlog.quarters, way, breaks=BREAKS).path[-1])
        for words, way in ways.items()
    )
    rows = [
        {"If": words, "Open at the end": f"{_cases(end.open_cases)} {FORECAST}"}
        for words, end in ends
    ]
    return pd.DataFrame(rows, columns=["If", "Open at the end"])


def record_table(records: Iterable[TrackRecord]) -> pd.DataFrame:
    """How far off the method was, by how far ahead it looked and since when it is judged."""
    rows = [
        {
            "Made at each quarter since": f"{one.first_origin:%B %Y}",
            "Quarters ahead": f"{one.quarters_ahead}",
            "Times": f"{one.origins}",
            "Out by, on average": f"{_cases(one.mean_absolute_error)} cases",
            "Worst": f"{_signed(one.worst)} (from {one.worst_from:%B %Y})",
        }
        for one in records
    ]
    columns = ["Made at each quarter since", "Quarters ahead", "Times", "Out by, on average"]
    return pd.DataFrame(rows, columns=[*columns, "Worst"])
