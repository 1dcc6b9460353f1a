"""Declarations, readings and summaries as plain records for programs."""

import pytest

from metrics.catalogue import find_measure
from reporting.records import (
    READING_COLUMNS,
    measure_record,
    plain,
    readings_records,
    summary_record,
)
from tests.data_access.made_releases import figure, release
from tests.metrics.test_statements import said
from tests.reporting.made_summaries import summary_of


@pytest.mark.parametrize(
    ("value", "written"), [(19_339.0, "19339"), (32.125, "32.125"), (None, "None"), (0.0, "0")]
)
def test_whole_numbers_are_written_without_a_point(value: float | None, written: str) -> None:
    assert str(plain(value)) == written


def test_a_record_of_a_measure_says_what_a_program_needs() -> None:
    record = measure_record(find_measure("crown_court_open_cases"))
    assert (record["unit"], record["kind"], record["improvement"]) == ("cases", "stock", "lower")
    assert record["source"] == "criminal_court_statistics"
    assert "crown_court_outstanding_cases" in record["not_comparable_with"]


def test_a_reading_of_unknown_day_has_no_day() -> None:
    told = summary_of(release(figure("2025-12-31", 1), on=None))
    (record,) = readings_records(told.measure, told.readings, ())
    assert record["released_on"] == ""
    assert tuple(record) == READING_COLUMNS


def test_a_statement_is_no_value_in_the_columns_of_a_reading() -> None:
    told = find_measure("victim_service_supported")
    (record,) = readings_records(told, (), [said()])
    assert tuple(record) == READING_COLUMNS
    assert record["value"] is None
    assert (record["period_start"], record["period_end"]) == ("2021-04-01", "2022-03-31")


def test_a_statement_without_dates_has_no_period() -> None:
    told = find_measure("victim_service_supported")
    (record,) = readings_records(told, (), [said(period="in the previous year")])
    assert (record["period_start"], record["period_end"]) == ("", "")


def test_a_summary_without_figures_has_no_latest() -> None:
    record = summary_record(summary_of(measure="needs_assessed"))
    assert record["latest"] is None
    assert "no figure is held for London" in record["headline"]
    assert list(record["verdict"]) == ["target", "movement", "capability"]
