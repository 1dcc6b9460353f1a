"""Releases stand side by side: nothing is overwritten, and every figure keeps its release."""

from datetime import UTC, date, datetime

import pytest
from sqlalchemy import Engine, update

from data_access.database import database_version, writing
from data_access.observations import read_vintages
from data_access.releases import read_releases
from data_access.schema import releases
from tests.data_access.made_releases import OPEN, figure, flow, release, standing, store

MARCH, JUNE = "2025-03-27", "2025-06-26"


def now() -> datetime:
    return datetime.now(UTC).replace(tzinfo=None)


def withdraw(engine: Engine, key: str) -> None:
    with writing(engine) as connection:
        chosen = update(releases).where(releases.c.key == key)
        connection.execute(chosen.values(withdrawn_at=now(), withdrawn_by="a test"))


def test_a_release_is_read_back_with_its_day_and_its_citations(engine: Engine) -> None:
    store(engine, release(figure("2024-12-31", 16_075), on=MARCH, kinds=("copy", "news")))
    (found,) = read_releases(engine).values()
    assert found.key == f"criminal_court_statistics/{MARCH}/1"
    assert found.published_on == date(2025, 3, 27)
    assert [citation.kind for citation in found.citations] == ["copy", "news"]


def test_the_same_release_loaded_twice_changes_nothing(engine: Engine) -> None:
    first, second = figure("2024-12-31", 16_075), figure("2023-12-31", 14_413)
    store(engine, release(first, second, on=MARCH))
    assert store(engine, release(second, first, on=MARCH)) == [None]
    assert len(read_releases(engine)) == 1


def test_other_figures_of_one_release_become_a_correction_beside_it(engine: Engine) -> None:
    keys = store(
        engine,
        release(figure("2024-12-31", 16_075), on=MARCH),
        release(figure("2024-12-31", 16_076), on=MARCH),
    )
    assert [key[-2:] for key in keys] == ["/1", "/2"]
    assert standing(engine) == {"2024-12-31": 16_076}


def test_a_correction_replaces_the_whole_of_what_it_corrects(engine: Engine) -> None:
    store(
        engine,
        release(figure("2024-12-31", 16_075), figure("2023-12-31", 14_413), on=MARCH),
        release(figure("2024-12-31", 16_076), on=MARCH),
    )
    assert standing(engine) == {"2024-12-31": 16_076}


def test_a_meeting_that_is_over_keeps_what_was_loaded_by_then(engine: Engine) -> None:
    store(engine, release(figure("2024-12-31", 16_075), on=MARCH))
    meeting = now()
    store(engine, release(figure("2024-12-31", 16_076), on=MARCH))
    found = read_vintages(engine, series=[OPEN], loaded_until=meeting)
    (figures,) = found.figures.values()
    assert [one.value for one in figures[OPEN].values()] == [16_075]


def test_a_release_that_was_withdrawn_is_not_read(engine: Engine) -> None:
    (key,) = store(engine, release(figure("2024-12-31", 16_075), on=MARCH))
    withdraw(engine, key)
    assert read_releases(engine) == {}
    assert standing(engine) == {}


def test_a_correction_that_was_withdrawn_gives_way_to_what_it_corrected(engine: Engine) -> None:
    _, correction = store(
        engine,
        release(figure("2024-12-31", 16_075), on=MARCH),
        release(figure("2024-12-31", 1), on=MARCH),
    )
    withdraw(engine, correction)
    assert standing(engine) == {"2024-12-31": 16_075}


def test_a_meeting_that_is_over_keeps_what_was_withdrawn_after_it(engine: Engine) -> None:
    (key,) = store(engine, release(figure("2024-12-31", 16_075), on=MARCH))
    meeting = now()
    withdraw(engine, key)
    assert [one.key for one in read_releases(engine, loaded_until=meeting).values()] == [key]


def test_a_release_is_visible_from_the_day_of_its_publication(engine: Engine) -> None:
    store(engine, release(figure("2024-12-31", 16_075), on=MARCH))
    assert standing(engine, as_at="2025-03-26") == {}
    assert standing(engine, as_at="2025-03-27") == {"2024-12-31": 16_075}


def test_a_release_of_unknown_day_is_read_today_and_under_no_day(engine: Engine) -> None:
    store(engine, release(figure("2024-12-31", 16_075), on=None, name="copied"))
    assert standing(engine) == {"2024-12-31": 16_075}
    assert standing(engine, as_at="2099-12-31") == {}


def test_releases_of_unknown_day_stand_apart_by_their_names(engine: Engine) -> None:
    one = release(figure("2023-12-31", 14_413), on=None, name="2023")
    other = release(figure("2024-12-31", 16_075), on=None, name="2024")
    assert store(engine, one, other) == [
        "criminal_court_statistics/unknown-2023/1",
        "criminal_court_statistics/unknown-2024/1",
    ]
    assert len(standing(engine)) == 2


def test_one_name_that_begins_another_is_not_its_correction(engine: Engine) -> None:
    one = release(figure("2023-12-31", 1), on=None, name="2023")
    other = release(figure("2023-12-31", 2), on=None, name="2023_4")
    assert [key[-1] for key in store(engine, other, one)] == ["1", "1"]


def test_a_partly_known_day_counts_as_its_last_and_is_shown_as_given(engine: Engine) -> None:
    september = release(
        figure("2026-06-30", 80_829),
        on="2026-09-30",
        published_precision="month",
        published_as="September 2026",
    )
    store(engine, september)
    assert standing(engine, as_at="2026-09-29") == {}
    (found,) = read_releases(engine, as_at=date(2026, 9, 30)).values()
    assert (found.published_as, found.published_precision) == ("September 2026", "month")


def test_every_write_changes_the_version_of_the_store(engine: Engine) -> None:
    before = database_version(engine)
    store(engine, release(figure("2024-12-31", 16_075), on=MARCH))
    assert database_version(engine) != before


def test_a_write_that_fails_leaves_nothing_and_no_new_version(engine: Engine) -> None:
    before = database_version(engine)
    twice = release(figure("2024-12-31", 1), figure("2024-12-31", 2), on=MARCH)
    with pytest.raises(Exception, match=r"(?i)unique"):
        store(engine, twice)
    assert read_releases(engine) == {}
    assert database_version(engine) == before


def test_a_series_and_an_area_that_were_not_asked_for_are_not_read(engine: Engine) -> None:
    rows = figure("2024-12-31", 16_075), figure("2024-12-31", 9, area="Camden"), flow(JUNE, 7)
    store(engine, release(*rows, on=JUNE))
    found = read_vintages(engine, series=[OPEN], areas=["London"])
    (figures,) = found.figures.values()
    assert list(figures) == [OPEN]
    assert [point.area for point in figures[OPEN]] == ["London"]
