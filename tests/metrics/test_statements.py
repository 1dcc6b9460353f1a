"""Statements: figures in words, shown as they were said and never counted."""

from datetime import date

from metrics.statements import Statement, as_at, read_statement, statements_for

ROW = {
    "key": "nearly-50000",
    "measures": "victim_service_supported",
    "area": "London",
    "words": "nearly 50,000 victims and witnesses",
    "period": "2021-04-01/2022-03-31",
    "said_by": "MOPAC",
    "source_title": "Mayor announces investment",
    "published_as": "10 March 2023",
    "released_on": "2023-03-10",
    "link": "https://example.org/",
    "note": "",
}


def said(**changed: str) -> Statement:
    return read_statement(ROW | changed)


def test_a_statement_keeps_its_words_and_its_day() -> None:
    assert said().words == "nearly 50,000 victims and witnesses"
    assert said().released_on == date(2023, 3, 10)


def test_a_statement_belongs_to_its_measures_and_its_area() -> None:
    held = said(), said(key="other", area="Enfield")
    found = statements_for(held, measure="victim_service_supported", area="London")
    assert [one.key for one in found] == ["nearly-50000"]
    assert statements_for(held, measure="victim_service_take_up", area="London") == ()


def test_statements_come_oldest_first() -> None:
    held = said(key="late"), said(key="early", released_on="2019-01-01"), said(released_on="")
    found = statements_for(held, measure="victim_service_supported", area="London")
    assert [one.key for one in found] == ["nearly-50000", "early", "late"]


def test_a_statement_is_known_from_its_day_and_never_without_one() -> None:
    held = said(), said(key="undated", released_on="")
    assert as_at(held, date(2023, 3, 9)) == ()
    assert [one.key for one in as_at(held, date(2023, 3, 10))] == ["nearly-50000"]
    assert as_at(held, None) == held
