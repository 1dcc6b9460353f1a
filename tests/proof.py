"""Promises with a count: a sample in `make test`, in full and as a table in `make prove`.

    @pytest.mark.prove("the first load is killed at random", sample=5, full=50)
    def test_a_killed_load_leaves_nothing_behind(repeats): ...

`repeats` is the count for this run. A test that hypothesis repeats carries the mark too, and
takes its count from helpers.sized.
"""

from collections.abc import Iterator

import pytest

from tests.helpers import PROVE, sized

PROVED = "proved"


def _mark_of(item: pytest.Item) -> tuple[str, int] | None:
    """The claim and the count of a test with the mark."""
    mark = item.get_closest_marker("prove")
    return mark and (mark.args[0], sized(**mark.kwargs))


@pytest.fixture
def repeats(request: pytest.FixtureRequest) -> int:
    """How often this test repeats what its mark says."""
    marked = _mark_of(request.node)
    if marked is None:
        raise pytest.UsageError(f"{request.node.name} has no mark `prove` to take its count from")
    return marked[1]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Note each promise on its test, from where it travels into the report."""
    for item in items:
        if marked := _mark_of(item):
            item.user_properties.append((PROVED, marked))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """In `make prove`, what was promised, how often it was tried, and how it ended."""
    if not PROVE:
        return
    terminalreporter.section("what was proved")
    for outcome, test, claim, count in _proved(terminalreporter):
        terminalreporter.write_line(f"{outcome:8} {count:>9,}  {claim}  ({test})")


def _proved(terminalreporter: pytest.TerminalReporter) -> Iterator[tuple[str, str, str, int]]:
    for outcome in ("passed", "failed", "error", "skipped"):
        for report in terminalreporter.stats.get(outcome, []):
            for name, value in report.user_properties:
                if name == PROVED:
                    yield outcome, report.nodeid.split("::", 1)[-1], *value
