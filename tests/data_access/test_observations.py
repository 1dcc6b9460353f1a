"""Two citations of one release: equal values merge, different ones are a conflict that is kept."""

from sqlalchemy import Engine

from data_access.observations import Observation, read_vintages
from tests.data_access.made_releases import OPEN, figure, release, store

DAY, PUBLISHED = "2024-12-31", "2025-03-27"
OWN, COPY, NEWS = "official_answer", "copy", "news"


def read(engine: Engine, *values: float, kinds: tuple[str, ...]) -> Observation:
    """What is read of one point to which each citation gives one of the values."""
    rows = [figure(DAY, value, citation=n) for n, value in enumerate(values, start=1)]
    store(engine, release(*rows, on=PUBLISHED, kinds=kinds))
    (figures,) = read_vintages(engine, series=[OPEN]).figures.values()
    (found,) = figures[OPEN].values()
    return found


def test_equal_values_merge_and_keep_both_citations(engine: Engine) -> None:
    found = read(engine, 16_075, 16_075, kinds=(NEWS, OWN))
    assert (found.value, found.citations, found.others) == (16_075, (1, 2), ())


def test_of_two_values_the_publishers_own_is_used_and_the_other_kept(engine: Engine) -> None:
    found = read(engine, 16_100, 16_075, kinds=(NEWS, OWN))
    assert (found.value, found.citations, found.others) == (16_075, (2,), (16_100,))


def test_where_no_citation_is_the_publishers_own_the_first_leads(engine: Engine) -> None:
    found = read(engine, 16_100, 16_075, kinds=(NEWS, COPY))
    assert (found.value, found.others) == (16_100, (16_075,))


def test_a_value_that_two_citations_share_is_never_its_own_conflict(engine: Engine) -> None:
    found = read(engine, 16_100, 16_075, 16_075, kinds=(NEWS, NEWS, OWN))
    assert (found.value, found.citations, found.others) == (16_075, (2, 3), (16_100,))


def test_a_conflict_that_two_citations_share_is_said_once(engine: Engine) -> None:
    found = read(engine, 16_075, 16_100, 16_100, kinds=(OWN, NEWS, COPY))
    assert (found.value, found.others) == (16_075, (16_100,))


def test_a_value_is_approximate_only_where_every_citation_rounds(engine: Engine) -> None:
    rows = (
        figure(DAY, 46_500, citation=1, approximate=True),
        figure(DAY, 46_500, citation=2),
    )
    store(engine, release(*rows, on=PUBLISHED, kinds=(NEWS, OWN)))
    (figures,) = read_vintages(engine, series=[OPEN]).figures.values()
    assert not next(iter(figures[OPEN].values())).approximate


def test_the_base_of_a_survey_is_kept_from_whoever_gives_it(engine: Engine) -> None:
    rows = figure(DAY, 74, citation=1), figure(DAY, 74, citation=2, base=1200)
    store(engine, release(*rows, on=PUBLISHED, kinds=(NEWS, OWN)))
    (figures,) = read_vintages(engine, series=[OPEN]).figures.values()
    assert next(iter(figures[OPEN].values())).base == 1200


def test_citations_of_two_releases_are_never_a_conflict(engine: Engine) -> None:
    store(
        engine,
        release(figure(DAY, 16_075), on="2025-03-27"),
        release(figure(DAY, 15_966), on="2026-03-26"),
    )
    found = read_vintages(engine, series=[OPEN]).figures
    points = [one for figures in found.values() for one in figures[OPEN].values()]
    assert [(one.value, one.others) for one in points] == [(16_075, ()), (15_966, ())]
