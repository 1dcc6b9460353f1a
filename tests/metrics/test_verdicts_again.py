"""Every verdict that is held, told a second time by a slow and obvious reading of the tables."""

from datetime import date

import pytest
from sqlalchemy import Engine

from data_access.holdings import areas_held
from metrics.answers import View, summaries
from metrics.catalogue import MEASURES
from metrics.summaries import Summary
from reporting.records import summary_record
from tests.metrics.again.verdicts import verdict

DAYS = (date(2026, 7, 1), date(2026, 11, 22))


def every_summary(engine: Engine, today: date) -> list[Summary]:
    """Each measure in each area for which it is held, and in London even where it is not."""
    found = []
    for measure in MEASURES:
        areas = dict.fromkeys((*areas_held(engine, measure.calculation.series), "London"))
        for area in areas:
            found += summaries(engine, View(area, today), [measure])
    return found


def codes(summary: Summary) -> tuple[str, ...]:
    return tuple(one.answer.code for one in summary.verdict.findings.values())


@pytest.mark.parametrize("kind", ["sqlite"])
@pytest.mark.parametrize("today", DAYS)
def test_both_readings_agree_on_every_verdict(filled: Engine, today: date) -> None:
    held = every_summary(filled, today)
    assert len(held) > 190
    differ = {
        (one.measure.id, one.area): (codes(one), again)
        for one in held
        if codes(one) != (again := verdict(one.measure, one.area, today.isoformat()))
    }
    assert differ == {}


@pytest.mark.parametrize("kind", ["sqlite"])
def test_no_field_of_any_verdict_is_empty(filled: Engine) -> None:
    for one in every_summary(filled, DAYS[0]):
        for finding in one.verdict.findings.values():
            said = (finding.reason, finding.method, finding.since, finding.would_change)
            assert all(text.strip() for text in said), (one.measure.id, one.area)
            assert finding.figures, (one.measure.id, one.area)
        record = summary_record(one)
        for told in record["verdict"].values():
            assert all(told.values()), (one.measure.id, one.area)
        assert record["headline"]
        assert record["reason"]
