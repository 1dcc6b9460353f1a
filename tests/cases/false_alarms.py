"""Tables of how often stable series show a signal, simulated again with our own charts."""

from collections.abc import Iterator

from metrics.process_control_chart import Settings
from tests.cases.files import CaseFile, Outcome, Row, UnknownLayout, number
from tests.cases.simulation import PROCESSES, Draw, false_alarms, independent

SERIES = 3_000
ALLOWED = 0.03


def run_processes(cases: CaseFile) -> Iterator[Outcome]:
    """Each kind of stable process, at runs and trends of 7."""
    for row in cases.rows:
        name = row["stable_process"].lower()
        if name not in PROCESSES:
            raise UnknownLayout(f"no stable process called {row['stable_process']} is known here")
        screened = row["screen_outliers"].lower() == "true"
        settings = Settings(screen_outliers=screened)
        case = f"{row['stable_process']}, {row['n_points']} points, screened {screened}"
        yield Outcome(case, _is_near(row, PROCESSES[name], settings))


def run_lengths(cases: CaseFile) -> Iterator[Outcome]:
    """Independent values, at several lengths of run and trend."""
    for row in cases.rows:
        lengths = int(row["shift_length"]), int(row["trend_length"])
        settings = Settings(run_length=lengths[0], trend_length=lengths[1])
        case = f"{row['n_points']} points, runs of {lengths[0]}, trends of {lengths[1]}"
        yield Outcome(case, _is_near(row, independent, settings))


def _is_near(row: Row, draw: Draw, settings: Settings) -> bool:
    found = false_alarms(draw, points=int(row["n_points"]), series=SERIES, settings=settings)
    expected = number(row["p_any_point_flagged"]), number(row["p_latest_point_flagged"])
    return (
        abs(found.anywhere - expected[0]) <= ALLOWED and abs(found.latest - expected[1]) <= ALLOWED
    )
