"""Open cases: identities, derived measures, the projection and its track record."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from metrics.backlog import Quarter, Step, steps
from metrics.backlog_scenarios import project, quarter_end_after, recent_flows
from tests.cases.files import CaseFile, Outcome, Row, UnknownLayout, agree, number

FLOWS = {"quarter_end", "open", "receipts", "disposals"}
QUARTER = re.compile(r"(\d{4})Q([1-4])")
# What a file calls a derived measure, what we call it, and the decimals the file keeps.
DERIVED = {
    "net_flow": ("net_change", 9),
    "expected_open": ("expected", 9),
    "adjustment": ("adjustment", 9),
    "clearance_rate": ("clearance_rate", 4),
    "quarters_of_work": ("quarters_to_clear", 4),
    "little_w_quarters": ("quarters_in_system", 4),
}


def read_quarters(rows: Sequence[Row]) -> tuple[Quarter, ...]:
    """The quarters of a table of open cases, receipts and disposals."""
    return tuple(
        Quarter(
            date.fromisoformat(row["quarter_end"][:10]),
            *(number(row[name]) for name in ("open", "receipts", "disposals")),
        )
        for row in rows
    )


def quarters_beside(cases: CaseFile) -> tuple[Quarter, ...]:
    """The table of quarters that lies in the same folder."""
    for other in cases.beside():
        if other.columns >= FLOWS:
            return read_quarters(other.rows)
    raise UnknownLayout("no table of open cases, receipts and disposals lies beside it")


def run_flows(cases: CaseFile) -> Iterator[Outcome]:
    """Receipts less disposals of each quarter."""
    return _derived_agree(cases, {"net_flow": DERIVED["net_flow"]})


def run_derived(cases: CaseFile) -> Iterator[Outcome]:
    """Everything derived from each quarter and the one before."""
    return _derived_agree(cases, DERIVED)


def _derived_agree(cases: CaseFile, measures: Mapping[str, tuple[str, int]]) -> Iterator[Outcome]:
    found = {step.quarter_end.isoformat(): step for step in steps(read_quarters(cases.rows))}
    for row in cases.rows:
        step = found[row["quarter_end"][:10]]
        passed = all(
            agree(getattr(step, ours), number(row[theirs]), relative=0, absolute=0.51 * 10**-places)
            for theirs, (ours, places) in measures.items()
            if theirs in row
        )
        yield Outcome(row["quarter_end"], passed)


def quarter_end_of(year: str, quarter: str) -> date:
    """The last day of a quarter, as in 2025 and 4."""
    return quarter_end_after(date(int(year), int(quarter) * 3, 1), 0)


def is_expected(document: dict | list) -> bool:
    """Whether these are identities of open cases."""
    return isinstance(document, dict) and all(
        "open_prev" in line for line in document.get("identities", [{}])
    )


def run_expected(cases: CaseFile) -> Iterator[Outcome]:
    """Each identity, then each projection and property that can be put to the table beside it."""
    for line in cases.document["identities"]:
        yield Outcome(f"identity {line['quarter']}", _identity_holds(line))
    for name, expected in cases.document.items():
        if name.startswith("flow4_projection"):
            yield from _projection_agrees(quarters_beside(cases), name, expected)
    for words in cases.document.get("properties", ()):
        yield from _property_holds(words, cases)


def _identity_holds(line: Mapping) -> bool:
    end = date.fromisoformat(line["quarter"])
    before = Quarter(quarter_end_after(end, -1), line["open_prev"], None, None)
    this = Quarter(end, line["open"], line["receipts"], line["disposals"])
    step = steps([before, this])[-1]
    exact = step.expected == line["expected_open"] and step.adjustment == line["adjustment"]
    rates = {name: DERIVED[name][0] for name in ("clearance_rate", "quarters_of_work")}
    return exact and all(
        agree(getattr(step, ours), line[theirs], relative=0, absolute=1e-6)
        for theirs, ours in rates.items()
        if theirs in line
    )


def _projection_agrees(
    quarters: Sequence[Quarter], name: str, expected: Mapping
) -> Iterator[Outcome]:
    named = QUARTER.search(name)
    last = quarter_end_of(named[1], named[2]) if named else quarters[-1].quarter_end
    held = [quarter for quarter in quarters if quarter.quarter_end <= last]
    receipts, disposals = recent_flows(held)
    path = {f"h{step.ahead}": step.open_cases for step in project(held).path}
    path["mean_net_flow_last_4"] = receipts - disposals
    for key, value in expected.items():
        yield Outcome(f"{name} {key}", agree(path.get(key), value, relative=1e-12))


def _property_holds(words: str, cases: CaseFile) -> Iterator[Outcome]:
    """The two properties that are figures; the others are held by tests of our own."""
    total = re.search(r"sum of quarterly adjustments.*= (-?\d+)$", words)
    largest = re.search(r"max \|adjustment\| / open = ([\d.]+)%", words)
    if total or largest:
        found = [step for step in steps(quarters_beside(cases)) if step.adjustment is not None]
        yield Outcome(words, _sums_to(found, total) if total else _peaks_at(found, largest))


def _sums_to(found: Sequence[Step], total: re.Match) -> bool:
    return sum(step.adjustment for step in found) == float(total[1])


def _peaks_at(found: Sequence[Step], largest: re.Match) -> bool:
    peak = max(abs(step.adjustment) / step.closing for step in found)
    return round(peak * 100, 2) == float(largest[1])
