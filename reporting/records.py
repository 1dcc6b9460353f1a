"""Declarations, readings and summaries as plain records: what commands print and files hold."""

from collections.abc import Iterable

from data_access.importers import SOURCES
from metrics.measure import Measure
from metrics.readings import Reading
from metrics.statements import Statement
from metrics.summaries import Summary
from metrics.verdict import Finding
from reporting.sentences import headline

READING_COLUMNS = (
    *("measure", "area", "breakdown", "period_start", "period_end", "value", "approximate"),
    *("statement", "marker", "numerator", "denominator", "source", "released_on", "link"),
)


def measure_record(measure: Measure) -> dict:
    """A declaration, with the source and status of its figures."""
    source = SOURCES[measure.source]
    return {
        "id": measure.id,
        "question": measure.question,
        "title": measure.title,
        "definition": measure.definition,
        "theme": measure.theme.value,
        "section": measure.section,
        "unit": measure.unit.value[1],
        "kind": measure.kind.value,
        "months": measure.months,
        "seasonal": measure.seasonal,
        "improvement": measure.improvement.name.lower(),
        "source": source.id,
        "status": source.status.value,
        "series": list(measure.calculation.series),
        "breakdowns": list(measure.breakdowns),
        "caveats": list(measure.caveats),
        "not_comparable_with": list(measure.not_comparable_with),
        "redefined_as": measure.redefined_as,
    }


def reading_record(measure: Measure, reading: Reading) -> dict:
    """One reading in full precision; its value is empty where a marker stands for it."""
    point = reading.point
    return {
        "measure": measure.id,
        "area": point.area,
        "breakdown": point.breakdown,
        "period_start": point.period_start.isoformat(),
        "period_end": point.period_end.isoformat(),
        "value": plain(reading.value),
        "approximate": reading.approximate,
        "statement": "",
        "marker": reading.marker,
        "numerator": plain(reading.numerator),
        "denominator": plain(reading.denominator),
        "source": measure.source,
        "released_on": _day(reading.release.published_on),
        "link": next((citation.url for citation in reading.citations if citation.url), ""),
    }


def statement_record(measure: Measure, statement: Statement) -> dict:
    """A statement: its words, and no value that anybody could add up."""
    start, _, end = statement.period.partition("/")
    is_dated = len(start) == len(end) == 10
    return {
        **dict.fromkeys(READING_COLUMNS, ""),
        "measure": measure.id,
        "area": statement.area,
        "breakdown": "ALL",
        "period_start": start if is_dated else "",
        "period_end": end if is_dated else "",
        "value": None,
        "approximate": True,
        "statement": statement.words,
        "numerator": None,
        "denominator": None,
        "source": statement.source_title,
        "released_on": _day(statement.released_on),
        "link": statement.link,
    }


def readings_records(
    measure: Measure, readings: Iterable[Reading], statements: Iterable[Statement]
) -> list[dict]:
    """Readings, then statements, in the columns READING_COLUMNS."""
    counted = [reading_record(measure, reading) for reading in readings]
    return counted + [statement_record(measure, statement) for statement in statements]


def summary_record(summary: Summary) -> dict:
    """Where a measure stands: latest figure, target, verdict, and the sentence that says it."""
    verdict, latest = summary.verdict, summary.latest
    return {
        "id": summary.measure.id,
        "area": summary.area,
        "latest": None
        if latest is None
        else {
            "value": plain(latest.value),
            "period_end": latest.period_end.isoformat(),
            "released_on": _day(latest.release.published_on),
            "marker": latest.marker,
        },
        "target": {"status": verdict.target.answer.code, "text": verdict.target.reason},
        "verdict": {
            "target": _finding(verdict.target),
            "movement": _finding(verdict.movement),
            "capability": _finding(verdict.capability),
        },
        "headline": headline(summary),
        "reason": " ".join(one.reason for one in verdict.findings.values()),
    }


def _finding(finding: Finding) -> dict:
    return {
        "code": finding.answer.code,
        "words": finding.answer.words,
        "icon": finding.answer.icon,
        "reason": finding.reason,
        "figures": [{"name": name, "value": plain(value)} for name, value in finding.figures],
        "method": finding.method,
        "since": finding.since,
        "would_change": finding.would_change,
    }


def plain(value: float | None) -> float | int | None:
    """Whole numbers without a decimal point, so that 19339.0 is written 19339."""
    return int(value) if value is not None and float(value).is_integer() else value


def _day(day) -> str:  # noqa: ANN001 - a date or None
    return day.isoformat() if day else ""
