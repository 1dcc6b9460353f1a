"""Sources are publications, each declared once; a series belongs to one of them."""

from collections import Counter

import pytest

from data_access.importers import SOURCE_OF_SERIES, SOURCES
from data_access.sources import Source

each = pytest.mark.parametrize("source", SOURCES.values(), ids=lambda source: source.id)


@each
def test_a_source_names_its_publisher_its_status_and_what_it_covers(source: Source) -> None:
    assert source.title
    assert source.publisher
    assert source.coverage
    assert source.licence


@each
def test_a_source_links_to_its_publisher_or_says_what_is_awaited(source: Source) -> None:
    assert source.url.startswith("https://") or source.awaiting


@each
def test_the_usual_months_are_months(source: Source) -> None:
    assert set(source.usual_months) <= set(range(1, 13))
    assert list(source.usual_months) == sorted(set(source.usual_months))


def test_a_series_belongs_to_one_source() -> None:
    declared = Counter(series for source in SOURCES.values() for series in source.series)
    assert {series: n for series, n in declared.items() if n > 1} == {}
    assert set(SOURCE_OF_SERIES) == set(declared)
