"""The track record of each method of projection that we have, made again from the data."""

from collections.abc import Iterator
from datetime import date

from metrics.backlog_backtest import backtest, no_change, recent_flows_repeat
from tests.cases.backlog import QUARTER, quarter_end_of, quarters_beside
from tests.cases.files import CaseFile, Outcome, number

METHODS = {"naive": no_change, "flow4": recent_flows_repeat}
ALL_ORIGINS_FROM = date(2019, 3, 1)


def run(cases: CaseFile) -> Iterator[Outcome]:
    """The mean error of each method that we have, at each horizon, within a case."""
    quarters = quarters_beside(cases)
    for row in cases.rows:
        if row["model"] not in METHODS:
            continue
        horizons = [int(name[5:]) for name in row if name.startswith("mae_h")]
        for record in backtest(
            quarters,
            first_origin=_first_origin(row["era"]),
            horizons=horizons,
            method=METHODS[row["model"]],
        ):
            ahead = record.quarters_ahead
            off = record.mean_absolute_error - number(row[f"mae_h{ahead}"])
            origins = number(row.get(f"n_h{ahead}", ""))
            passed = abs(off) <= 1 and origins in (None, record.origins)
            yield Outcome(f"{row['era']}, {row['model']}, {ahead} ahead", passed)


def _first_origin(era: str) -> date:
    named = QUARTER.search(era)
    return quarter_end_of(named[1], named[2]) if named else ALL_ORIGINS_FROM
