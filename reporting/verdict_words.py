"""The whole of a verdict as a table: what is said, on which figures, by which method."""

import pandas as pd

from metrics.measure import Unit
from metrics.summaries import Summary
from metrics.verdict import Finding
from reporting.wording import number


def verdict_table(summary: Summary) -> pd.DataFrame:
    """One row for each of the three statements, with everything that it rests on."""
    rows = [
        {
            "Question": question,
            "Answer": str(finding),
            "Rests on": figures_words(finding, summary.measure.unit),
            "Method": finding.method,
            "Since": finding.since,
            "What would change it": finding.would_change,
        }
        for question, finding in summary.verdict.findings.items()
    ]
    return pd.DataFrame(rows)


def figures_words(finding: Finding, unit: Unit) -> str:
    """As in "latest 19,339; a year before 15,966"."""
    return "; ".join(f"{name} {_figure(name, value, unit)}" for name, value in finding.figures)


def _figure(name: str, value: float, unit: Unit) -> str:
    counts = ("figures held", "pairs", "targets")
    if name.startswith(counts):
        return f"{value:,.0f}"
    value = round(value, 1)
    return number(value, Unit.POINTS if "difference" in name and unit.is_percent else unit)
