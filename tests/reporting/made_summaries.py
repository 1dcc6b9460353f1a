"""Summaries for tests of words and tables, made of a few open cases in London."""

from collections.abc import Sequence
from datetime import date

from data_access.storing import ReleaseToStore
from metrics.catalogue import find_measure
from metrics.measure import Measure
from metrics.statements import Statement
from metrics.summaries import Summary, summarise
from metrics.targets import Target
from tests.data_access.made_releases import vintages

TODAY = date(2026, 7, 1)


def summary_of(
    *releases: ReleaseToStore,
    measure: str | Measure = "crown_court_open_cases",
    area: str = "London",
    targets: Sequence[Target] = (),
    statements: Sequence[Statement] = (),
) -> Summary:
    """The one summary of a measure from these releases."""
    declared = measure if isinstance(measure, Measure) else find_measure(measure)
    (found,) = summarise(
        [declared],
        vintages(*releases),
        area=area,
        targets=targets,
        statements=statements,
        today=TODAY,
    )
    return found
